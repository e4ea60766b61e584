import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { type SectionSlot, withBody } from './sectionSlot.ts';

/** Why a body does not fit: it takes what follows into itself, or begins another section. */
export type Misfit = 'swallows' | 'foreign-heading';

/** Whether a body leaves the rest of its document what it was. @param body lines ended by LF, none at its end */
export function fitsDocument(document: SpecDocument, slot: SectionSlot, body: string): boolean {
	return misfitOf(document, slot, body) === undefined;
}

/**
 * Why a body does not leave the rest of its document what it was. Outside of it stand the same headings, in the same
 * order: a fence, a comment or a block of HTML that is left open would swallow them. Within it none stands at the level
 * of its section or above.
 * @param body lines ended by LF, none at its end
 */
export function misfitOf(document: SpecDocument, slot: SectionSlot, body: string): Misfit | undefined {
	const text = withBody(document.text, slot, body);
	const after = parseDocument(document.path, text);
	const end = slot.end + text.length - document.text.length;
	if (headingsOutside(document, slot.start, slot.end) !== headingsOutside(after, slot.start, end)) {
		return 'swallows';
	}
	const { headings, lines } = after;
	const placed = headings.map(({ level, nested, range }) => ({ level, nested, at: lines.offsetAt(range.start) }));
	const own = placed.findLast(({ at, nested }) => at < slot.start && !nested)?.level ?? 0;
	const isForeign = placed.some(({ at, level, nested }) => at >= slot.start && at < end && !nested && level <= own);
	return isForeign ? 'foreign-heading' : undefined;
}

function headingsOutside({ headings, lines, text }: SpecDocument, start: number, end: number): string {
	return headings
		.map(({ level, range, text: title }) => ({ level, title, at: lines.offsetAt(range.start) }))
		.filter(({ at }) => at < start || at >= end)
		.map(({ level, title, at }) => `${level} ${title} ${at < start ? at : at - text.length}`)
		.join('\n');
}
