import type { Position, Range } from '../document/text.ts';

/** Beyond these lines and characters places are rarely the same in two documents. */
const lines = 1 << 12;
const characters = 1 << 9;

/** How many places of each sort are kept for all documents: what some thousand of them need, at most 21 MB. */
const most = 1 << 17;

const positions = new Map<number, Position>();
const ranges = new Map<number, Range>();

/**
 * The one object that stands for a range wherever it occurs. Documents have ranges by the hundred, and those of one look
 * like those of the next: a list begins in column 0 of some line in each of them.
 * @returns a range with the same numbers
 */
export function sharedRange(range: Range): Range {
	const { start, end } = range;
	const { line } = start;
	if (line !== end.line || line >= lines || end.character >= characters) {
		return sharesNothing(range) ? range : { start: sharedPosition(start), end: sharedPosition(end) };
	}
	const key = (line * characters + start.character) * characters + end.character;
	const known = ranges.get(key);
	if (known || ranges.size >= most) {
		return known ?? range;
	}
	const shared = { start: sharedPosition(start), end: sharedPosition(end) };
	ranges.set(key, shared);
	return shared;
}

function sharesNothing({ start, end }: Range): boolean {
	return start.line >= lines && end.line >= lines;
}

function sharedPosition(position: Position): Position {
	const { line, character } = position;
	if (line >= lines || character >= characters) {
		return position;
	}
	const key = line * characters + character;
	const known = positions.get(key);
	if (known || positions.size >= most) {
		return known ?? position;
	}
	// Of its own: the one at hand may belong to something that would stay in memory with it
	const shared = { line, character };
	positions.set(key, shared);
	return shared;
}
