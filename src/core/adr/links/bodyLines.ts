import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type Position, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';

/** A run of lines of a document, from `first` up to, not including, `end`. */
export interface LineSpan {
	readonly first: number;
	readonly end: number;
}

/** The lines of a section's body: without its heading and without the sections in it. */
export function bodyLines({ heading, bodyRange }: Section): LineSpan {
	const { start, end } = bodyRange;
	const first = Math.max(heading.range.end.line + 1, start.line);
	return { first, end: end.character > 0 ? end.line + 1 : Math.max(end.line, first) };
}

/** Whether a line, from 0, has nothing but blanks. */
export function isBlank({ lines }: SpecDocument, line: number): boolean {
	return lines.line(line).trim() === '';
}

/** The first line with content; undefined where all are blank. */
export function firstContent(document: SpecDocument, { first, end }: LineSpan): number | undefined {
	for (let line = first; line < end; line++) {
		if (!isBlank(document, line)) {
			return line;
		}
	}
	return undefined;
}

/** The last line with content; undefined where all are blank. */
export function lastContent(document: SpecDocument, { first, end }: LineSpan): number | undefined {
	for (let line = end - 1; line >= first; line--) {
		if (!isBlank(document, line)) {
			return line;
		}
	}
	return undefined;
}

/** Inserts a text, whose line breaks are written as the document's. */
export function insertion(document: SpecDocument, position: Position, text: string): TextEdit {
	return { range: { start: position, end: position }, newText: text.replaceAll('\n', lineBreakOf(document.text)) };
}

/**
 * Adds text behind the end of a line.
 * @throws OperationError when the line stands in a fence or comment that nothing closes: the text would be a part of it
 */
export function addBehind(document: SpecDocument, line: number, text: string): TextEdit {
	const { openFrom, lines, path } = document;
	if (openFrom !== undefined && line >= openFrom) {
		throw new OperationError(
			`In ${path} a code block or comment begins on line ${openFrom + 1} that is never closed. Close it first.`,
		);
	}
	return insertion(document, { line, character: lines.line(line).length }, text);
}

/** The mark of a list item with its indentation and the blanks behind it; empty for any other line. */
export function listMark(line: string): string {
	return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line)?.[0] ?? '';
}
