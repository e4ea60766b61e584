import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';

/** An item of a numbered list: `2. WHEN …`, or one that says its whole number: `1.2 WHEN …`, `- 1.2 WHEN …`. */
export interface OrderedItem {
	/** As a list that is rendered counts it: `2`; for a whole number as written: `1.2`. */
	readonly number: string;
	readonly numberRange: Range;
	/** The item with what is nested in it, without blank lines at its end. */
	readonly range: Range;
	/** Where the words of its first line begin, to the end of that line. */
	readonly textRange: Range;
}

const item = /^([ \t]*)(?:[-*+][ \t]+)?(?:\*\*|__)?(\d{1,4}(?:\.\d{1,4}){0,4})([.)．、:：]?)(?:\*\*|__)?[ \t]+(?=\S)/u;

/** What stands at the left and ends the text of an item: a heading. */
const heading = /^ {0,3}#{1,6}\s/;

/**
 * The numbered items that stand directly in a range of lines; those nested in an item belong to it.
 * @param hidden lines of fences and comments
 */
export function orderedItems(
	{ lines }: SpecDocument,
	within: Range,
	hidden: (line: number) => boolean,
): readonly OrderedItem[] {
	const items: { number: string; numberRange: Range; start: number; end: number; textRange: Range; indent: number }[] =
		[];
	for (let line = within.start.line; line <= within.end.line; line++) {
		const source = lines.line(line);
		const last = items.at(-1);
		if (hidden(line) || source.trim() === '') {
			continue;
		}
		const found = item.exec(source);
		const isWhole = found?.[2]?.includes('.') ?? false;
		const indent = found?.[1]?.length ?? 0;
		const isItem = found !== null && (isWhole || found[3] !== '') && (!last || indent < last.indent + 2);
		if (!isItem) {
			if (last && !heading.test(source) && (/^\s/.test(source) || last.end === line - 1)) {
				last.end = line;
			}
			continue;
		}
		const written = found[2] ?? '';
		const at = source.indexOf(written, indent);
		items.push({
			number: isWhole ? written : nextNumber(written, last?.number),
			numberRange: range(line, at, line, at + written.length),
			start: line,
			end: line,
			textRange: range(line, found[0].length, line, source.length),
			indent: last ? Math.min(indent, last.indent) : indent,
		});
	}
	return items.map(({ start, end, number, numberRange, textRange }) => ({
		number,
		numberRange,
		textRange,
		range: range(start, 0, end, lines.line(end).length),
	}));
}

/** Markdown counts on from the first number of a list, whatever the others say: `1. 1. 1.` reads 1, 2, 3. */
function nextNumber(written: string, before: string | undefined): string {
	return before !== undefined && !before.includes('.') && Number(written) <= Number(before)
		? String(Number(before) + 1)
		: String(Number(written));
}
