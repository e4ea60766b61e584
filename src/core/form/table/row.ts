import type { SpecDocument } from '../../document/specDocument.ts';
import { readRow } from '../../document/tables.ts';
import type { Span } from '../text/editableText.ts';

/** A line of a table with the place of each cell. */
export interface RowSource {
	readonly line: number;
	/** Offsets at which the row begins and ends, without the blanks around it. */
	readonly start: number;
	readonly end: number;
	readonly startsWithPipe: boolean;
	readonly endsWithPipe: boolean;
	readonly cells: readonly CellSource[];
}

/** Offsets of a cell between its pipes, and of its text without the blanks around. */
export interface CellSource extends Span {
	readonly text: Span;
}

/** Reads a line of a table that stands in no list and no quote; the delimiter row as well. */
export function rowSource({ lines, text }: SpecDocument, line: number): RowSource {
	const row = readRow(lines, line, false);
	const start = lines.offsetAt(row.range.start);
	const end = lines.offsetAt(row.range.end);
	const startsWithPipe = text[start] === '|';
	let from = startsWithPipe ? start + 1 : start;
	const cells = row.cells.map(({ range }): CellSource => {
		const written = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
		let to = written.end;
		while (to < end && text[to] !== '|') {
			to++;
		}
		const cell = { start: from, end: to, text: written };
		from = to + 1;
		return cell;
	});
	const last = cells.at(-1);
	return { line, start, end, startsWithPipe, endsWithPipe: last !== undefined && last.end < end, cells };
}

/** What a person reads in a cell: a pipe that belongs to it is written with a backslash. */
export function cellValue(source: string): string {
	return source.replaceAll('\\|', '|');
}

/** A value as a cell can hold it: on one line, without blanks around it. */
export function cellSource(value: string): string {
	return value
		.trim()
		.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, '<br>')
		.replaceAll('|', '\\|');
}

/** Cells as a row of their own. */
export function writtenRow(cells: readonly string[]): string {
	return `|${cells.map((cell) => (cell === '' ? '  ' : ` ${cell} `)).join('|')}|`;
}
