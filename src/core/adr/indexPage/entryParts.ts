import type { Link, TableRow } from '../../document/specDocument.ts';
import type { EntryPart } from './page.ts';

/**
 * The parts of a list item: the number that marks it, what stands before its link, the link's text and the rest.
 * @param mark the item's mark with the blanks around it
 */
export function itemParts(source: string, mark: string, link: Link): EntryPart[] {
	const digits = /\d+/.exec(mark);
	return [
		...(digits ? [{ key: 'mark', start: digits.index, end: digits.index + digits[0].length }] : []),
		...partsAround(source, { key: 'item', start: mark.length, end: source.trimEnd().length }, link),
	];
}

/** The parts of a table row: each cell, and in a cell with a link of the entry what stands around and in it. */
export function rowParts(source: string, row: TableRow, links: readonly Link[]): EntryPart[] {
	return row.cells.flatMap(({ range }, column) => {
		const cell = { key: `${column}`, start: range.start.character, end: range.end.character };
		const link = links.find(({ range }) => cell.start <= range.start.character && range.end.character <= cell.end);
		return link ? partsAround(source, cell, link) : [cell];
	});
}

function partsAround(source: string, { key, start, end }: EntryPart, { range, targetRange }: Link): EntryPart[] {
	const text = { start: range.start.character + 1, end: source.lastIndexOf('](', targetRange.start.character) };
	return [
		{ key: `${key} lead`, start, end: range.start.character },
		{ key: `${key} text`, ...text },
		{ key: `${key} tail`, start: range.end.character, end: Math.max(end, range.end.character) },
	];
}
