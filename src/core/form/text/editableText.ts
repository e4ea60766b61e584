import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../../document/text.ts';

/** From offset `start` up to, not including, `end`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A piece of a document that a form shows as one value: lines, each without what stands before it in the source. */
export interface EditableText {
	/** Where each of its lines stands; at least one. */
	readonly lines: readonly Span[];
	/** What begins a further line: the indentation of what it belongs to. */
	readonly indent: string;
}

/** A value of one line. */
export function oneLine(start: number, end: number): EditableText {
	return { lines: [{ start, end }], indent: '' };
}

/** The value as a form shows it, lines ended by LF. */
export function valueIn({ text }: SpecDocument, { lines }: EditableText): string {
	return lines.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/**
 * Edits that give a piece of a document another value. Lines that stay the same are left alone, and of a single line
 * that differs only the characters that do; none for the value that it has.
 * @param value lines ended by LF, CRLF or CR
 */
export function replaceValue(document: SpecDocument, editable: EditableText, value: string): TextEdit[] {
	const { text } = document;
	const { lines, indent } = editable;
	const before = lines.map(({ start, end }) => text.slice(start, end));
	const after = value.split(/\r\n?|\n/);
	const [first, behind] = commonEnds(before, after);
	const removed = lines.slice(first, lines.length - behind);
	const added = after.slice(first, after.length - behind);
	const [only] = removed;
	if (only && removed.length === 1 && added.length === 1) {
		return charactersOf(document, only, added[0] ?? '');
	}
	const lineBreak = lineBreakOf(text);
	const begin = (line: string): string => lineBreak + (line === '' ? '' : indent + line);
	const above = lines[first - 1];
	if (!above) {
		const start = lines[0]?.start ?? 0;
		const next = lines[removed.length];
		const [head = '', ...rest] = added;
		const newText = head + rest.map(begin).join('') + (next && added.length > 0 ? begin('') + indent : '');
		return editAt(document, start, next ? next.start : (removed.at(-1)?.end ?? start), newText);
	}
	return editAt(document, above.end, removed.at(-1)?.end ?? above.end, added.map(begin).join(''));
}

/** An edit of the text between two offsets; none where it says that already. */
export function editAt({ lines, text }: SpecDocument, start: number, end: number, newText: string): TextEdit[] {
	return text.slice(start, end) === newText ? [] : [{ range: lines.rangeAt(start, end), newText }];
}

/** How many parts at the beginning and at the end of two lists are the same. */
function commonEnds<T>(before: ArrayLike<T>, after: ArrayLike<T>): [number, number] {
	const most = Math.min(before.length, after.length);
	let first = 0;
	while (first < most && before[first] === after[first]) {
		first++;
	}
	let behind = 0;
	while (behind < most - first && before[before.length - 1 - behind] === after[after.length - 1 - behind]) {
		behind++;
	}
	return [first, behind];
}

function charactersOf(document: SpecDocument, { start, end }: Span, wanted: string): TextEdit[] {
	const before = document.text.slice(start, end);
	let [first, behind] = commonEnds(before, wanted);
	// Halves of a character of two units go together
	if (isHigh(before.charCodeAt(first - 1))) {
		first--;
	}
	if (behind > 0 && isLow(before.charCodeAt(before.length - behind))) {
		behind--;
	}
	return editAt(document, start + first, end - behind, wanted.slice(first, wanted.length - behind));
}

function isHigh(code: number): boolean {
	return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
	return code >= 0xdc00 && code < 0xe000;
}
