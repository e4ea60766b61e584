import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import type { DocumentFacts, SectionFacts } from '../workspace/facts.ts';
import { documentLanguage } from './documentLanguage.ts';
import { sectionSlot } from './sectionSlot.ts';
import type { FillSubject } from './subject.ts';

/** A section of a document's text that is to be written. */
export interface FoundSection {
	readonly section: Section;
	readonly subject: FillSubject;
}

/**
 * What is known of the section whose heading stands on a line; undefined where none does.
 * @param facts those of the document
 */
export function subjectOf(
	document: SpecDocument,
	kind: Kind,
	facts: Pick<DocumentFacts, 'title'>,
	line: number,
	asked: Pick<FillSubject, 'action' | 'instruction' | 'options'>,
): FoundSection | undefined {
	const section = allSections(document.sections).find(({ heading }) => heading.range.start.line === line);
	if (section === undefined) {
		return undefined;
	}
	const slot = sectionSlot(document, section);
	const body = slot.before === '' ? document.text.slice(slot.start, slot.end).replace(/\r\n?/g, '\n') : '';
	return {
		section,
		subject: {
			action: asked.action,
			instruction: asked.instruction,
			options: { ...asked.options, language: asked.options.language || documentLanguage(document.text) },
			document: { path: document.path, title: facts.title, kind: kind.name },
			section: {
				title: section.heading.text,
				level: section.heading.level,
				body,
				description: matchSections(document, kind).kindOf.get(section),
			},
		},
	};
}

/** A draft waits to be written where at least one in so many of its lines holds a placeholder. */
const oneIn = 3;

/**
 * The sections that wait to be written, in order of place: those with nothing below them that are empty, or drafts with
 * placeholders other than a question that somebody has to answer. A section with children is written by writing these,
 * and one that is written but for a mark here and there is its author's.
 * @param sections those of the document's facts
 */
export function unwrittenSections(document: SpecDocument, sections: readonly SectionFacts[]): SectionFacts[] {
	const marked = markedLines(document);
	const bounds = document.headings.filter(({ nested }) => !nested).map(({ range }) => range.start.line);
	const isMarked = ({ line }: SectionFacts): boolean => {
		const end = bounds.find((bound) => bound > line) ?? document.lines.count;
		let written = 0;
		let marks = 0;
		for (let at = line + 1; at < end; at++) {
			marks += marked.has(at) ? 1 : 0;
			written += document.lines.line(at).trim() === '' ? 0 : 1;
		}
		return marks > 0 && marks * oneIn >= written;
	};
	const unwritten = (section: SectionFacts): SectionFacts[] => {
		if (section.children.length > 0) {
			return section.children.flatMap(unwritten);
		}
		return section.state === 'empty' || (section.state === 'draft' && isMarked(section)) ? [section] : [];
	};
	return sections.flatMap(unwritten);
}

/** Lines with a placeholder that is no question. */
function markedLines({ placeholders }: SpecDocument): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const { form, range } of placeholders) {
		for (let line = range.start.line; form !== 'clarification' && line <= range.end.line; line++) {
			lines.add(line);
		}
	}
	return lines;
}

/** Every section of a tree, parents before their children. */
export function allSections(sections: readonly Section[]): Section[] {
	return sections.flatMap((section) => [section, ...allSections(section.children)]);
}
