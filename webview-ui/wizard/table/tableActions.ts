import type { FormOperation } from '../../../src/protocol/wizard.ts';
import type { Block, GridSize, Spot } from './gridPlaces.ts';
import type { TableAction } from './tableBar.ts';

/** What is done in a table. */
export type TableChange = Extract<Extract<FormOperation, { type: 'part' }>['operation'], { editor: 'table' }>['change'];

/** What an action does from a cell on, and the cell that is active then; undefined where it does nothing. */
export function actionAt(
	action: TableAction,
	{ row, column }: Spot,
	{ rows }: GridSize,
	columns: number,
): { readonly change: TableChange; readonly active: Spot } | undefined {
	const isRow = row >= 0;
	const isColumn = column < columns;
	switch (action) {
		case 'addRow':
			return { change: { type: 'insertRow', behind: row }, active: { row: row + 1, column } };
		case 'removeRow':
			return isRow ? { change: { type: 'removeRow', row }, active: { row, column } } : undefined;
		case 'rowUp':
			return row > 0 ? { change: { type: 'moveRow', row, to: row - 1 }, active: { row: row - 1, column } } : undefined;
		case 'rowDown':
			return isRow && row < rows - 1
				? { change: { type: 'moveRow', row, to: row + 1 }, active: { row: row + 1, column } }
				: undefined;
		case 'addColumn': {
			const at = Math.min(column + 1, columns);
			return { change: { type: 'insertColumn', at, title: 'New column' }, active: { row: -1, column: at } };
		}
		case 'removeColumn':
			return isColumn && columns > 1
				? { change: { type: 'removeColumn', column }, active: { row, column } }
				: undefined;
		case 'columnLeft':
			return isColumn && column > 0
				? { change: { type: 'moveColumn', column, to: column - 1 }, active: { row, column: column - 1 } }
				: undefined;
		case 'columnRight':
			return column < columns - 1
				? { change: { type: 'moveColumn', column, to: column + 1 }, active: { row, column: column + 1 } }
				: undefined;
	}
}

/** The action of a key; undefined for a key that has none. */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): TableAction | undefined {
	const moves: Readonly<Record<string, TableAction>> = {
		ArrowUp: 'rowUp',
		ArrowDown: 'rowDown',
		ArrowLeft: 'columnLeft',
		ArrowRight: 'columnRight',
	};
	if (altKey) {
		return shiftKey ? moves[key] : undefined;
	}
	const more: Readonly<Record<string, TableAction>> = {
		Enter: 'addRow',
		Delete: 'removeRow',
		Backspace: 'removeRow',
	};
	return ctrlKey || metaKey ? more[key] : undefined;
}

/** Empties cells. */
export function emptied({ top: row, left: column, bottom, right }: Block): TableChange {
	if (row === bottom && column === right) {
		return { type: 'cell', row, column, value: '' };
	}
	const line = Array.from({ length: right - column + 1 }, () => '');
	return { type: 'paste', row, column, cells: Array.from({ length: bottom - row + 1 }, () => line) };
}
