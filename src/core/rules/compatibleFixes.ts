import { comparePositions, type Range, type TextEdit } from '../document/text.ts';
import { type CheckedDocument, editsOf } from './mend.ts';
import type { Finding } from './rule.ts';

/**
 * The edits of as many certain fixes as don't touch each other: the first by place wins, the others wait for the
 * next pass over the mended text.
 * @param findings of one document, by place
 * @param document the one that was checked
 */
export function compatibleFixes(
	findings: readonly Finding[],
	document: CheckedDocument,
): { edits: TextEdit[]; count: number } {
	const edits: TextEdit[] = [];
	/** Ranges of those edits in order of place. */
	const taken: Range[] = [];
	let count = 0;
	for (const { fix } of findings) {
		const wanted = fix ? editsOf(fix, document) : [];
		if (wanted.length > 0 && wanted.every(({ range }) => isFree(taken, range))) {
			for (const edit of wanted) {
				edits.push(edit);
				taken.splice(firstEndingFrom(taken, edit.range), 0, edit.range);
			}
			count++;
		}
	}
	return { edits, count };
}

/** Whether a range touches none of those that are taken. */
function isFree(taken: readonly Range[], range: Range): boolean {
	const next = taken[firstEndingFrom(taken, range)];
	return next === undefined || comparePositions(next.start, range.end) > 0;
}

/** Index of the first of the ranges that ends where a range begins or behind that; they stand in order and apart. */
function firstEndingFrom(ranges: readonly Range[], { start }: Range): number {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const end = ranges[middle]?.end;
		if (end && comparePositions(end, start) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
