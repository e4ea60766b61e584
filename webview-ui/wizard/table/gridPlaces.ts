/** A cell. Rows and columns count from 0; row -1 is the header. */
export interface Spot {
	readonly row: number;
	readonly column: number;
}

export interface GridSize {
	readonly rows: number;
	readonly columns: number;
}

/** A rectangle of cells, its ends included. */
export interface Block {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

/** What a key event says; a browser's own has more. */
export interface GridKey {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
}

const steps: Readonly<Record<string, readonly [down: number, on: number]>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
	PageDown: [10, 0],
	PageUp: [-10, 0],
};

/** The rectangle between two cells. */
export function blockBetween(one: Spot, other: Spot): Block {
	return {
		top: Math.min(one.row, other.row),
		left: Math.min(one.column, other.column),
		bottom: Math.max(one.row, other.row),
		right: Math.max(one.column, other.column),
	};
}

/** The nearest cell that a grid has. */
export function clamped({ row, column }: Spot, { rows, columns }: GridSize): Spot {
	return {
		row: Math.min(Math.max(row, -1), rows - 1),
		column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
	};
}

/**
 * Where a key leads from a cell, as in a spreadsheet; undefined for a key that does not move. With Ctrl an arrow goes
 * to the end of the cells that are filled, or over those that are empty.
 */
export function spotFor(
	{ key, ctrlKey, metaKey }: GridKey,
	from: Spot,
	size: GridSize,
	isFilled: (spot: Spot) => boolean,
): Spot | undefined {
	const far = ctrlKey || metaKey;
	if (key === 'Home' || key === 'End') {
		const isHome = key === 'Home';
		const column = isHome ? 0 : size.columns - 1;
		return clamped({ row: far ? (isHome ? -1 : size.rows - 1) : from.row, column }, size);
	}
	const [down = 0, on = 0] = steps[key] ?? [];
	if (down === 0 && on === 0) {
		return undefined;
	}
	const next = (spot: Spot): Spot => clamped({ row: spot.row + down, column: spot.column + on }, size);
	return far && key.startsWith('Arrow') ? edge(from, next, isFilled) : next(from);
}

function edge(from: Spot, next: (spot: Spot) => Spot, isFilled: (spot: Spot) => boolean): Spot {
	const isInside = isFilled(from) && isFilled(next(from));
	let at = next(from);
	for (let following = next(at); !isSame(at, following); following = next(at)) {
		if (isInside ? !isFilled(following) : isFilled(at)) {
			break;
		}
		at = following;
	}
	return at;
}

/** Whether two places are the same cell. */
export function isSame(one: Spot, other: Spot): boolean {
	return one.row === other.row && one.column === other.column;
}

/** Cells as spreadsheets take them from the clipboard: tabs between them, quoted where a cell holds one. */
export function tabSeparated(cells: readonly (readonly string[])[]): string {
	const quoted = (cell: string): string => (/[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
	return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The cell so many on in the order of reading; in row -2 where none is before the first. */
export function spotAlong({ row, column }: Spot, by: number, { columns }: GridSize): Spot {
	const place = (row + 1) * columns + column + by;
	return { row: Math.floor(place / columns) - 1, column: place % columns };
}
