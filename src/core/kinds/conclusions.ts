import type { Section, SpecDocument } from '../document/specDocument.ts';
import { headingTranslations } from '../generated/headings.ts';
import { headingKey } from './headingKey.ts';
import type { SectionPatterns } from './sectionPattern.ts';

/** How many of the kind's sections stand before a text that sums them up. */
const fewestBefore = 2;

/** What a text that sums up is called, be it at the beginning or at the end. */
const summary = new Set([headingKey('Summary'), ...translationsOf('Summary', 'Executive Summary')]);

/** What stands behind the end of the text. */
const backMatter = new Set([
	...['References', 'Glossary', 'Links'].map((heading) => headingKey(heading)),
	...translationsOf('References', 'Glossary', 'Links'),
]);
const appendix =
	/^(?:append(?:ix|ices)|annex(?:e|es)?|attachments?|bibliography|sources|further reading|see also|resources|(?:related|change|revision|document|version) ?(?:documents|links|resources|log|history)|anhang|anhänge|anexos?|apéndices?|apêndices?)(?!\p{L})|^(?:附录|附錄|付録|부록)/u;

/**
 * The sections of a document that sum up what stands before them, where a kind with an order begins with a section that
 * may be called the same: a "Summary" at the end is no "Executive Summary" at a wrong place, nor is one beside it.
 * @param top the kind's sections at its top
 */
export function conclusions(
	document: SpecDocument,
	top: SectionPatterns,
	title: Section | undefined,
): ReadonlySet<Section> {
	const opening = top.all.find(({ section }) => section.required);
	const ownKey = opening && headingKey(opening.section.heading);
	const found = new Set<Section>();
	const look = (all: readonly Section[]): void => {
		const siblings = all.filter((section) => section !== title);
		const called = siblings.filter(
			({ heading }) => summary.has(headingKey(heading.text)) && top.match(heading) === opening,
		);
		const last = called.at(-1);
		if (last) {
			const hasOwn = siblings.some(({ heading }) => top.matchOwn(heading) === opening);
			for (const section of hasOwn ? called : []) {
				if (top.matchOwn(section.heading) !== opening) {
					found.add(section);
				}
			}
			const at = siblings.indexOf(last);
			const before = siblings.slice(0, at).filter(({ heading }) => top.match(heading) !== undefined);
			const isLast = siblings.slice(at + 1).every((section) => isBehindTheEnd(section, top));
			if (isLast && before.length >= fewestBefore && headingKey(last.heading.text) !== ownKey) {
				found.add(last);
			}
		}
		for (const { children } of all) {
			look(children);
		}
	};
	if (opening) {
		look(document.sections);
	}
	return found;
}

/** The keys of some headings in other languages. */
function translationsOf(...headings: readonly string[]): string[] {
	return headings.flatMap((heading) => headingTranslations[headingKey(heading)] ?? []);
}

function isBehindTheEnd({ heading }: Section, top: SectionPatterns): boolean {
	const key = headingKey(heading.text);
	const pattern = top.match(heading);
	return backMatter.has(key) || appendix.test(key) || (pattern !== undefined && !pattern.section.required);
}
