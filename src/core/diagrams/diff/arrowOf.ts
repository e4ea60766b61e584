import { comparePositions, type LineIndex, type Range } from '../../document/text.ts';
import type { DiagramEdge, DiagramElements, DiagramNode } from '../elements/elements.ts';

/** Links of a flowchart: a line, with or without heads. */
const link = /<?[-=.~]{2,}[>ox]?/g;

/** In a flowchart a label of the link stands between bars, and may hold anything else. */
const linkLabel = /\|[^|]*\|/g;

/**
 * How an edge is drawn, as its statement writes it: `-->`, `-.->`, `"1" <|-- "*"`, `||--o{`. Two ways to write the same
 * arrow are told apart.
 * @param lines the text of the diagram
 * @returns an empty text where no arrow stands between the two ids
 */
export function arrowOf(
	lines: LineIndex,
	type: DiagramElements['type'],
	nodes: ReadonlyMap<string, DiagramNode>,
	edge: DiagramEdge,
): string {
	const between = textBetween(lines, nodes, edge);
	if (type === 'flowchart') {
		// Shapes of the first node, and more nodes, stand before the link
		return between.replace(linkLabel, '').match(link)?.at(-1) ?? '';
	}
	return between.trim().replace(/\s+/g, ' ');
}

function textBetween(
	lines: LineIndex,
	nodes: ReadonlyMap<string, DiagramNode>,
	{ from, to, range }: DiagramEdge,
): string {
	const [a] = placesFrom(nodes.get(from), range.start);
	const others = placesFrom(nodes.get(to), range.start);
	const b = from === to ? others[1] : others[0];
	if (!a || !b) {
		return '';
	}
	const [first, second] = comparePositions(a.start, b.start) <= 0 ? [a, b] : [b, a];
	const isInside = comparePositions(second.end, range.end) <= 0;
	return isInside ? lines.slice({ start: first.end, end: second.start }) : '';
}

/** The first two places of a node that do not stand before a position. */
function placesFrom(node: DiagramNode | undefined, start: Range['start']): readonly Range[] {
	const places = node?.places ?? [];
	let low = 0;
	for (let high = places.length; low < high; ) {
		const middle = (low + high) >> 1;
		const place = places[middle];
		if (place && comparePositions(place.start, start) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return places.slice(low, low + 2);
}
