import type { SpecDocument } from './specDocument.ts';
import type { Range } from './text.ts';

const known = new WeakMap<SpecDocument, (line: number) => boolean>();

/**
 * Answers, for lines in any order, whether one lies in a comment of several lines or in a fence. Made once for a
 * document, however many ask.
 */
export function hiddenLines(document: SpecDocument): (line: number) => boolean {
	const before = known.get(document);
	if (before) {
		return before;
	}
	const ranges = [...document.comments, ...document.fences].map(({ range }) => range);
	const isHidden = linesWithin(
		ranges.filter(({ start, end }) => start.line < end.line),
		document.lines.count,
	);
	known.set(document, isHidden);
	return isHidden;
}

/** Answers whether a line is one of those that ranges touch. They may lie in each other. */
export function linesWithin(ranges: readonly Range[], lineCount: number): (line: number) => boolean {
	const within = new Uint8Array(lineCount);
	// Where they lie in each other a line would be marked again and again
	let marked = 0;
	for (const { start, end } of [...ranges].sort((a, b) => a.start.line - b.start.line)) {
		within.fill(1, Math.max(start.line, marked), end.line + 1);
		marked = Math.max(marked, end.line + 1);
	}
	return (line) => within[line] === 1;
}
