import { element } from '../../element.ts';
import type { PartOf } from '../partEditor.ts';
import { columnWidths } from './columnWidths.ts';
import type { Block, GridSize, Spot } from './gridPlaces.ts';

type Table = PartOf<'table'>;

/** Tables of more rows have rows of one line, of which only those in sight are built. */
const mostRows = 150;
/** Rows that are built above and below those in sight. */
const margin = 12;
/** Pixels of a row, until one was seen. */
const usualHeight = 26;

let grids = 0;

/**
 * Draws a table as a grid. The grid has the focus as a whole and names its active cell, so that cells can come and go
 * while a person scrolls.
 */
export class GridView {
	/** Holds the grid, and what is laid over it. */
	readonly scroller = element('div', { class: 'grid-scroller' });
	readonly grid: HTMLTableElement;
	private readonly id: string;
	private readonly columns = element('colgroup');
	private readonly head = element('thead');
	private readonly body = element('tbody');
	private readonly above = element('tr', { 'aria-hidden': 'true' });
	private readonly below = element('tr', { 'aria-hidden': 'true' });
	private built = new Map<number, HTMLTableRowElement>();
	/** What a row shows, as a key: a row that goes on to show the same is not touched. */
	private readonly shown = new WeakMap<HTMLTableRowElement, string>();
	private widths = '';
	private extent: GridSize;
	/** First and last row that are built; undefined until it is looked at anew, which may cost a layout of the page. */
	private sight: readonly [first: number, last: number] | undefined;
	private table: Table;
	private active: Spot = { row: 0, column: 0 };
	private chosen: Block | undefined;
	private height = usualHeight;

	constructor(table: Table, label: string) {
		grids++;
		this.id = `grid-${grids}`;
		this.table = table;
		this.extent = extentOf(table);
		this.grid = element(
			'table',
			{ role: 'grid', id: this.id, tabindex: '0', 'aria-label': label, 'aria-multiselectable': 'true' },
			this.columns,
			this.head,
			this.body,
		);
		this.scroller.append(this.grid);
		this.scroller.addEventListener('scroll', () => this.look());
		new ResizeObserver(() => this.look()).observe(this.scroller);
	}

	get size(): GridSize {
		return this.extent;
	}

	/** What a cell says; empty for one that is not written. */
	valueAt({ row, column }: Spot): string {
		return (row < 0 ? this.table.columns[column]?.title : this.table.rows[row]?.[column]) ?? '';
	}

	/** Shows a table with its active cell and the cells that are chosen. */
	show(table: Table, active: Spot, chosen: Block): void {
		if (table !== this.table || this.widths === '') {
			const { rows } = this.extent;
			this.table = table;
			this.extent = extentOf(table);
			this.sight = this.extent.rows === rows ? this.sight : undefined;
			this.grid.classList.toggle('long', this.isLong);
			this.scroller.classList.toggle('long', this.isLong);
			this.drawColumns();
		}
		this.active = active;
		this.chosen = chosen;
		this.drawHead();
		this.drawRows();
	}

	/** The element of a cell; undefined while it is not built. */
	cell({ row, column }: Spot): HTMLElement | undefined {
		const line = row < 0 ? this.head.rows[0] : this.built.get(row);
		return line?.cells[column];
	}

	/** The cell that an element stands in. */
	spotOf(target: EventTarget | null): Spot | undefined {
		const cell = target instanceof Element ? target.closest('th, td') : null;
		const row = cell?.parentElement?.getAttribute('aria-rowindex');
		return cell instanceof HTMLTableCellElement && row ? { row: Number(row) - 2, column: cell.cellIndex } : undefined;
	}

	/** Brings the active cell into sight. */
	reveal(): void {
		const { row } = this.active;
		if (this.isLong && row >= 0 && !this.built.has(row)) {
			this.scroller.scrollTop = Math.max(row * this.height - this.scroller.clientHeight / 2, 0);
			this.look();
		}
		this.cell(this.active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	private get isLong(): boolean {
		return this.table.rows.length > mostRows;
	}

	/** Builds the rows that are in sight by now. */
	private look(): void {
		if (this.isLong) {
			this.sight = undefined;
			this.drawRows();
		}
	}

	private drawColumns(): void {
		const { columns, rows } = this.table;
		const titles = Array.from({ length: this.size.columns }, (_, i) => columns[i]?.title ?? '');
		const { columns: widths, least } = columnWidths(titles, rows);
		this.grid.setAttribute('aria-rowcount', String(rows.length + 1));
		const key = JSON.stringify([widths, least]);
		if (key === this.widths) {
			return;
		}
		this.widths = key;
		this.columns.replaceChildren(
			...widths.map((width) => {
				const column = element('col');
				column.style.width = width;
				return column;
			}),
		);
		this.grid.style.minWidth = `${least}ch`;
		this.grid.setAttribute('aria-colcount', String(widths.length));
	}

	private drawHead(): void {
		const row = this.head.rows[0] ?? this.head.appendChild(element('tr', { role: 'row', 'aria-rowindex': '1' }));
		this.fill(row, -1, 'th');
	}

	private drawRows(): void {
		const count = this.table.rows.length;
		this.sight ??= this.isLong ? this.inSight(count) : [0, count - 1];
		const [first, last] = this.sight;
		const built = new Map<number, HTMLTableRowElement>();
		for (let row = first; row <= last; row++) {
			const line = this.built.get(row) ?? element('tr', { role: 'row', 'aria-rowindex': String(row + 2) });
			this.fill(line, row, 'td');
			built.set(row, line);
		}
		this.built = built;
		this.above.style.height = `${first * this.height}px`;
		this.below.style.height = `${Math.max(count - 1 - last, 0) * this.height}px`;
		const lines = [...(first > 0 ? [this.above] : []), ...built.values(), ...(last < count - 1 ? [this.below] : [])];
		// Rows that are there stay where they are: putting all anew would cost a layout for each key
		const isSame = lines.length === this.body.rows.length && lines.every((line, i) => line === this.body.rows[i]);
		if (!isSame) {
			this.body.replaceChildren(...lines);
			this.measure(first);
		}
		const active = this.cell(this.active);
		this.grid.setAttribute('aria-activedescendant', active?.id ?? '');
	}

	/** Rows of a long table are all as high as the first one that was built. */
	private measure(first: number): void {
		const height = this.isLong ? this.built.get(first)?.getBoundingClientRect().height : undefined;
		if (height !== undefined && height > 0 && Math.abs(height - this.height) > 0.5) {
			this.height = height;
			this.look();
		}
	}

	private inSight(count: number): [first: number, last: number] {
		const { scrollTop, clientHeight } = this.scroller;
		const first = Math.max(Math.floor(scrollTop / this.height) - margin, 0);
		const last = Math.min(Math.ceil((scrollTop + (clientHeight || 600)) / this.height) + margin, count - 1);
		return [Math.min(first, Math.max(last - 1, 0)), last];
	}

	private fill(line: HTMLTableRowElement, row: number, name: 'th' | 'td'): void {
		const { columns } = this.size;
		const key = this.keyOf(row);
		if (this.shown.get(line) === key) {
			return;
		}
		this.shown.set(line, key);
		while (line.cells.length > columns) {
			line.lastElementChild?.remove();
		}
		for (let column = line.cells.length; column < columns; column++) {
			line.append(element(name, { role: name === 'th' ? 'columnheader' : 'gridcell' }));
		}
		for (const [column, cell] of [...line.cells].entries()) {
			this.fillCell(cell, { row, column });
		}
	}

	/** Lays something over a cell. */
	cover(cell: Element, { style }: HTMLElement): void {
		const { scroller } = this;
		const box = cell.getBoundingClientRect();
		const around = scroller.getBoundingClientRect();
		style.left = `${box.left - around.left + scroller.scrollLeft}px`;
		style.top = `${box.top - around.top + scroller.scrollTop}px`;
		style.width = `${box.width}px`;
		style.minHeight = `${box.height}px`;
	}

	private keyOf(row: number): string {
		const { columns, rows } = this.table;
		const values = row < 0 ? columns.map(({ title }) => title) : rows[row];
		const { top = 0, bottom = -1, left, right } = this.chosen ?? {};
		const chosen = row >= top && row <= bottom ? [left, right] : [];
		const active = row === this.active.row ? this.active.column : -1;
		return JSON.stringify([this.size.columns, columns.length, this.isLong, active, chosen, values]);
	}

	private fillCell(cell: HTMLTableCellElement, spot: Spot): void {
		const { row, column } = spot;
		const value = this.valueAt(spot);
		if (cell.textContent !== value) {
			cell.textContent = value;
		}
		cell.id = `${this.id}-${row + 1}-${column}`;
		cell.title = this.isLong ? value : '';
		cell.setAttribute('aria-colindex', String(column + 1));
		const isActive = row === this.active.row && column === this.active.column;
		const chosen = this.chosen;
		const isChosen =
			chosen !== undefined &&
			row >= chosen.top &&
			row <= chosen.bottom &&
			column >= chosen.left &&
			column <= chosen.right;
		cell.setAttribute('aria-selected', String(isChosen));
		cell.classList.toggle('active', isActive);
		cell.classList.toggle('beyond', column >= this.table.columns.length);
	}
}

function extentOf({ columns, rows }: Table): GridSize {
	return { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), columns.length) };
}
