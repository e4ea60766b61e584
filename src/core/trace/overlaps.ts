import type { Range } from '../document/text.ts';
import { groupedBy } from './groupedBy.ts';

/** The ranges of one line by their beginning, each with the farthest end of those up to it. */
interface LineRanges {
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/**
 * Tells of a range whether it has a character in common with one of others. A line may hold as many as it has words, so
 * that they are not gone through one by one.
 * @param ranges each in one line
 */
export function overlaps(ranges: Iterable<Range>): (range: Range) => boolean {
	const lines = new Map<number, LineRanges>();
	for (const [line, list] of groupedBy(ranges, ({ start }) => start.line)) {
		lines.set(line, sortedRanges(list));
	}
	return ({ start, end }) => {
		const line = lines.get(start.line);
		const before = line ? countBelow(line.starts, end.character) : 0;
		return (line?.ends[before - 1] ?? 0) > start.character;
	};
}

function sortedRanges(list: readonly Range[]): LineRanges {
	const byStart = [...list].sort((a, b) => a.start.character - b.start.character);
	let farthest = 0;
	const ends = byStart.map(({ end }) => {
		farthest = Math.max(farthest, end.character);
		return farthest;
	});
	return { starts: byStart.map(({ start }) => start.character), ends };
}

/** How many numbers of an ordered list are below another. */
function countBelow(ordered: readonly number[], limit: number): number {
	let [low, high] = [0, ordered.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ordered[middle] ?? limit) < limit) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
