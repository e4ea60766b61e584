import type { DiagramEdge, DiagramElements } from '../core/diagrams/elements/elements.ts';
import { groupPlace } from '../core/diagrams/groupPlace.ts';
import type { Range } from '../core/document/text.ts';
import type { DiagramPart } from './diagram.ts';

/**
 * Where the text of a diagram says what a part of its picture shows; undefined where that is not known.
 * @param elements what is read off the text
 */
export function partRange(text: string, elements: DiagramElements | undefined, part: DiagramPart): Range | undefined {
	switch (part.kind) {
		case 'node':
			return elements?.nodes.find(({ id }) => id === part.id)?.places[0] ?? groupPlace(text, part.id);
		case 'edge':
			return elements?.edges.filter((edge) => leads(edge, part.from, part.to))[part.index]?.range;
		case 'edgeAt':
			return elements?.edges[part.place]?.range;
	}
}

function leads(edge: DiagramEdge, from: string, to: string): boolean {
	return edge.from === from && edge.to === to;
}
