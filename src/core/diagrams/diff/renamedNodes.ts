import { grouped } from '../../grouped.ts';
import type { DiagramElements, DiagramNode } from '../elements/elements.ts';

/**
 * Nodes that have another id in the newer version: their label is that of one node that is gone and of one that is
 * new, and of no other.
 * @returns the new id by the old one
 */
export function renamedNodes(before: DiagramElements, after: DiagramElements): ReadonlyMap<string, string> {
	const gone = byLabel(before, after);
	const come = byLabel(after, before);
	return new Map(
		[...gone].flatMap(([label, [old, ...others]]) => {
			const [now, ...more] = come.get(label) ?? [];
			return old && now && others.length === 0 && more.length === 0 ? [[old.id, now.id] as const] : [];
		}),
	);
}

/** Nodes of a version that the other one does not have, by labels of their own. */
function byLabel({ nodes }: DiagramElements, other: DiagramElements): Map<string, DiagramNode[]> {
	const known = new Set(other.nodes.map(({ id }) => id));
	const own = nodes.filter(({ id, label }) => !known.has(id) && label !== '');
	return grouped(own, ({ label }) => label);
}
