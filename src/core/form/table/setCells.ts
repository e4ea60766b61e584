import type { SpecDocument } from '../../document/specDocument.ts';
import { readRow } from '../../document/tables.ts';
import { applyEdits, LineIndex, range, type TextEdit } from '../../document/text.ts';
import { editAt, replaceValue } from '../text/editableText.ts';
import { type CellSource, cellSource, type RowSource, writtenRow } from './row.ts';

/** What would begin another block than a table at the left of a row. */
const blockMark = /^(?:[-+*#>`~=<]|\d{1,9}[.)])/;

/** Edits that give cells of a row other values, by column; a row that is too short grows. */
export function setCells(document: SpecDocument, row: RowSource, values: ReadonlyMap<number, string>): TextEdit[] {
	const before = row.cells.map(({ text: { start, end } }) => document.text.slice(start, end));
	const wanted = [...before];
	for (const [column, value] of [...values].sort(([a], [b]) => a - b)) {
		while (wanted.length < column) {
			wanted.push('');
		}
		wanted[column] = cellSource(value);
	}
	const edits = row.cells.flatMap((cell, column) => setCell(document, cell, wanted[column] ?? ''));
	const added = wanted.slice(before.length);
	return asMeant(document, row, added.length > 0 ? [...edits, grown(document, row, added)] : edits, wanted);
}

/**
 * Edits of a row where they give the cells that were meant; else an edit that writes the row anew. Without the pipe at
 * its left a row may lose an empty cell, and a backslash may meet a pipe.
 * A row without cells would end the table, or be none.
 * @param meant sources of the cells afterwards
 */
export function asMeant(
	document: SpecDocument,
	row: RowSource,
	edits: readonly TextEdit[],
	meant: readonly string[],
): TextEdit[] {
	const wanted = meant.length === 0 ? [''] : meant;
	const source = document.lines.line(row.line);
	const inLine = edits.map(({ range: { start, end }, newText }) => ({
		range: range(0, start.character, 0, end.character),
		newText,
	}));
	const after = applyEdits(source, inLine);
	const cells = readRow(new LineIndex(after), 0, false).cells.map(({ text }) => text);
	const isSame = cells.length === wanted.length && cells.every((cell, column) => cell === wanted[column]);
	const isRow = after.trimStart().startsWith('|') || !blockMark.test(after.trimStart()) || source === after;
	return isSame && isRow ? [...edits] : editAt(document, row.start, row.end, writtenRow(wanted));
}

function setCell(document: SpecDocument, { start, end, text }: CellSource, wanted: string): TextEdit[] {
	if (text.start === text.end) {
		return wanted === '' ? [] : editAt(document, start, end, ` ${wanted} `);
	}
	return replaceValue(document, { lines: [text], indent: '' }, wanted);
}

function grown({ lines }: SpecDocument, { end, endsWithPipe, cells }: RowSource, added: readonly string[]): TextEdit {
	const newText = endsWithPipe
		? added.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')
		: `${added.map((cell) => ` | ${cell}`).join('')} |`;
	return { range: lines.rangeAt(end, end), newText: cells.length === 0 ? writtenRow(added) : newText };
}
