import { comparePositions, type LineIndex, type Range } from '../../document/text.ts';
import type { DiagramEdge, DiagramNode } from '../elements/elements.ts';

/** The line of an arrow, and what stands at its ends: heads, cardinalities, activations. */
const arrow = /[<>|*ox+(){}\\/]*(?:[-=.~]{2,}|-(?=[)>x+\\/]))[-=.~<>|*ox+(){}\\/]*/g;

/**
 * How an edge is drawn, as its statement writes it: `-->`, `-.->`, `<|--`, `||--o{`. Two ways of one arrow to write the
 * same are told apart.
 * @param lines the text of the diagram
 * @returns an empty text where no arrow stands between the two ids
 */
export function arrowOf(
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
	if (comparePositions(second.end, range.end) > 0) {
		return '';
	}
	const between = lines.slice({ start: first.end, end: second.start });
	// A label stands before the arrow's end, and what is in a bracket before that
	return between.match(arrow)?.at(-1) ?? '';
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
