import { LineIndex } from '../../document/text.ts';
import type { DiagramEdge, DiagramElements, DiagramNode } from '../elements/elements.ts';
import { arrowOf } from './arrowOf.ts';
import { groupBy } from './groupBy.ts';
import { renamedNodes } from './renamedNodes.ts';

/** How a part differs from the other version. */
export type ChangeState = 'added' | 'removed' | 'changed';

/** A version of a diagram. */
export interface DiagramVersion {
	readonly text: string;
	readonly elements: DiagramElements;
}

/** A node that is not the same in both versions; `before` lacks for an added one, `after` for a removed one. */
export interface NodeChange {
	readonly state: ChangeState;
	readonly before?: DiagramNode;
	readonly after?: DiagramNode;
}

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

/** An edge that is not the same in both versions. */
export interface EdgeChange {
	readonly state: ChangeState;
	readonly before?: PlacedEdge;
	readonly after?: PlacedEdge;
}

/** What differs between two versions of a diagram, in the order of the texts, what was removed first. */
export interface ElementsDiff {
	readonly nodes: readonly NodeChange[];
	readonly edges: readonly EdgeChange[];
}

/** Compares two versions of a diagram of the same type. A node that only got another id is one that changed. */
export function diffElements(before: DiagramVersion, after: DiagramVersion): ElementsDiff {
	const newIds = renamedNodes(before.elements, after.elements);
	return {
		nodes: diffNodes(before.elements.nodes, after.elements.nodes, newIds),
		edges: diffEdges(placed(before), placed(after), newIds),
	};
}

function diffNodes(
	before: readonly DiagramNode[],
	after: readonly DiagramNode[],
	newIds: ReadonlyMap<string, string>,
): NodeChange[] {
	const olds = new Map(before.map((node) => [newIds.get(node.id) ?? node.id, node]));
	const kept = new Set(after.map(({ id }) => id));
	const removed = [...olds].flatMap(([id, node]) =>
		kept.has(id) ? [] : [{ state: 'removed', before: node } as const],
	);
	const others = after.flatMap((node): NodeChange[] => {
		const old = olds.get(node.id);
		if (!old) {
			return [{ state: 'added', after: node }];
		}
		return isSameNode(old, node) ? [] : [{ state: 'changed', before: old, after: node }];
	});
	return [...removed, ...others];
}

function isSameNode(a: DiagramNode, b: DiagramNode): boolean {
	return a.id === b.id && a.label === b.label && a.details.join('\n') === b.details.join('\n');
}

function placed({ text, elements }: DiagramVersion): PlacedEdge[] {
	const lines = new LineIndex(text);
	const nodes = new Map(elements.nodes.map((node) => [node.id, node]));
	const counts = new Map<string, number>();
	return elements.edges.map((edge, place) => {
		const ends = endsOf(edge);
		const index = counts.get(ends) ?? 0;
		counts.set(ends, index + 1);
		return { edge, index, place, arrow: arrowOf(lines, elements.type, nodes, edge) };
	});
}

function diffEdges(
	before: readonly PlacedEdge[],
	after: readonly PlacedEdge[],
	newIds: ReadonlyMap<string, string>,
): EdgeChange[] {
	const olds = groupBy(before, ({ edge }) => endsOf(edge, newIds));
	const news = groupBy(after, ({ edge }) => endsOf(edge));
	const changes = [...new Set([...olds.keys(), ...news.keys()])].flatMap((ends) =>
		diffParallel(olds.get(ends) ?? [], news.get(ends) ?? []),
	);
	const order = ({ before: old, after: now }: EdgeChange) => now?.place ?? (old?.place ?? 0) - before.length;
	return changes.sort((a, b) => order(a) - order(b));
}

/** Edges with the same ends: what is written alike is the same, and of the others one stands for the next. */
function diffParallel(before: readonly PlacedEdge[], after: readonly PlacedEdge[]): EdgeChange[] {
	const wanted = groupBy(before, look);
	const left = after.filter((edge) => wanted.get(look(edge))?.shift() === undefined);
	const rest = new Set([...wanted.values()].flat());
	const gone = before.filter((edge) => rest.has(edge));
	const changed = left.slice(0, gone.length).map((edge, i): EdgeChange => {
		const old = gone[i];
		return old ? { state: 'changed', before: old, after: edge } : { state: 'added', after: edge };
	});
	const added = left.slice(gone.length).map((edge): EdgeChange => ({ state: 'added', after: edge }));
	const removed = gone.slice(left.length).map((edge): EdgeChange => ({ state: 'removed', before: edge }));
	return [...removed, ...changed, ...added];
}

function look({ edge, arrow }: PlacedEdge): string {
	return `${arrow}\n${edge.label}`;
}

function endsOf({ from, to }: DiagramEdge, newIds?: ReadonlyMap<string, string>): string {
	return JSON.stringify([newIds?.get(from) ?? from, newIds?.get(to) ?? to]);
}
