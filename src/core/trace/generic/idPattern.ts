import { insideUnspaced, wordSign } from '../idEnds.ts';

/** Patterns compiled so far; a configuration has few, and they are the same for every document. */
const compiled = new Map<string, RegExp>();

/** Characters that are looked at together: a team's pattern may take more than time by length. */
const longestPiece = 300;

/** An id as a team writes it, and where it begins. */
export interface WrittenId {
	readonly id: string;
	readonly index: number;
}

/**
 * Finds the ids that a team writes, anywhere in a line: `REQ-12` by `REQ-\d+`. An id stands by itself: not inside a
 * word, a path or a longer number. A long line is looked at in pieces that end between words.
 * @param patterns regular expressions (flag `u`), each for a whole id
 */
export function writtenIds(line: string, patterns: readonly string[]): WrittenId[] {
	const pattern = idPattern(patterns);
	return piecesOf(line).flatMap(({ text, start }) =>
		[...text.matchAll(pattern)].map(({ 0: id, index }) => ({ id, index: start + index })),
	);
}

function idPattern(patterns: readonly string[]): RegExp {
	const source = patterns.map((pattern) => `(?:${pattern})`).join('|');
	let regex = compiled.get(source);
	if (!regex) {
		const begin = `(?<!${wordSign}|[_/.-])(?!${insideUnspaced})`;
		const end = String.raw`(?!${wordSign}|${insideUnspaced}|[_/]|[.-][\p{L}\p{N}])`;
		regex = new RegExp(`${begin}(?:${source})${end}`, 'gu');
		compiled.set(source, regex);
	}
	return regex;
}

function piecesOf(line: string): { readonly text: string; readonly start: number }[] {
	const pieces: { text: string; start: number }[] = [];
	for (let start = 0; start < line.length; ) {
		const end = start + longestPiece >= line.length ? line.length : endOfPiece(line, start);
		pieces.push({ text: line.slice(start, end), start });
		start = end;
	}
	return pieces;
}

/**
 * Where a piece may end, best first: behind a sentence; a word; what keeps ids apart, as in `REQ:1<br/>REQ:2`, and is
 * part of few; any sign that is part of few.
 */
const ends = [
	/^.*(?:[.,;:!?)]\s|[。、，；：！？])/su,
	/^.* /su,
	/^.*[<>,;|()[\]{}"'`]/su,
	/^.*[^\p{L}\p{N}_/.:~#@-]/su,
	/^.*[^\p{L}\p{N}_/.-]/su,
];

/** Behind the last good end that fits; in the middle of what has none. */
function endOfPiece(line: string, start: number): number {
	const piece = line.slice(start, start + longestPiece);
	const best = ends.find((end) => end.test(piece))?.exec(piece)?.[0];
	return start + (best?.length ?? longestPiece);
}
