import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Position } from '../../document/text.ts';
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
	const isBlank = (line: number): boolean => lines.line(line).replace(/[\s>]/g, '') === '';
	const own = lines.line(cursor.line);
	// An item that is empty yet, or a blank line in an item or a quote
	const empty = blockPrefix(own);
	let last = cursor.line;
	const isHeading = /^\s*#/.test(own);
	while (
		empty === undefined &&
		!isHeading &&
		last + 1 < lines.count &&
		!isBlank(last + 1) &&
		isSameBlock(lines.line(last + 1))
	) {
		last++;
	}
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

/** Whether a line goes on with the paragraph above it. */
function isSameBlock(line: string): boolean {
	return !/^\s*(?:[-*+>#|]|\d{1,9}[.)]\s|```|~~~)/.test(line);
}

/** What a line that belongs to the same item or quote begins with. */
function continued(line: string): string {
	const marks = /^(?:[^\S\n]|>[^\S\n]?|[-*+][^\S\n]+|\d{1,9}[.)][^\S\n]+)*/.exec(line)?.[0] ?? '';
	return blockPrefix(marks) ?? '';
}

function refuseInside({ fences, tables, frontMatter }: SpecDocument, cursor: Position): void {
	const around = [...fences, ...tables, ...(frontMatter ? [frontMatter] : [])];
	const isInside = around.some(
		({ range }) => comparePositions(range.start, cursor) <= 0 && range.end.line >= cursor.line,
	);
	if (isInside) {
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
