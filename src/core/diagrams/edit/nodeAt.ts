import { contains, type Position, type Range } from '../../document/text.ts';
import type { DiagramElements, DiagramNode } from '../elements/elements.ts';

/** The node whose id is at a place of the diagram's text, and that place of it. */
export function nodeAt(
	elements: DiagramElements | undefined,
	position: Position,
): { readonly node: DiagramNode; readonly place: Range } | undefined {
	for (const node of elements?.nodes ?? []) {
		const place = node.places.find((one) => contains(one, position));
		if (place) {
			return { node, place };
		}
	}
	return undefined;
}
