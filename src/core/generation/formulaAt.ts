/** Begins a formula with lines of its own, or is one by itself. */
const opening = /^ {0,3}\$\$(.*)$/;
const closing = /\$\$\s*$/;

/**
 * The formula between `$$` and `$$` that a line stands in, its borders included. To Markdown these are paragraphs, a list
 * where a line begins with a minus, and blank lines divide them; to what draws formulas it is one. Without a second
 * border it is none.
 * @param lines without the marks of quotations before them
 * @param isCode whether the line of an index belongs to code
 */
export function formulaAt(
	lines: readonly string[],
	at: number,
	isCode: (line: number) => boolean,
): { readonly start: number; readonly end: number } | undefined {
	let start: number | undefined;
	for (const [i, line] of lines.entries()) {
		if (isCode(i)) {
			continue;
		}
		if (start !== undefined) {
			if (!closing.test(line)) {
				continue;
			}
			if (at <= i) {
				return { start, end: i };
			}
			start = undefined;
			continue;
		}
		if (i > at) {
			return undefined;
		}
		const rest = opening.exec(line)?.[1];
		if (rest !== undefined && !rest.includes('$$')) {
			start = i;
		}
	}
	return undefined;
}
