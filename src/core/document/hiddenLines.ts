import type { SpecDocument } from './specDocument.ts';
import type { Range } from './text.ts';

/** Answers, for lines in any order, whether one lies in a comment of several lines or in a fence. */
export function hiddenLines({ comments, fences, lines }: SpecDocument): (line: number) => boolean {
	const ranges = [...comments, ...fences].map(({ range }) => range);
	return linesWithin(
		ranges.filter(({ start, end }) => start.line < end.line),
		lines.count,
	);
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
