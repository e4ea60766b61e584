import type { Section, SpecDocument } from '../document/specDocument.ts';
import { type SectionSlot, sectionSlot } from './sectionSlot.ts';

/** An item of a list, a row of a table or a line of a quotation: what goes on stands in the next line. */
const oneOfSeveral = /^\s*(?:[-*+]\s|\d+[.)]\s|\||>)/;
const endsSentence = /[.!?:;。！？：…](?:["'”’)*_`\]]*)\s*$/;
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
	const last = lines.line(line);
	const { lineBreak } = whole;
	const isLast = lines.endOf(line) >= whole.end;
	const isFollowed = !isLast && lines.line(line + 1).trim() !== '';
	const place = { start: lines.endOf(line), end: lines.endOf(line), lineBreak };
	if (oneOfSeveral.test(last)) {
		return { ...place, before: lineBreak, after: '' };
	}
	if (!isFollowed && !endsSentence.test(last) && !last.trim().startsWith('```')) {
		return { ...place, before: /\s$/.test(last) || cjk.test(last) ? '' : ' ', after: '' };
	}
	return { ...place, before: lineBreak + lineBreak, after: isFollowed ? lineBreak : '' };
}
