import type { Range } from '../document/text.ts';

/** References that overlap none of the ranges: what is read in one way is not read in another. Each stands in one line. */
export function apartFrom<T extends { readonly range: Range }>(
	references: readonly T[],
	taken: readonly Range[],
): readonly T[] {
	const byLine = new Map<number, Range[]>();
	for (const range of taken) {
		byLine.set(range.start.line, [...(byLine.get(range.start.line) ?? []), range]);
	}
	return references.filter(({ range: { start, end } }) =>
		(byLine.get(start.line) ?? []).every(
			(one) => one.end.character <= start.character || end.character <= one.start.character,
		),
	);
}
