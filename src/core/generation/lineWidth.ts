/** Begins with what can't be the next line of a paragraph: a list, a table, a quotation, a heading, a fence, HTML. */
const ownBlock = /^\s*(?:[-*+]\s|\d+[.)]\s|\||>|#{1,6}(?:\s|$)|`{3}|~{3}|<[a-z/!]|(?:-{3,}|={3,}|\*{3,})\s*$)/i;

/** Columns between which authors and their programs break lines. */
const narrowest = 50;
const widest = 130;

/** Whether a line goes on with the paragraph or the item above it. */
export function goesOn(line: string): boolean {
	return line.trim() !== '' && !ownBlock.test(line);
}

/**
 * The column at which lines are broken, where an author does that: the first word of each line would not have found room
 * in the one above it.
 * @param least number of broken lines that tell so
 * @returns undefined where lines end with their paragraph, or with their sentence
 */
export function lineWidth(lines: readonly string[], least: number): number | undefined {
	const broken: { readonly length: number; readonly next: number }[] = [];
	for (const [i, line] of lines.entries()) {
		const next = lines[i + 1] ?? '';
		if (line.trim() !== '' && !/^\s*(?:\||#|`{3}|~{3})/.test(line) && goesOn(next)) {
			broken.push({ length: line.trimEnd().length, next: next.trim().split(/\s/, 1)[0]?.length ?? 0 });
		}
	}
	const width = Math.max(0, ...broken.slice(0, 1000).map(({ length }) => length));
	const full = broken.filter(({ length, next }) => length + 1 + next > width);
	return broken.length >= least && width >= narrowest && width <= widest && full.length >= broken.length * 0.8
		? width
		: undefined;
}
