import type { SpecDocument, Table } from '../../document/specDocument.ts';
import { choicesIn } from '../choices.ts';
import { areMethods, httpMethods } from '../endpoints.ts';
import { cellValue } from './row.ts';

/** A table as a grid shows it. Cells are Markdown on one line; a pipe stands without its backslash. */
export interface TableModel {
	readonly type: 'table';
	readonly columns: readonly ColumnModel[];
	/** Rows have as many cells as are written: fewer or more than there are columns. */
	readonly rows: readonly (readonly string[])[];
}

/** A column of a grid. */
export interface ColumnModel {
	readonly title: string;
	/** What may stand in it, where the kind says so or the rows are endpoints; any text else. */
	readonly choices: readonly string[];
}

/** @param template of the section, in whose own table a cell may say what to choose from: `[low | high]` */
export function readTable({ header, rows }: Table, template: SpecDocument | undefined): TableModel {
	const choices = choicesByColumn(template);
	return {
		type: 'table',
		columns: header.cells.map(({ text }, column) => {
			const title = cellValue(text);
			const asked = choices.get(title.toLowerCase());
			const isMethod = !asked && areMethods(rows.map(({ cells }) => cells[column]?.text ?? ''));
			return { title, choices: asked ?? (isMethod ? httpMethods : []) };
		}),
		rows: rows.map(({ cells }) => cells.map(({ text }) => cellValue(text))),
	};
}

function choicesByColumn(template: SpecDocument | undefined): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (const { header, rows } of template?.tables ?? []) {
		for (const [column, { text }] of header.cells.entries()) {
			const choices = choicesIn(cellValue(rows[0]?.cells[column]?.text ?? ''));
			if (choices.length > 0) {
				found.set(cellValue(text).toLowerCase(), choices);
			}
		}
	}
	return found;
}
