import { kindsBefore } from '../kinds/chain.ts';
import type { Kind } from '../kinds/kind.ts';

/** A section that waits in a queue. */
export interface QueuedSection {
	/** The workspace root that it is in, by any name of its own: paths of several may be the same. */
	readonly root: string;
	/** From the workspace root. */
	readonly path: string;
	readonly kind: Kind;
	/** Line of its heading, from 0. */
	readonly line: number;
}

/**
 * The order in which sections are written: documents that others are made from come first, so that tasks are drafted from
 * the requirements just drafted; within a document from top to bottom.
 */
export function orderQueue<T extends QueuedSection>(sections: readonly T[], kinds: readonly Kind[]): T[] {
	const depth = new Map<string, number>();
	const depthOf = (kind: Kind): number => {
		const known = depth.get(kind.id) ?? kindsBefore(kind, kinds).length;
		depth.set(kind.id, known);
		return known;
	};
	return [...sections].sort(
		(a, b) =>
			depthOf(a.kind) - depthOf(b.kind) || compare(a.root, b.root) || compare(a.path, b.path) || a.line - b.line,
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * How long the rest of a queue will take, in milliseconds, from what its sections took up to now: the latest count most,
 * since endpoints slow down and speed up. Undefined before the first is done.
 */
export function timeLeft(took: readonly number[], remaining: number): number | undefined {
	const recent = took.slice(-5);
	return recent.length === 0 ? undefined : (recent.reduce((sum, time) => sum + time, 0) / recent.length) * remaining;
}

/**
 * Whether the next section would go beyond a budget. What can't be priced counts as nothing, which is said elsewhere.
 * @param spent US dollars up to now
 * @param next US dollars that the next one is estimated to cost
 * @param budget US dollars; undefined for none
 */
export function exceedsBudget(spent: number, next: number | undefined, budget: number | undefined): boolean {
	return budget !== undefined && spent + (next ?? 0) > budget;
}
