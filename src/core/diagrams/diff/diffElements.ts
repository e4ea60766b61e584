import { LineIndex } from '../../document/text.ts';
import type { DiagramElements, DiagramNode } from '../elements/elements.ts';
import { arrowOf } from './arrowOf.ts';
import { diffEdges, type EdgeChange, endsOf, type PlacedEdge } from './diffEdges.ts';
import { renamedNodes } from './renamedNodes.ts';

/** A version of a diagram. */
export interface DiagramVersion {
	readonly text: string;
	readonly elements: DiagramElements;
}

/** A node that is not the same in both versions; `before` lacks for an added one, `after` for a removed one. */
export interface NodeChange {
	readonly state: EdgeChange['state'];
	readonly before?: DiagramNode;
	readonly after?: DiagramNode;
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
		edges: diffEdges(placed(before), placed(after), newIds, after.elements.type === 'sequence'),
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
