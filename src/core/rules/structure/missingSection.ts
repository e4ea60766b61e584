import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type Range, type TextEdit } from '../../document/text.ts';
import type { KindSection } from '../../kinds/kind.ts';
import { type MissingSection, matchSections } from '../../kinds/matchSections.ts';
import { sectionMarkdown } from '../../kinds/sectionMarkdown.ts';
import { documentStatus } from '../../kinds/status.ts';
import type { DocumentRule } from '../rule.ts';
import { firstLine } from './gap.ts';

export const missingSection: DocumentRule = {
	id: 'structure/missing-section',
	scope: 'document',
	severity: 'warning',
	summary: 'A section that the kind requires is not there.',
	why: [
		'The sections that a kind requires are those without which its readers miss something: a decision without its',
		'consequences, options that nobody listed. Headings count in every wording and language that the kind knows, at any',
		'level that fits the rest of the document. A hint where a status says that the document is not done, or where it lacks',
		'most of them and so has a form of its own.',
		'The fix writes the section with its template where the kind puts it.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0008-page-results.md',
		bad: '# 8. Page results\n\n## Status\n\nAccepted\n\n## Context\n\nLists are long.\n\n## Consequences\n\nClients ask more often.\n',
		good: '# 8. Page results\n\n## Status\n\nAccepted\n\n## Context\n\nLists are long.\n\n## Decision\n\nWe page them.\n\n## Consequences\n\nClients ask more often.\n',
	},
	check(document, kind, report) {
		const all = matchSections(document, kind).missing;
		const status = all.length > 0 ? documentStatus(document, kind) : undefined;
		// A status that stands in the front matter or in a field needs no section.
		const missing = all.filter(({ section, parent }) => !status || parent || section.id !== kind.status?.section);
		const isUnfinished = status !== undefined && !status.done;
		// Who leaves out most of what the kind requires writes in a form of their own.
		const hasOwnForm = missing.filter(({ parent }) => !parent).length * 2 > kind.sections.filter(isRequired).length;
		missing.forEach((section, i) => {
			const isFirstThere = missing[i - 1]?.line !== section.line;
			report({
				range: placeOf(document, section),
				message: `The section "${section.section.heading}" is missing.`,
				severity: isUnfinished || hasOwnForm ? 'hint' : 'warning',
				fix: {
					title: `Add the section "${section.section.heading}"`,
					edits: [
						insertion(document, section, sectionMarkdown(section.section, section.level, { kind }), isFirstThere),
					],
				},
			});
		});
	},
};

function isRequired({ required }: KindSection): boolean {
	return required === true;
}

/** The heading of what should hold the section: its parent, the title, else the first line. */
function placeOf(document: SpecDocument, { parent }: MissingSection): Range {
	const holder = parent?.heading ?? document.title;
	return holder?.range ?? firstLine(document);
}

/**
 * Puts a section before a line, a blank line on both sides. Several may go to one place: what follows another insertion
 * at the end of the text brings its own blank line.
 */
function insertion(
	document: SpecDocument,
	{ line }: MissingSection,
	markdown: string,
	isFirstThere: boolean,
): TextEdit {
	const { lines } = document;
	const atEnd = line >= lines.count - 1 && !document.headings.some((heading) => heading.range.start.line === line);
	const position = atEnd
		? { line: lines.count - 1, character: lines.line(lines.count - 1).length }
		: { line, character: 0 };
	const lineBroken = position.character === 0;
	const before = lineBroken ? lines.line(position.line - 1) : lines.line(position.line);
	const needsBlank = isFirstThere ? before.trim() !== '' && position.line > 0 : atEnd;
	const text = [...(isFirstThere && !lineBroken ? [''] : []), ...(needsBlank ? [''] : []), markdown.trimEnd(), ''];
	return {
		range: { start: position, end: position },
		newText: [...text, ...(atEnd ? [] : [''])].join('\n').replaceAll('\n', lineBreakOf(document.text)),
	};
}
