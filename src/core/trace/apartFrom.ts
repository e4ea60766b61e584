import type { Range } from '../document/text.ts';
import { overlaps } from './overlaps.ts';

/** References that overlap none of the ranges: what is read in one way is not read in another. Each stands in one line. */
export function apartFrom<T extends { readonly range: Range }>(
	references: readonly T[],
	taken: readonly Range[],
): readonly T[] {
	if (references.length === 0) {
		return references;
	}
	const isTaken = overlaps(taken);
	return references.filter(({ range }) => !isTaken(range));
}
