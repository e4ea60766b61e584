import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';
import { criterionOfOwner } from './idGrammar.ts';

/**
 * An item of a numbered list: `2. WHEN …`, or one that says its whole id: `1.2 WHEN …`, `- 1.2 WHEN …`, `- [ ] AC-1: …`,
 * `2. **US-1.AC-2** — WHEN …`.
 */
export interface OrderedItem {
	/** As a list that is rendered counts it: `2`; for a whole id as written: `1.2`, `AC-1`, `US-1.AC-2`. */
	readonly number: string;
	readonly numberRange: Range;
	readonly isWhole: boolean;
	/** The item with what is nested in it, without blank lines at its end. */
	readonly range: Range;
	/** Where the words of its first line begin, to the end of that line. */
	readonly textRange: Range;
}

const item = new RegExp(
	String.raw`^([ \t]*)(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+(?=[*_]{0,2}(?:AC|${criterionOfOwner})))?|\d{1,4}[.)][ \t]+(?=[*_]{0,2}${criterionOfOwner}))?(?:\*\*|__)?(${criterionOfOwner}|\d{1,4}(?:\.\d{1,4}){0,4}|AC[-_ ]?\d{1,4}(?:\.\d{1,4}){0,3})(?:([.)．、:：]?)(?:\*\*|__)?|(?:\*\*|__)([:：]))[ \t]+(?:[–—-][ \t]+)?(?=\S)`,
	'u',
);

/** What stands at the left and ends the text of an item: a heading. */
const heading = /^ {0,3}#{1,6}\s/;

/**
 * The numbered items that stand directly in a range of lines; those nested in an item belong to it.
 * @param visible as `visibleLines` gives them
 */
export function orderedItems(
	{ lines }: SpecDocument,
	within: Range,
	visible: (line: number) => string,
): readonly OrderedItem[] {
	const items: (Omit<OrderedItem, 'range'> & { start: number; end: number; indent: number })[] = [];
	for (let line = within.start.line; line <= within.end.line; line++) {
		const source = visible(line);
		const last = items.at(-1);
		if (source.trim() === '') {
			continue;
		}
		const found = item.exec(source);
		const isWhole = /[.A]/.test(found?.[2] ?? '');
		const indent = found?.[1]?.length ?? 0;
		const isItem = found !== null && (isWhole || (found[3] ?? found[4]) !== '') && (!last || indent < last.indent + 2);
		if (!isItem) {
			if (last && !heading.test(source) && (/^\s/.test(source) || last.end === line - 1)) {
				last.end = line;
			}
			continue;
		}
		const written = found[2] ?? '';
		const at = source.indexOf(written, indent);
		items.push({
			number: isWhole ? written : nextNumber(written, last),
			isWhole,
			numberRange: range(line, at, line, at + written.length),
			start: line,
			end: line,
			textRange: range(line, found[0].length, line, source.length),
			indent: last ? Math.min(indent, last.indent) : indent,
		});
	}
	return items.map(({ start, end, number, numberRange, isWhole, textRange }) => ({
		number,
		numberRange,
		isWhole,
		textRange,
		range: range(start, 0, end, lines.line(end).length),
	}));
}

/** Markdown counts on from the first number of a list, whatever the others say: `1. 1. 1.` reads 1, 2, 3. */
function nextNumber(written: string, before: Pick<OrderedItem, 'number' | 'isWhole'> | undefined): string {
	return before && !before.isWhole && Number(written) <= Number(before.number)
		? String(Number(before.number) + 1)
		: String(Number(written));
}
