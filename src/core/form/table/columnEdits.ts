import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { editAt } from '../text/editableText.ts';
import { cellSource, type RowSource } from './row.ts';
import { asMeant } from './setCells.ts';

/**
 * A new column with its title, empty in all rows. A row that is too short to reach it stays as it is.
 * @param rows the header, the delimiters, the others
 */
export function withColumn(document: SpecDocument, rows: readonly RowSource[], at: number, title: string): TextEdit[] {
	return rows.flatMap((row, place) => {
		const text = place === 0 ? cellSource(title) : place === 1 ? '---' : '';
		const cell = row.cells[at];
		const cells = sourcesOf(document, row);
		if (!cell && at !== cells.length) {
			return [];
		}
		const written = text === '' ? '  ' : ` ${text} `;
		const edits = cell
			? editAt(document, cell.start, cell.start, at === 0 && !row.startsWithPipe ? `|${written}| ` : `${written}|`)
			: editAt(document, row.end, row.end, row.endsWithPipe ? `${written}|` : ` |${written}|`);
		return asMeant(document, row, edits, cells.toSpliced(at, 0, text));
	});
}

/** A column goes with one of its pipes. */
export function withoutColumn(document: SpecDocument, rows: readonly RowSource[], column: number): TextEdit[] {
	return rows.flatMap((row) => {
		const cell = row.cells[column];
		if (!cell) {
			return [];
		}
		const isLast = column === row.cells.length - 1;
		const [start, end] = isLast ? [cell.start - 1, cell.end] : [cell.start, cell.end + 1];
		const edits = editAt(document, Math.max(start, row.start), end, '');
		return asMeant(document, row, edits, sourcesOf(document, row).toSpliced(column, 1));
	});
}

/** A column takes the place of another; those between them move up or down by one. */
export function withMovedColumn(
	document: SpecDocument,
	rows: readonly RowSource[],
	from: number,
	to: number,
): TextEdit[] {
	return rows.flatMap((row) => {
		const { text } = document;
		const wanted = moved(padded(sourcesOf(document, row), Math.max(from, to) + 1), from, to);
		if (Math.max(from, to) >= row.cells.length) {
			// What is missing at the end of a row is empty, and may come to stand in its middle
			return asMeant(document, row, editAt(document, row.start, row.end, ''), withoutEmptyEnd(wanted, row));
		}
		const whole = moved(
			row.cells.map(({ start, end }) => text.slice(start, end)),
			from,
			to,
		);
		const edits = row.cells.flatMap(({ start, end }, i) => editAt(document, start, end, whole[i] ?? ''));
		return asMeant(document, row, edits, wanted);
	});
}

function withoutEmptyEnd(cells: readonly string[], { cells: before }: RowSource): readonly string[] {
	let length = cells.length;
	while (length > before.length && cells[length - 1] === '') {
		length--;
	}
	return cells.slice(0, length);
}

function padded(cells: readonly string[], length: number): readonly string[] {
	return [...cells, ...Array.from({ length: Math.max(length - cells.length, 0) }, () => '')];
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
	const [one] = list.slice(from, from + 1);
	return one === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, one);
}

function sourcesOf({ text }: SpecDocument, { cells }: RowSource): string[] {
	return cells.map((cell) => text.slice(cell.text.start, cell.text.end));
}
