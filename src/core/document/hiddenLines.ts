import type { SpecDocument } from './specDocument.ts';

/** Answers, for lines in rising order, whether one lies in a comment of several lines or in a fence. */
export function hiddenLines({ comments, fences }: SpecDocument): (line: number) => boolean {
	const hidden = [...comments, ...fences]
		.map((one) => one.range)
		.filter(({ start, end }) => start.line < end.line)
		.sort((a, b) => a.start.line - b.start.line);
	let next = 0;
	return (line) => {
		while ((hidden[next]?.end.line ?? line) < line) {
			next++;
		}
		return (hidden[next]?.start.line ?? line + 1) <= line;
	};
}
