import type { SpecDocument, Table } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import { linesBehind, movedLine, withoutLines } from '../text/lineEdits.ts';
import { withColumn, withMovedColumn, withoutColumn } from './columnEdits.ts';
import { cellSource, type RowSource, rowSource, writtenRow } from './row.ts';
import { setCells } from './setCells.ts';

/** What a person does in a grid. Rows and columns count from 0; row -1 is the header. */
export type TableOperation =
	| { readonly type: 'cell'; readonly row: number; readonly column: number; readonly value: string }
	/** Puts an empty row behind another; behind -1 it is the first. */
	| { readonly type: 'insertRow'; readonly behind: number }
	| { readonly type: 'removeRow'; readonly row: number }
	| { readonly type: 'moveRow'; readonly row: number; readonly to: number }
	| { readonly type: 'insertColumn'; readonly at: number; readonly title: string }
	| { readonly type: 'removeColumn'; readonly column: number }
	| { readonly type: 'moveColumn'; readonly column: number; readonly to: number }
	/** Values that fill a block of cells from a place on; rows and columns are added where it reaches beyond. */
	| {
			readonly type: 'paste';
			readonly row: number;
			readonly column: number;
			readonly cells: readonly (readonly string[])[];
	  };

/**
 * Edits of a table. Cells that nobody changed stay as they are, with the blanks around them.
 * @throws OperationError where the table has no such row or column, and for its last column
 */
export function tableEdits(document: SpecDocument, table: Table, operation: TableOperation): TextEdit[] {
	const lines = linesOf(table);
	const rowLine = (row: number): number => lineOf(lines, row);
	switch (operation.type) {
		case 'cell':
			// A header of more cells than delimiters would be none
			if (operation.row < 0 && operation.column >= table.header.cells.length) {
				refuse();
			}
			return setCells(
				document,
				sourceOf(document, lines, rowLine(operation.row)),
				new Map([[checkedColumn(operation.column), operation.value]]),
			);
		case 'insertRow':
			return [linesBehind(document, behindRow(lines, operation.behind), [emptyRow(table)])];
		case 'removeRow':
			return operation.row < 0 ? refuse() : [withoutLines(document, rowLine(operation.row), rowLine(operation.row))];
		case 'moveRow':
			return operation.row < 0 || operation.to < 0
				? refuse()
				: movedLine(document, rowLine(operation.row), rowLine(operation.to));
		case 'insertColumn':
			return withColumn(document, allRows(document, lines), operation.at, operation.title);
		case 'removeColumn':
			return table.header.cells.length < 2 || operation.column >= table.header.cells.length
				? refuse()
				: withoutColumn(document, allRows(document, lines), operation.column);
		case 'moveColumn':
			return Math.max(operation.column, operation.to) >= table.header.cells.length
				? refuse()
				: withMovedColumn(document, allRows(document, lines), operation.column, operation.to);
		case 'paste':
			return pasteEdits(document, table, operation);
	}
}

/** The lines of a table: the header, the delimiters, the rows. */
function linesOf({ header, rows }: Table): number[] {
	const first = header.range.start.line;
	return [first, first + 1, ...rows.map(({ range }) => range.start.line)];
}

function lineOf(lines: readonly number[], row: number): number {
	return lines[row < 0 ? 0 : row + 2] ?? refuse();
}

function behindRow(lines: readonly number[], behind: number): number {
	return lines[behind < 0 ? 1 : behind + 2] ?? refuse();
}

function checkedColumn(column: number): number {
	// More columns than anybody sees would be written, each with its pipe
	return column >= 0 && column < 1000 ? column : refuse();
}

function sourceOf(document: SpecDocument, lines: readonly number[], line: number): RowSource {
	return lines.includes(line) ? rowSource(document, line) : refuse();
}

function allRows(document: SpecDocument, lines: readonly number[]): RowSource[] {
	return lines.map((line) => rowSource(document, line));
}

function emptyRow({ header }: Table): string {
	return writtenRow(header.cells.map(() => ''));
}

function pasteEdits(
	document: SpecDocument,
	table: Table,
	{ row, column, cells }: Extract<TableOperation, { type: 'paste' }>,
): TextEdit[] {
	const lines = linesOf(table);
	const width = checkedColumn(column) + Math.max(0, ...cells.map((one) => one.length));
	const columns = table.header.cells.length;
	const edits: TextEdit[] = [];
	const valuesOf = (one: readonly string[]): Map<number, string> =>
		new Map(one.map((value, i) => [column + i, value] as const));
	const begin = row < 0 ? 0 : row + 2;
	const known = [lines[0], ...lines.slice(2)].length;
	const start = row + 1;
	if (start > known) {
		refuse();
	}
	const existing = cells.slice(0, Math.max(known - start, 0));
	for (const [i, one] of existing.entries()) {
		// Behind the header comes the first row, not the delimiters
		const line = lines[begin + i + (row < 0 && i > 0 ? 1 : 0)] ?? refuse();
		const values = valuesOf(one);
		const isHeader = row < 0 && i === 0;
		edits.push(...setCells(document, rowSource(document, line), isHeader ? widened(values, width, columns) : values));
	}
	const header = lines[0] ?? 0;
	if (width > columns) {
		const delimiters = rowSource(document, lines[1] ?? header);
		edits.push(...setCells(document, delimiters, widened(new Map(), width, columns, '---')));
		if (row >= 0) {
			edits.push(...setCells(document, rowSource(document, header), widened(new Map(), width, columns)));
		}
	}
	const added = cells.slice(existing.length).map((one) => {
		const values = valuesOf(one);
		return Array.from({ length: Math.max(width, columns) }, (_, i) => values.get(i) ?? '');
	});
	const last = lines.at(-1) ?? header;
	return added.length === 0 ? edits : appended(document, edits, last, added);
}

/** Values with one for each column that is missing up to a width. */
function widened(values: Map<number, string>, width: number, columns: number, value = ''): Map<number, string> {
	for (let i = columns; i < width; i++) {
		values.set(i, values.get(i) ?? value);
	}
	return values;
}

/** New rows behind the last line, which an edit may reach to the end of. */
function appended(
	document: SpecDocument,
	edits: readonly TextEdit[],
	last: number,
	rows: readonly (readonly string[])[],
): TextEdit[] {
	const insertion = linesBehind(
		document,
		last,
		rows.map((values) => writtenRow(values.map(cellSource))),
	);
	const at = document.lines.line(last).length;
	const touching = edits.findLastIndex(({ range: { end } }) => end.line === last && end.character === at);
	const edit = edits[touching];
	if (!edit) {
		return [...edits, insertion];
	}
	const { start } = edit.range;
	return edits.map((one) =>
		one === edit
			? {
					range: range(start.line, start.character, last, at),
					newText: edit.newText + insertion.newText,
				}
			: one,
	);
}

function refuse(): never {
	throw new OperationError('The table has no such row or column. It may have changed meanwhile.');
}
