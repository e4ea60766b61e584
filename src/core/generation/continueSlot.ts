import type { Section, SpecDocument } from '../document/specDocument.ts';
import { type BlockAt, blockAt } from './blockAt.ts';
import { isUnfinished, runEnd } from './paragraphRun.ts';
import { type SectionSlot, sectionSlot } from './sectionSlot.ts';

const cjk = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]$/;

/**
 * The place after a line of a section's body, where text goes on without changing any that stands there. The lines after
 * it stay; a sentence that is not at its end goes on in its line. A paragraph whose lines are broken in the middle of
 * sentences goes on at its end, and an item of a list behind all that is nested in it.
 * @param at an offset in the section, whose line is gone on after; undefined for the end of the body
 */
export function continueSlot(document: SpecDocument, section: Section, at: number | undefined): SectionSlot {
	const whole = sectionSlot(document, section);
	if (whole.before !== '') {
		return whole;
	}
	const { lines } = document;
	const wanted = at === undefined ? whole.end : Math.min(Math.max(at, whole.start), whole.end);
	let { line: from } = lines.positionAt(wanted);
	const { line: first } = lines.positionAt(whole.start);
	while (from > first && lines.line(from).trim() === '') {
		from--;
	}
	const bodyEnd = lines.positionAt(whole.end).line;
	const texts = Array.from({ length: bodyEnd - first + 1 }, (_, i) => lines.line(first + i));
	const block = blockAt(texts, from - first);
	const fields = new Set(document.fields.map(({ range }) => range.start.line));
	const ownEnd = first + lastLine(texts, from - first, block, (i) => fields.has(first + i));
	const line = Math.min(commentEnd(document, ownEnd), bodyEnd);
	const last = lines.line(line);
	const { lineBreak } = whole;
	const isFollowed = lines.endOf(line) < whole.end && lines.line(line + 1).trim() !== '';
	const place = { start: lines.endOf(line), end: lines.endOf(line), lineBreak };
	// What goes on with an item, a row or a line of a quotation stands in the next line
	if (block.itemEnd !== undefined || block.isQuoted || block.type === 'table_open') {
		return { ...place, before: lineBreak, after: '' };
	}
	if (!isFollowed && block.type === 'paragraph_open' && isUnfinished(last) && !fields.has(line)) {
		return { ...place, before: /\s$/.test(last) || cjk.test(last) ? '' : ' ', after: '' };
	}
	return { ...place, before: lineBreak + lineBreak, after: isFollowed ? lineBreak : '' };
}

/** The last line of what must not be broken where a line stands: an item, a sentence, a fence, the head of a table. */
function lastLine(texts: readonly string[], at: number, block: BlockAt, isField: (line: number) => boolean): number {
	const { type, start, end, itemEnd } = block;
	if (itemEnd !== undefined) {
		return type === 'formula' ? Math.max(itemEnd, end) : itemEnd;
	}
	switch (type) {
		case 'paragraph_open':
			return start + runEnd(texts.slice(start, end + 1), at - start, (i) => isField(start + i));
		case 'table_open':
			return Math.max(at, start + 1);
		default:
			return end;
	}
}

function commentEnd({ comments }: SpecDocument, line: number): number {
	return comments.find(({ range }) => range.start.line <= line && line <= range.end.line)?.range.end.line ?? line;
}
