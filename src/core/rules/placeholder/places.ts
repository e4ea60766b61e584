import type { Placeholder, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions } from '../../document/text.ts';

/** A placeholder to report, for itself and for its like in other cells of one table. */
export interface Place<T extends Placeholder> {
	readonly placeholder: T;
	readonly more: number;
}

/** How far apart two marks of one place stand at most, as in `TODO: TBC`. */
const sameBreath = 3;

/** One of several marks that stand together, and one for all cells of a table that say the same. */
export function onePerPlace<T extends Placeholder>(document: SpecDocument, placeholders: readonly T[]): Place<T>[] {
	const found: { placeholder: T; more: number }[] = [];
	const inTable = new Map<string, { placeholder: T; more: number }>();
	let table = 0;
	let before: T | undefined;
	for (const placeholder of placeholders) {
		const { start, end } = placeholder.range;
		const together =
			before?.range.end.line === start.line && start.character - before.range.end.character <= sameBreath;
		before = placeholder;
		if (together) {
			continue;
		}
		while (document.tables[table] && comparePositions(document.tables[table]?.range.end ?? end, start) < 0) {
			table++;
		}
		const isInTable = (document.tables[table]?.range.start.line ?? Number.POSITIVE_INFINITY) <= start.line;
		const key = `${table} ${placeholder.text}`;
		const like = isInTable ? inTable.get(key) : undefined;
		if (like) {
			like.more++;
			continue;
		}
		const place = { placeholder, more: 0 };
		found.push(place);
		if (isInTable) {
			inTable.set(key, place);
		}
	}
	return found;
}
