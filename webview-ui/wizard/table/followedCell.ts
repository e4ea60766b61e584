import { pairs } from '../editing/pairs.ts';

/** A cell in which a person writes, or that was clicked; its row is found again when rows come and go. */
export interface FollowedCell {
	row: number;
	readonly column: number;
	isGone: boolean;
}

type Rows = readonly (readonly string[])[];

/** What tells rows apart. */
export function keyOfRow(row: readonly string[]): string {
	return row.join('\t');
}

/** Finds the rows of cells again that others came before or went from. @returns where each row is now */
export function followRows(before: Rows, after: Rows, cells: readonly FollowedCell[]): ReadonlyMap<number, number> {
	const found = pairs(before.map(keyOfRow), after.map(keyOfRow));
	const moved = new Map(found.flatMap((was, now) => (was === undefined ? [] : [[was, now] as const])));
	for (const one of cells) {
		const now = one.row < 0 ? one.row : moved.get(one.row);
		one.isGone ||= now === undefined;
		one.row = now ?? one.row;
	}
	return moved;
}
