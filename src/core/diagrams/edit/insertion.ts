import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type LineIndex, type Position } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { blockPrefix } from './blockPrefix.ts';

/** Where a new block goes, and what it needs around it. */
export interface Insertion {
	readonly position: Position;
	/** Stands before each of its lines but the first. */
	readonly prefix: string;
	/** Line breaks and marks before the first line. */
	readonly before: string;
	/** Line breaks and marks behind the last line. */
	readonly after: string;
}

/**
 * Finds the place for a new block at the cursor: there on a blank line, else behind the paragraph that the cursor is in.
 * In a list or a quote the block belongs to it. Line breaks of the result are LF.
 * @throws OperationError in code, in front matter and in a table
 */
export function blockInsertion(document: SpecDocument, cursor: Position): Insertion {
	refuseInside(document, cursor);
	const { lines } = document;
	const own = lines.line(cursor.line);
	const isBlank = (line: number): boolean => isBlankLine(lines.line(line));
	const inItem = indentOfItem(lines, cursor.line);
	if (inItem !== '') {
		return {
			position: { line: cursor.line, character: 0 },
			prefix: inItem,
			before: isBlank(cursor.line - 1) ? inItem : `\n${inItem}`,
			after: isBlank(cursor.line + 1) ? '' : '\n',
		};
	}
	// An item that is empty yet, or a blank line in a quote or behind an indentation
	const empty = blockPrefix(own);
	const last = empty === undefined ? endOfBlock(document, cursor.line) : cursor.line;
	const prefix = empty ?? continued(own);
	const gap = `\n${prefix.trimEnd()}`;
	const followsText = isBlank(cursor.line) && cursor.line > 0 && !isBlank(cursor.line - 1);
	return {
		position: { line: last, character: lines.line(last).length },
		prefix,
		before: empty === undefined ? `${gap}\n${prefix}` : followsText ? `\n${prefix}` : '',
		after: last + 1 < lines.count && !isBlank(last + 1) ? gap : '',
	};
}

/** The last line of the heading or the paragraph that a line belongs to. */
function endOfBlock({ headings, lines }: SpecDocument, line: number): number {
	const heading = headings.find(({ range }) => range.start.line <= line && line <= range.end.line);
	if (heading) {
		return heading.range.end.line;
	}
	let last = line;
	while (last + 1 < lines.count && !isBlankLine(lines.line(last + 1)) && isSameBlock(lines.line(last + 1))) {
		last++;
	}
	return last;
}

/** What begins the lines of a list item that goes on behind a line with nothing on it; empty for any other line. */
function indentOfItem(lines: LineIndex, line: number): string {
	if (lines.line(line) !== '') {
		return '';
	}
	let next = line + 1;
	while (next < lines.count && isBlankLine(lines.line(next))) {
		next++;
	}
	const indent = /^[ \t]*/.exec(lines.line(next))?.[0] ?? '';
	for (let above = line - 1; above >= 0 && indent !== ''; above--) {
		const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(lines.line(above))?.[0];
		if (item !== undefined) {
			return item.length <= indent.length ? indent.slice(0, item.length) : '';
		}
		if (!isBlankLine(lines.line(above)) && !/^[ \t]/.test(lines.line(above))) {
			return '';
		}
	}
	return '';
}

function isBlankLine(line: string): boolean {
	return line.replace(/[\s>]/g, '') === '';
}

/** Whether a line goes on with the paragraph above it. */
function isSameBlock(line: string): boolean {
	return !/^\s*(?:[-*+>#|]|\d{1,9}[.)]\s|```|~~~)/.test(line);
}

/** What a line that belongs to the same item or quote begins with. */
function continued(line: string): string {
	const marks = /^(?:[^\S\n]|>[^\S\n]?|[-*+][^\S\n]+|\d{1,9}[.)][^\S\n]+)*/.exec(line)?.[0] ?? '';
	return blockPrefix(marks) ?? '';
}

function refuseInside({ fences, tables, frontMatter, openFrom }: SpecDocument, cursor: Position): void {
	const around = [...fences, ...tables, ...(frontMatter ? [frontMatter] : [])];
	const isInside = around.some(
		({ range }) => comparePositions(range.start, cursor) <= 0 && range.end.line >= cursor.line,
	);
	if (isInside || (openFrom !== undefined && cursor.line >= openFrom)) {
		throw new OperationError('A diagram can’t stand here. Place the cursor in the text or on a blank line.');
	}
}

/**
 * A fence with a diagram, to be put where an insertion says, in the editor's syntax of snippets.
 * @param snippet a diagram with tabs for each level
 * @param indent what a level is in this document
 */
export function fenceSnippet({ prefix, before, after }: Insertion, snippet: string, indent: string): string {
	const lines = ['```mermaid', ...snippet.replaceAll('\t', indent).split('\n'), '```'];
	return `${before}${lines.join(`\n${prefix}`)}${after}`;
}
