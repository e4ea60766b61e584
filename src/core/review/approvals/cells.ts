import { addBehind } from '../../adr/links/bodyLines.ts';
import type { SpecDocument, Table, TableCell, TableRow } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';

/** A text as a cell of a table holds it: on one line, its pipes escaped. */
export function asCell(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(?<!\\)\|/g, '\\|');
}

/** Writes another text into a cell. As far as there are blanks to take or to give, the next column stays where it is. */
function cellEdit({ lines }: SpecDocument, cell: TableCell, text: string): TextEdit | undefined {
	const { line } = cell.range.start;
	const source = lines.line(line);
	if (text === cell.text) {
		return undefined;
	}
	let start = cell.range.start.character;
	let end = cell.range.end.character;
	while (/[ \t]/.test(source[start - 1] ?? '')) {
		start--;
	}
	while (/[ \t]/.test(source[end] ?? '')) {
		end++;
	}
	const isLast = end >= source.length;
	const before = cell.text === '' ? ' ' : source.slice(start, cell.range.start.character);
	const newText = `${before}${text}${isLast ? '' : ' '}`;
	return { range: range(line, start, line, end), newText: isLast ? newText : newText.padEnd(end - start) };
}

/**
 * Writes several cells of a row; cells that the row lacks are added to it.
 * @param texts by number of the column
 */
export function rowEdits(document: SpecDocument, row: TableRow, texts: ReadonlyMap<number, string>): TextEdit[] {
	const count = Math.max(0, ...texts.keys()) + 1;
	const edits = [...texts].flatMap(([column, text]) => {
		const cell = row.cells[column];
		return (cell && cellEdit(document, cell, text)) ?? [];
	});
	if (count <= row.cells.length) {
		return edits;
	}
	const { line, character } = row.range.end;
	const isClosed = document.lines.line(line)[character - 1] === '|';
	const added = Array.from(
		{ length: count - row.cells.length },
		(_, i) => ` ${texts.get(row.cells.length + i) ?? ''} |`,
	);
	const newText = `${isClosed ? '' : ' |'}${added.join('')}`;
	return [...edits, { range: range(line, character, line, character), newText }];
}

/** Adds a row to a table, written like those that it has. @param first above all others */
export function newRow(
	document: SpecDocument,
	table: Table,
	texts: ReadonlyMap<number, string>,
	place: 'first' | 'last',
): TextEdit {
	const like = table.rows.at(-1) ?? table.header;
	const source = document.lines.line(like.range.start.line);
	const lead = source.slice(0, like.range.start.character);
	const row = table.header.cells.map((_, i) => texts.get(i) ?? '');
	const isOpen = source[like.range.start.character] !== '|';
	const isClosed = source[like.range.end.character - 1] === '|';
	const text = `${lead}${isOpen ? '' : '| '}${row.join(' | ')}${isClosed || isOpen === false ? ' |' : ''}`;
	const last = table.rows.at(-1)?.range.start.line ?? table.header.range.start.line + 1;
	const line = place === 'first' ? table.header.range.start.line + 1 : last;
	return addBehind(document, line, `\n${text}`);
}
