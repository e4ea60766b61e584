import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { textStart } from '../../document/textStart.ts';
import { insertionLine } from '../../kinds/insertionLine.ts';
import type { Kind } from '../../kinds/kind.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import { addBehind, insertion, isBlank, lastContent } from '../links/bodyLines.ts';

/** What a new section is called: as in other records of its log, else as in its kind, else as usual. */
export interface NewHeading {
	readonly ofLog?: string | undefined;
	readonly usual: string;
	/** Whether one that the kind does not know stands before the others: what a document says of itself does. */
	readonly first?: boolean;
	/** Whether it stands behind sections that the kind does not know, where nothing follows that it knows. */
	readonly isLast?: boolean;
}

/**
 * Puts a section where its kind has it, at the level of the document's own sections. One that the kind does not know
 * stands at the end, or at the beginning.
 * @param id of the section in the kind
 */
export function newSection(
	document: SpecDocument,
	kind: Kind,
	id: string,
	{ ofLog, usual, first = false, isLast = false }: NewHeading,
	body: string,
): TextEdit {
	const order = kind.sections.findIndex((section) => section.id === id);
	const { kindOf, title } = matchSections(document, kind);
	const found = kind.sections.map((known) => [...kindOf].flatMap(([section, one]) => (one === known ? [section] : [])));
	const behindAll = document.lines.count;
	const unknown = (first ? firstSection(document, title)?.heading.range.start.line : undefined) ?? behindAll;
	const isAtEnd = isLast && found.slice(order + 1).every((sections) => sections.length === 0);
	const known = isAtEnd ? behindAll : lineFor(document, insertionLine(found, order, title, document));
	const line = order < 0 ? unknown : known;
	const level = levelOf(document, title);
	const text = `${'#'.repeat(level)} ${ofLog ?? kind.sections[order]?.heading ?? usual}\n\n${body}`;
	const last = lastContent(document, { first: 0, end: line });
	if (last === undefined) {
		return insertion(
			document,
			{ line: 0, character: textStart(document) },
			`${text}\n${document.lines.count > 1 ? '\n' : ''}`,
		);
	}
	const isTight = last + 1 < document.lines.count && !isBlank(document, last + 1);
	return addBehind(document, last, `\n\n${text}${isTight ? '\n' : ''}`);
}

/** A line at which a section begins, or the end of the document. */
function lineFor({ headings, lines }: SpecDocument, line: number): number {
	return headings.some(({ range }) => range.start.line === line) ? line : lines.count;
}

function firstSection({ sections }: SpecDocument, title: Section | undefined): Section | undefined {
	return title ? title.children[0] : sections[0];
}

function levelOf(document: SpecDocument, title: Section | undefined): number {
	return firstSection(document, title)?.heading.level ?? (title ? title.heading.level + 1 : 2);
}
