import type { Section, SpecDocument } from '../document/specDocument.ts';
import { type SectionSlot, sectionSlot } from './sectionSlot.ts';

/** An item of a list, a row of a table or a line of a quotation: what goes on stands in the next line. */
const oneOfSeveral = /^\s*(?:[-*+]\s|\d+[.)]\s|\||>)/;
/** Ends in the middle of a sentence. */
const isBegun = /[\p{L}\p{N},、，]["'”’)*_`\]]*\s*$/u;
const cjk = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]$/;

/**
 * The place after a line of a section's body, where text goes on without changing any that stands there. The lines after
 * it stay; a sentence that is not at its end goes on in its line.
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
	line = Math.min(blockEnd(document, line), lines.positionAt(whole.end).line);
	const last = lines.line(line);
	const { lineBreak } = whole;
	const isLast = lines.endOf(line) >= whole.end;
	const isFollowed = !isLast && lines.line(line + 1).trim() !== '';
	const place = { start: lines.endOf(line), end: lines.endOf(line), lineBreak };
	if (oneOfSeveral.test(last)) {
		return { ...place, before: lineBreak, after: '' };
	}
	if (!isFollowed && isBegun.test(last)) {
		return { ...place, before: /\s$/.test(last) || cjk.test(last) ? '' : ' ', after: '' };
	}
	return { ...place, before: lineBreak + lineBreak, after: isFollowed ? lineBreak : '' };
}

/** The last line of what must not be broken there: a fence, a comment, the head of a table; else the line itself. */
function blockEnd({ fences, comments, tables }: SpecDocument, line: number): number {
	const heads = tables.map(({ header }) => ({ start: header.range.start.line, end: header.range.start.line + 1 }));
	const blocks = [...fences, ...comments].map(({ range }) => ({ start: range.start.line, end: range.end.line }));
	return [...heads, ...blocks].find(({ start, end }) => start <= line && line <= end)?.end ?? line;
}
