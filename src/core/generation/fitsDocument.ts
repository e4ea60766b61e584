import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { type SectionSlot, withBody } from './sectionSlot.ts';

/**
 * Whether a body leaves the rest of its document what it was: the same headings outside of it, in the same order. A body
 * that leaves a fence, a comment or a block of HTML open would swallow what follows.
 * @param body lines ended by LF, none at its end
 */
export function fitsDocument(document: SpecDocument, slot: SectionSlot, body: string): boolean {
	const text = withBody(document.text, slot, body);
	const after = parseDocument(document.path, text);
	return (
		headingsOutside(document, slot.start, slot.end) ===
		headingsOutside(after, slot.start, slot.end + text.length - document.text.length)
	);
}

function headingsOutside({ headings, lines, text }: SpecDocument, start: number, end: number): string {
	return headings
		.map(({ level, range, text: title }) => ({ level, title, at: lines.offsetAt(range.start) }))
		.filter(({ at }) => at < start || at >= end)
		.map(({ level, title, at }) => `${level} ${title} ${at < start ? at : at - text.length}`)
		.join('\n');
}
