import type { Section, SpecDocument } from '../document/specDocument.ts';
import { goesOn, lineWidth } from './lineWidth.ts';
import { type SectionSlot, sectionSlot } from './sectionSlot.ts';

/** An item of a list, a row of a table or a line of a quotation: what goes on stands in the next line. */
const oneOfSeveral = /^\s*(?:[-*+]\s|\d+[.)]\s|\||>)/;
/** Ends in the middle of a sentence. */
const isBegun = /[\p{L}\p{N},、，]["'”’)*_`\]]*\s*$/u;
const cjk = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]$/;

/**
 * The place after a line of a section's body, where text goes on without changing any that stands there. The lines after
 * it stay; a sentence that is not at its end goes on in its line. A paragraph or an item whose lines are broken in the
 * middle of sentences goes on at its end.
 * @param at an offset in the section, whose line is gone on after; undefined for the end of the body
 */
export function continueSlot(document: SpecDocument, section: Section, at: number | undefined): SectionSlot {
	const whole = sectionSlot(document, section);
	if (whole.before !== '') {
		return whole;
	}
	const { lines } = document;
	const wanted = at === undefined ? whole.end : Math.min(Math.max(at, whole.start), whole.end);
	let { line } = lines.positionAt(wanted);
	const { line: first } = lines.positionAt(whole.start);
	while (line > first && lines.line(line).trim() === '') {
		line--;
	}
	const bodyEnd = lines.positionAt(whole.end).line;
	line = Math.min(blockEnd(document, line), bodyEnd);
	const texts = Array.from({ length: bodyEnd - first + 1 }, (_, i) => lines.line(first + i));
	const isItem = oneOfSeveral.test(itemStart(texts, line - first));
	if (!isInBlock(document, line)) {
		line = first + paragraphEnd(texts, line - first, isItem);
	}
	const last = lines.line(line);
	const { lineBreak } = whole;
	const isLast = lines.endOf(line) >= whole.end;
	const isFollowed = !isLast && lines.line(line + 1).trim() !== '';
	const place = { start: lines.endOf(line), end: lines.endOf(line), lineBreak };
	if (isItem) {
		return { ...place, before: lineBreak, after: '' };
	}
	if (!isFollowed && isBegun.test(last)) {
		return { ...place, before: /\s$/.test(last) || cjk.test(last) ? '' : ' ', after: '' };
	}
	return { ...place, before: lineBreak + lineBreak, after: isFollowed ? lineBreak : '' };
}

/** The line that begins what a line goes on with; itself where it begins something. */
function itemStart(lines: readonly string[], at: number): string {
	let start = at;
	while (start > 0 && goesOn(lines[start] ?? '') && (lines[start - 1] ?? '').trim() !== '') {
		start--;
	}
	return lines[start] ?? '';
}

/** The last line of a paragraph or an item, where it is not one line for each sentence. */
function paragraphEnd(lines: readonly string[], at: number, isItem: boolean): number {
	let end = at;
	while (goesOn(lines[end + 1] ?? '')) {
		end++;
	}
	let start = at;
	while (start > 0 && goesOn(lines[start] ?? '')) {
		start--;
	}
	const isWrapped = isItem || isBegun.test(lines[at] ?? '') || lineWidth(lines.slice(start, end + 1), 1) !== undefined;
	return isWrapped ? end : at;
}

function isInBlock({ fences, comments, tables }: SpecDocument, line: number): boolean {
	return [...fences, ...comments, ...tables].some(({ range }) => range.start.line <= line && line <= range.end.line);
}

/** The last line of what must not be broken there: a fence, a comment, the head of a table; else the line itself. */
function blockEnd({ fences, comments, tables }: SpecDocument, line: number): number {
	const heads = tables.map(({ header }) => ({ start: header.range.start.line, end: header.range.start.line + 1 }));
	const blocks = [...fences, ...comments].map(({ range }) => ({ start: range.start.line, end: range.end.line }));
	return [...heads, ...blocks].find(({ start, end }) => start <= line && line <= end)?.end ?? line;
}
