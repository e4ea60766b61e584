import { grouped } from '../../grouped.ts';
import type { DiagramEdge } from '../elements/elements.ts';
import { outOfOrder } from './outOfOrder.ts';

/** An edge with what tells it from others. */
export interface PlacedEdge {
	readonly edge: DiagramEdge;
	/** Place among the edges with the same ends, from 0. */
	readonly index: number;
	/** Place among all edges, from 0. */
	readonly place: number;
	/** How it is drawn, as its statement writes it. */
	readonly arrow: string;
}

/** An edge that is not the same in both versions; `before` lacks for an added one, `after` for a removed one. */
export interface EdgeChange {
	readonly state: 'added' | 'removed' | 'changed';
	readonly before?: PlacedEdge;
	readonly after?: PlacedEdge;
}

/** One edge in two versions. */
interface Pair {
	readonly before?: PlacedEdge;
	readonly after?: PlacedEdge;
}

/**
 * Compares the edges of two versions.
 * @param newIds of nodes that have another id in the newer version, by the older one
 * @param isOrdered whether an edge that stands elsewhere among the others is another one, as a message is
 */
export function diffEdges(
	before: readonly PlacedEdge[],
	after: readonly PlacedEdge[],
	newIds: ReadonlyMap<string, string>,
	isOrdered: boolean,
): EdgeChange[] {
	const olds = grouped(before, ({ edge }) => endsOf(edge, newIds));
	const news = grouped(after, ({ edge }) => endsOf(edge));
	const pairs = [...new Set([...olds.keys(), ...news.keys()])]
		.flatMap((ends) => pairUp(olds.get(ends) ?? [], news.get(ends) ?? []))
		.sort((a, b) => order(a, before.length) - order(b, before.length));
	const moved = isOrdered ? movedPairs(pairs) : new Set<Pair>();
	return pairs.flatMap((pair): EdgeChange[] => {
		if (!pair.before || !pair.after) {
			return [{ state: pair.after ? 'added' : 'removed', ...pair }];
		}
		return isAlike(pair) && !moved.has(pair) ? [] : [{ state: 'changed', ...pair }];
	});
}

/** The ends of an edge, as one text. */
export function endsOf({ from, to }: DiagramEdge, newIds?: ReadonlyMap<string, string>): string {
	return JSON.stringify([newIds?.get(from) ?? from, newIds?.get(to) ?? to]);
}

/**
 * Edges with the same ends: what is written alike is the same, then what has the same label, and of the others one
 * stands for the next.
 */
function pairUp(before: readonly PlacedEdge[], after: readonly PlacedEdge[]): Pair[] {
	const pairs: Pair[] = [];
	let [gone, come] = [before, after];
	for (const key of [look, ({ edge }: PlacedEdge) => edge.label, () => '']) {
		const wanted = grouped(gone, key);
		const rest = come.filter((edge) => {
			const old = wanted.get(key(edge))?.shift();
			if (old) {
				pairs.push({ before: old, after: edge });
			}
			return !old;
		});
		[gone, come] = [[...wanted.values()].flat(), rest];
	}
	return [...pairs, ...gone.map((edge) => ({ before: edge })), ...come.map((edge) => ({ after: edge }))];
}

/** What was removed comes first, then the newer version's order. */
function order({ before, after }: Pair, removed: number): number {
	return after?.place ?? (before?.place ?? 0) - removed;
}

/** Edges that are written alike in both versions, and that others have overtaken. */
function movedPairs(pairs: readonly Pair[]): ReadonlySet<Pair> {
	return new Set(outOfOrder(pairs.filter(isAlike), ({ before }) => before?.place ?? 0));
}

function isAlike({ before, after }: Pair): boolean {
	return before !== undefined && after !== undefined && look(before) === look(after);
}

function look({ edge, arrow }: PlacedEdge): string {
	return `${arrow}\n${edge.label}`;
}
