import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { insertionLine } from '../kinds/insertionLine.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { addBehind, insertion, lastContent } from './bodyLines.ts';

/**
 * Puts a section where its kind has it, at the level of the document's own sections. One that the kind does not know
 * stands at the end.
 * @param id of the section in the kind
 * @param heading for a kind that has no such section
 */
export function newSection(document: SpecDocument, kind: Kind, id: string, heading: string, body: string): TextEdit {
	const order = kind.sections.findIndex((section) => section.id === id);
	const { kindOf, title } = matchSections(document, kind);
	const found = kind.sections.map((known) => [...kindOf].flatMap(([section, one]) => (one === known ? [section] : [])));
	const line = order < 0 ? document.lines.count : insertionLine(found, order, title, document);
	const level = levelOf(document, title);
	const text = `${'#'.repeat(level)} ${kind.sections[order]?.heading ?? heading}\n\n${body}`;
	if (document.headings.some(({ range }) => range.start.line === line)) {
		return insertion(document, { line, character: 0 }, `${text}\n\n`);
	}
	const last = lastContent(document, { first: 0, end: line + 1 });
	return last === undefined
		? insertion(document, { line: 0, character: 0 }, `${text}\n`)
		: addBehind(document, last, `\n\n${text}`);
}

function levelOf({ sections }: SpecDocument, title: Section | undefined): number {
	const first = title ? title.children[0] : sections[0];
	return first?.heading.level ?? (title ? title.heading.level + 1 : 2);
}
