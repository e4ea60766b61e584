import * as l10n from '@vscode/l10n';
import './table.css';
import { type ChangeOutcome, pastedCells } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { ComingEntry } from '../editing/comingEntry.ts';
import { TypedAhead } from '../list/typedAhead.ts';
import type { MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import { type CellEditor, cellEditor } from './cellEditor.ts';
import { type FollowedCell, followRows, keyOfRow } from './followedCell.ts';
import { type Block, blockBetween, clamped, type Spot, spotAlong, spotFor, tabSeparated } from './gridPlaces.ts';
import { GridView } from './gridView.ts';
import { HeldKeys, pressAgain } from './heldKeys.ts';
import { actionAt, actionOf, emptied, type TableChange } from './tableActions.ts';
import { type TableAction, tableBar } from './tableBar.ts';

type Table = PartOf<'table'>;

const help = l10n.t(
	'Arrows move. Enter or F2 edits a cell, Escape takes back, Tab goes to the next cell while you edit. Ctrl+Enter adds a row.',
);

/** Edits a table as a grid, with the keys of a spreadsheet. */
export const tableEditor: MakePartEditor = (part, host) => new TableEditor(part as Table, host);

class TableEditor implements PartEditor {
	readonly element: HTMLElement;
	private readonly host: PartHost;
	private readonly view: GridView;
	private readonly bar = tableBar((action) => this.act(action));
	private table: Table;
	private active: Spot = { row: 0, column: 0 };
	/** The other corner of the cells that are chosen. */
	private anchor: Spot = this.active;
	/** What is pressed while rows or columns are on their way. */
	private readonly held = new HeldKeys();
	/** Where the active cell is when what was just done is shown. */
	private next: Spot | undefined;
	/** The row that it is in, where that is still to come. */
	private readonly coming = new ComingEntry<readonly string[]>({ keyOf: keyOfRow, come: (row) => this.goToNew(row) });
	/** The cells that a person wrote in last: what they hold may still be on its way. */
	private open: FollowedCell[] = [];
	private editor: CellEditor | undefined;
	/** Cells that were clicked behind keys that wait. */
	private clicked: readonly FollowedCell[] = [];
	/** What is typed while a row is on its way. */
	private readonly ahead: TypedAhead;

	constructor(table: Table, host: PartHost) {
		this.host = host;
		this.table = table;
		this.view = new GridView(table, l10n.t('Table'));
		const hint = element('p', { class: 'grid-help', id: `${this.view.grid.id}-help` }, help);
		this.element = element('div', { class: 'grid-part' });
		this.ahead = new TypedAhead(this.element, () => this.giveUp());
		this.element.append(...(host.readOnly ? [] : [this.bar.element]), this.view.scroller);
		if (host.readOnly) {
			this.view.grid.setAttribute('aria-readonly', 'true');
		} else {
			this.view.grid.setAttribute('aria-describedby', hint.id);
			this.element.append(hint);
		}
		this.active = clamped(this.active, this.view.size);
		this.anchor = this.active;
		this.coming.shown(table.rows);
		this.listen();
		this.show();
	}

	update(part: Table): void {
		const before = this.table;
		this.table = part;
		this.follow(before, part);
		this.show();
		this.coming.shown(part.rows);
		const at = this.openCell;
		if (this.editor && at) {
			this.editor.update(this.view.valueAt(at));
			this.place();
		}
	}

	focus(line?: number): void {
		if (line !== undefined && line > this.table.first + 1) {
			this.go({ row: line - this.table.first - 2, column: 0 });
		}
		this.view.grid.focus();
	}

	/** What was typed while a row was on its way goes into its first cell. */
	private goToNew(row: number): void {
		const { next } = this;
		// Of several empty rows it is the one at the place that was asked for
		this.go(next && isEmpty(this.table.rows[next.row]) ? next : { row, column: next?.column ?? 0 });
		this.next = undefined;
		if (this.ahead.isKept) {
			this.edit(true, true);
		}
		this.ahead.hand();
	}

	/** The row did not come: the cell that is active gets what was typed for it. */
	private giveUp(): void {
		this.coming.forget();
		this.next = undefined;
		if (this.ahead.isKept) {
			this.edit(true);
		}
	}

	private listen(): void {
		const { grid } = this.view;
		grid.addEventListener('keydown', (event) => this.onKey(event));
		grid.addEventListener('mousedown', (event) => this.onMouseDown(event));
		grid.addEventListener('mousemove', (event) => {
			const spot = event.buttons === 1 ? this.view.spotOf(event.target) : undefined;
			if (spot && this.clicked.length === 0) {
				this.active = spot;
				this.show();
			}
		});
		grid.addEventListener('dblclick', () => {
			if (!this.held.keeps(() => this.edit())) {
				this.edit();
			}
		});
		grid.addEventListener('copy', (event) => this.copy(event));
		grid.addEventListener('cut', (event) => {
			this.copy(event);
			this.clear();
		});
		grid.addEventListener('paste', (event) => {
			const text = event.clipboardData?.getData('text/plain') ?? '';
			event.preventDefault();
			if (text !== '' && !this.host.readOnly) {
				this.change(() => {
					const { top: row, left: column } = this.chosen;
					return { type: 'paste', row, column, cells: pastedCells(text) };
				});
			}
		});
	}

	private get chosen(): Block {
		return blockBetween(this.active, this.anchor);
	}

	private get openCell(): FollowedCell | undefined {
		const at = this.open.at(-1);
		return this.editor && at && !at.isGone ? at : undefined;
	}

	private show(): void {
		this.view.show(this.table, this.active, this.chosen);
		const { columns } = this.table;
		this.bar.update((action) => actionAt(action, this.active, this.view.size, columns.length) !== undefined);
	}

	/** Finds rows again that others came before or went from. */
	private follow(before: Table, after: Table): void {
		const moved = followRows(before.rows, after.rows, [...this.open, ...this.clicked]);
		const { row, column } = this.active;
		const size = { rows: after.rows.length, columns: Math.max(after.columns.length, 1) };
		// What was typed before the row was asked for is shown first
		const next = this.coming.comes ? undefined : this.next;
		this.active = clamped(next ?? { row: row < 0 ? row : (moved.get(row) ?? row), column }, size);
		const isOne = this.anchor.row === row && this.anchor.column === column;
		this.anchor = next || isOne ? this.active : clamped(this.anchor, size);
		this.next = this.coming.comes ? this.next : undefined;
		if (this.editor && !this.openCell) {
			this.close();
		}
	}

	private go(spot: Spot, extend = false): void {
		this.active = clamped(spot, this.view.size);
		this.anchor = extend ? this.anchor : this.active;
		this.show();
		this.view.reveal();
	}

	private onMouseDown(event: MouseEvent): void {
		const spot = this.view.spotOf(event.target);
		if (!spot || event.button !== 0) {
			return;
		}
		const cell: FollowedCell = { ...spot, isGone: false };
		// Keys that wait come before the click
		const isLater = this.held.keeps(() => {
			this.clicked = this.clicked.filter((one) => one !== cell);
			if (!cell.isGone) {
				this.leaveCell();
				this.click(clamped(cell, this.view.size), event.shiftKey);
			}
		});
		if (isLater) {
			this.clicked = [...this.clicked, cell];
		} else {
			this.click(spot, event.shiftKey);
		}
	}

	private click(spot: Spot, extend: boolean): void {
		this.next = undefined;
		this.active = spot;
		this.anchor = extend ? this.anchor : spot;
		this.show();
	}

	/** What a key opened before the click is left as by the click itself. */
	private leaveCell(): void {
		if (this.editor?.element.contains(document.activeElement)) {
			this.view.grid.focus();
		}
	}

	private onKey(event: KeyboardEvent): void {
		if (this.held.takes(event)) {
			return;
		}
		const action = actionOf(event);
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
		const filled = (at: Spot): boolean => this.view.valueAt(at) !== '';
		const spot = event.altKey ? undefined : spotFor(event, this.active, this.view.size, filled);
		if (action) {
			this.act(action);
		} else if (spot) {
			this.go(spot, event.shiftKey);
		} else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
			this.choose({ row: true, column: true });
		} else if (event.key === ' ' && (event.shiftKey || event.ctrlKey)) {
			this.choose({ row: event.shiftKey, column: event.ctrlKey });
		} else if (isPlain && (event.key === 'Enter' || event.key === 'F2')) {
			this.edit(event.key === 'F2');
		} else if (isPlain && (event.key === 'Delete' || event.key === 'Backspace')) {
			this.clear();
		} else if (isPlain && event.key.length === 1 && this.ahead.takes(event.key)) {
			// It is written into the new row
		} else if (isPlain && event.key.length === 1 && !event.isComposing) {
			// The field takes the key that opens it
			this.edit(true, true);
			return;
		} else {
			return;
		}
		event.preventDefault();
	}

	/** Chooses the rows and the columns that the chosen cells are in: both of them are all. */
	private choose(whole: { readonly row: boolean; readonly column: boolean }): void {
		const { rows, columns } = this.view.size;
		const { top, left, bottom, right } = this.chosen;
		this.anchor = { row: whole.column ? -1 : top, column: whole.row ? 0 : left };
		this.active = { row: whole.column ? rows - 1 : bottom, column: whole.row ? columns - 1 : right };
		this.show();
	}

	private act(action: TableAction): void {
		if (this.host.readOnly) {
			return;
		}
		if (action === 'addRow') {
			const add = (): void => {
				const { row, column } = this.active;
				this.addRow({ type: 'insertRow', behind: row }, { row: row + 1, column });
			};
			if (this.held.isHeld) {
				this.host.behindAll(add);
			} else {
				add();
			}
			return;
		}
		this.held.hold();
		this.change(
			() => {
				const done = actionAt(action, this.active, this.view.size, this.table.columns.length);
				this.next = done?.active;
				return done?.change;
			},
			({ outcome }) => {
				this.next = outcome === 'done' ? this.next : undefined;
			},
		);
		this.host.behindAll(() => this.held.release((event) => pressAgain(event, this.element, this.view.grid)));
	}

	/** @param spot where the active cell is in the new row */
	private addRow(change: Extract<TableChange, { type: 'insertRow' }>, spot: Spot): void {
		this.next = spot;
		this.coming.ask(isEmpty);
		this.change(
			() => change,
			this.ahead.wait(() => this.coming.written()),
		);
	}

	/** @param make is asked once the table is shown as all that was done before left it */
	private change(make: () => TableChange | undefined, answered?: (outcome: ChangeOutcome) => void): void {
		this.host.change(() => {
			const { section } = this.host;
			const change = make();
			return change && { type: 'part', section, part: this.host.place(), operation: { editor: 'table', change } };
		}, answered);
	}

	private copy(event: ClipboardEvent): void {
		const { top, left, bottom, right } = this.chosen;
		const cells = Array.from({ length: bottom - top + 1 }, (_, i) =>
			Array.from({ length: right - left + 1 }, (__, j) => this.view.valueAt({ row: top + i, column: left + j })),
		);
		event.clipboardData?.setData('text/plain', tabSeparated(cells));
		event.preventDefault();
	}

	/** Empties the cells that are chosen. */
	private clear(): void {
		if (this.host.readOnly) {
			return;
		}
		this.change(() => emptied(this.chosen));
	}

	/** @param replace whether what is typed takes the place of the value */
	private edit(asText = false, replace = false): void {
		if (this.host.readOnly || this.editor) {
			return;
		}
		this.view.reveal();
		const at: FollowedCell = { ...this.active, isGone: false };
		this.open = [...this.open.slice(-1), at];
		const column = this.table.columns[at.column];
		const title = column?.title || l10n.t('column {0}', at.column + 1);
		const editor = cellEditor(this.host, {
			label: at.row < 0 ? l10n.t('Title of column {0}', at.column + 1) : l10n.t('{0}, row {1}', title, at.row + 1),
			value: this.view.valueAt(at),
			isFirst: at.column === 0,
			replace,
			choices: at.row < 0 || asText ? [] : (column?.choices ?? []),
			write: (value) => {
				const change = { type: 'cell', row: at.row, column: at.column, value } as const;
				const operation = { editor: 'table', change } as const;
				return at.isGone ? undefined : { type: 'part', section: this.host.section, part: this.host.place(), operation };
			},
			done: (step) => this.leave(step),
		});
		this.editor = editor;
		editor.element.classList.add('cell-editor');
		this.view.scroller.append(editor.element);
		this.place();
		editor.focus();
	}

	/** Lays the editor over its cell. */
	private place(): void {
		const at = this.openCell;
		const cell = at && this.view.cell(at);
		if (!cell || !this.editor) {
			return;
		}
		this.view.cover(cell, this.editor.element);
	}

	/** A person is done with a cell: the step leads on, and behind the last cell to a new row. */
	private leave(step: Spot | undefined): void {
		const at = this.openCell;
		if (!this.editor) {
			return;
		}
		this.close();
		if (!step || !at) {
			return;
		}
		this.view.grid.focus();
		if (step.column === 0) {
			this.go({ row: at.row + step.row, column: at.column });
			return;
		}
		const spot = spotAlong(at, step.column, this.view.size);
		if (spot.row < -1) {
			return;
		}
		if (spot.row < this.view.size.rows) {
			this.go(spot);
			this.edit(false, true);
		} else {
			this.addRow({ type: 'insertRow', behind: at.row }, spot);
		}
	}

	private close(): void {
		const { editor } = this;
		this.editor = undefined;
		editor?.element.remove();
	}
}

function isEmpty(row: readonly string[] | undefined): boolean {
	return row?.every((cell) => cell === '') === true;
}
