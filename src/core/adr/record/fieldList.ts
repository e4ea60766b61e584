import type { Field, SpecDocument } from '../../document/specDocument.ts';

/** An item of the list that a field without a value has below it. */
export interface ListedItem {
	/** From 0. */
	readonly line: number;
	/** Character at which its text begins, behind the mark. */
	readonly character: number;
}

const item = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/;

/** Items that are looked at: nobody lists so many records in a field. */
const longest = 200;

/**
 * The items right below a field that has no value of its own, where they belong to it: deeper than a field that is an
 * item itself, at any depth below another one. Items that name a field of their own are none.
 */
export function listBelow({ lines, fields }: SpecDocument, { form, value, range: place }: Field): ListedItem[] {
	const found: ListedItem[] = [];
	if (value !== '' || form === 'table') {
		return found;
	}
	const { line: first } = place.start;
	const own = form === 'bullet' ? indentOf(lines.line(first)) + 1 : 0;
	let indent: number | undefined;
	for (let line = first + 1; line < lines.count && found.length < longest; line++) {
		const source = lines.line(line);
		const isFirstBlank = found.length === 0 && line === first + 1 && source.trim() === '';
		if (isFirstBlank && form !== 'bullet') {
			continue;
		}
		const mark = item.exec(source);
		indent ??= mark ? indentOf(source) : undefined;
		const isItem = mark !== null && indentOf(source) === indent && indent >= own;
		if (!isItem || fields.some(({ range }) => range.start.line === line)) {
			break;
		}
		found.push({ line, character: mark[0].length });
	}
	return found;
}

function indentOf(line: string): number {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}
