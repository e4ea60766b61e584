import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind, KindSection } from '../../kinds/kind.ts';
import type { MissingSection } from '../../kinds/matchSections.ts';
import { missingSections } from '../../kinds/missingSections.ts';
import { hasOwnForm, isChosen } from '../../kinds/ownForm.ts';
import { documentStatus } from '../../kinds/status.ts';
import { isArchived } from '../../openspec/place.ts';
import { isMissingPart } from '../../openspec/reading.ts';
import { missingPart } from '../openspec/missingPart.ts';
import type { DocumentRule } from '../rule.ts';
import { addSection } from './addSection.ts';
import { firstLine } from './gap.ts';
import { leftOutByAll } from './leftOutByAll.ts';
import { unclosedFence, withFenceClosed } from './unclosedFence.ts';

export const missingSection: DocumentRule = {
	id: 'structure/missing-section',
	scope: 'document',
	severity: 'warning',
	summary: 'A section that the kind requires is not there.',
	why: [
		'The sections that a kind requires are those without which its readers miss something: a decision without its',
		'consequences, options that nobody listed. Headings count in every wording and language that the kind knows, at any',
		'level that fits the rest of the document. A hint where a status says that the document is not done, or where it has a',
		'form of its own: lacks most of them (of many, a few), or has more sections that the kind does not know than others;',
		'and where another section may stand for it for now.',
		'Quiet where a document with a form of its own has parts of a form of ten or more, or fewer than half of a form of six',
		'or more among as many of its own, which others write who never saw that form, unless the configuration or its front',
		'matter gives it the kind.',
		'Quiet about a section that hardly any record of a decision log has: its authors do without; and about what',
		'`openspec/missing-part` says, unless that is switched off; about one that stands in a fence which',
		'`structure/unclosed-fence` reports; and in archived changes, which are history.',
		'A quick fix in the editor writes the section with its template where the kind puts it.',
	].join('\n'),
	example: {
		path: 'docs/adr/0008-page-results.md',
		bad: '# 8. Page results\n\n## Status\n\nAccepted\n\n## Context\n\nLists are long.\n\n## Consequences\n\nClients ask more often.\n',
		good: '# 8. Page results\n\n## Status\n\nAccepted\n\n## Context\n\nLists are long.\n\n## Decision\n\nWe page them.\n\n## Consequences\n\nClients ask more often.\n',
	},
	check(document, kind, report) {
		const missing = isArchived(document.path) ? [] : missingSections(document, kind);
		const status = missing.length > 0 ? documentStatus(document, kind) : undefined;
		const isLess = (status && !status.done) || (missing.length > 0 && hasOwnForm(document, kind));
		const swallowed = missing.length > 0 ? swallowedSections(document, kind, missing) : none;
		for (const section of missing) {
			const suggestions = addSection(document, section, kind);
			report({
				range: placeOf(document, section),
				message: messageOf(section),
				severity: isLess || hasSubstitute(document, section) ? 'hint' : 'warning',
				...(swallowed.has(section.section) && { saidBy: unclosedFence.id }),
				...(isMissingPart(document, section.section.heading) && { saidBy: missingPart.id }),
				...(kind.record && !section.parent && { unless: leftOutByAll(document.path, kind.id, section.section.id) }),
				...(suggestions.length > 0 && { suggestions }),
			});
		}
	},
};

/**
 * What the rule says of sections that a document of any status needs: none for one with a form of its own, unless it was
 * said to be of its kind, and none that another section may stand for.
 */
export function certainGaps(document: SpecDocument, kind: Kind): readonly string[] {
	const missing = missingSections(document, kind);
	return missing.length === 0 || (hasOwnForm(document, kind) && !isChosen(document, kind))
		? []
		: missing.filter((section) => !hasSubstitute(document, section)).map(messageOf);
}

const none: ReadonlySet<KindSection> = new Set();

/** Those of the missing sections that a fence holds which nothing closes where it was to end. */
function swallowedSections(
	document: SpecDocument,
	kind: Kind,
	missing: readonly MissingSection[],
): ReadonlySet<KindSection> {
	const closed = withFenceClosed(document);
	const still = closed && new Set(missingSections(closed, kind).map(({ section }) => section));
	return still ? new Set(missing.flatMap(({ section }) => (still.has(section) ? [] : [section]))) : none;
}

function messageOf({ section }: MissingSection): string {
	return `The section "${plainText(section.heading)}" is missing.`;
}

/** Whether a section that may do the work of the missing one is there as one of its own. */
function hasSubstitute({ sections, title }: SpecDocument, { section: { substitutes = [] } }: MissingSection): boolean {
	const keys = new Set(substitutes.map(headingKey));
	const top = sections.flatMap((section) => (section.heading === title ? section.children : [section]));
	return keys.size > 0 && top.some(({ heading }) => keys.has(headingKey(heading.text)));
}

/** The heading of what should hold the section: its parent, the title, else the first line. */
function placeOf(document: SpecDocument, { parent }: MissingSection): Range {
	const holder = parent?.heading ?? document.title;
	return holder?.range ?? firstLine(document);
}
