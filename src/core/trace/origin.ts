import { comparePositions, type Range } from '../document/text.ts';
import type { Definition, TraceReference } from './trace.ts';

/** Orders by place. */
export function byPlace(a: { readonly range: Range }, b: { readonly range: Range }): number {
	return comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end);
}

/** Gives each reference, or what else stands in a range, the innermost definition in whose range it stands. Both lists are in order of place. */
export function withOrigin<T extends { readonly range: Range }>(
	references: readonly T[],
	definitions: readonly Definition[],
): (T & Pick<TraceReference, 'from'>)[] {
	const open: { readonly range: Range; readonly from: TraceReference['from'] }[] = [];
	let next = 0;
	return references.map((reference) => {
		const { start } = reference.range;
		for (let one = definitions[next]; one && comparePositions(one.range.start, start) <= 0; one = definitions[next]) {
			// The same for all that stand in it: a document may have hundreds
			open.push({ range: one.range, from: { space: one.space, key: one.key } });
			next++;
		}
		// Ranges are nested or apart, so that what has ended lies on top
		while (open.length > 0 && comparePositions(open.at(-1)?.range.end ?? start, start) < 0) {
			open.pop();
		}
		return { ...reference, from: open.at(-1)?.from };
	});
}
