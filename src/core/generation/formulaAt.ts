/** Begins a formula, also as the first thing in an item of a list. */
const opening = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*\$\$(.*)$/;
const closing = /\$\$\s*$/;

/** What Markdown makes of the lines around a formula. */
export interface Around {
	/** Whether the line of an index belongs to code, within which no formula begins or ends. */
	isCode(line: number): boolean;
	/** Whether it is code for its indentation alone: no formula begins there, but a line of one may look like that. */
	isIndented(line: number): boolean;
	/** The line behind the item or the quotation in which the formula of an opening line stands. */
	endAround(line: number): number;
}

/**
 * The formula between `$$` and `$$` that a line stands in, its borders included. To Markdown these are paragraphs, a list
 * where a line begins with a minus, and blank lines divide them; to what draws formulas it is one. Blank lines are a part
 * of one whose first border has the line to itself; one that begins behind its border ends with the paragraph, as a
 * sentence may begin with two dollars, too. Without a second border it is none.
 * @param lines without the marks of quotations before them
 */
export function formulaAt(
	lines: readonly string[],
	at: number,
	{ isCode, isIndented, endAround }: Around,
): { readonly start: number; readonly end: number } | undefined {
	const nextBorder = nextOf(lines, (text, line) => closing.test(text) && !isCode(line));
	const nextBlank = nextOf(lines, (text) => text.trim() === '');
	for (let start = 0; start <= at; start++) {
		const rest = isCode(start) || isIndented(start) ? undefined : opening.exec(lines[start] ?? '')?.[1];
		if (rest === undefined || rest.includes('$$')) {
			continue;
		}
		const end = nextBorder[start + 1] ?? lines.length;
		const beyond = rest.trim() === '' ? lines.length : (nextBlank[start] ?? lines.length);
		if (end >= Math.min(beyond, endAround(start))) {
			continue;
		}
		if (at <= end) {
			return { start, end };
		}
		start = end;
	}
	return undefined;
}

/** For each line the first one from it on that is of a kind, looked up once: a text may be all borders. */
function nextOf(lines: readonly string[], is: (text: string, line: number) => boolean): readonly number[] {
	const next: number[] = [];
	let found = lines.length;
	for (let line = lines.length - 1; line >= 0; line--) {
		found = is(lines[line] ?? '', line) ? line : found;
		next[line] = found;
	}
	return next;
}
