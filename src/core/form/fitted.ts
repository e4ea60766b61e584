import { parseOnce } from '../document/parseOnce.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { applyEdits, type TextEdit } from '../document/text.ts';
import type { Area } from './area.ts';
import { isSameAround } from './sameAround.ts';
import { staysLocal } from './staysLocal.ts';
import { isBlankLine, linesBefore } from './text/lineEdits.ts';

/**
 * `open`: a fence or a comment would swallow the sections behind it. `headings`: those around it would be others.
 * `around`: another field of the section would.
 */
export type Misfit = 'open' | 'headings' | 'around';

/** Edits, and why they can't be made; undefined where they can. */
export interface Fitted {
	readonly edits: readonly TextEdit[];
	readonly misfit: Misfit | undefined;
}

/**
 * Edits that leave all around them what it is: where they don't, with a blank line that keeps what is written apart from
 * what it touches. A line across the page ends a list, and a sentence that takes its place would go on with it; a list
 * that begins with 2 goes on with the sentence above it.
 * @param field the lines that the edits may change; undefined for edits that are kept apart from nothing
 */
export function fitted(document: SpecDocument, edits: readonly TextEdit[], field: Area | undefined): Fitted {
	const isFree = edits.length === 0 || (field !== undefined && staysLocal(document, edits, field));
	const misfit = isFree ? undefined : misfitOf(document, edits, field);
	const ways = misfit === undefined || misfit === 'open' || !field ? [] : waysApart(document, field, edits);
	const apart = ways.find((way) => misfitOf(document, way, field) === undefined);
	return apart ? { edits: apart, misfit: undefined } : { edits, misfit };
}

/** The same edits with a blank line behind the field, before it, or both: where something stands there. */
function waysApart(
	document: SpecDocument,
	{ first, last }: Area,
	edits: readonly TextEdit[],
): readonly (readonly TextEdit[])[] {
	const isTouched = (line: number): boolean => line >= 0 && line < document.lines.count && !isBlankLine(document, line);
	const above = isTouched(first - 1) ? [linesBefore(document, first, [''])] : [];
	const below = isTouched(last + 1) ? [linesBefore(document, last + 1, [''])] : [];
	return [
		...(below.length > 0 ? [[...edits, ...below]] : []),
		...(above.length > 0 ? [[...above, ...edits]] : []),
		...(below.length > 0 && above.length > 0 ? [[...above, ...edits, ...below]] : []),
	];
}

/** Why edits can't be made, told by the whole text that they give. @param field as for `fitted` */
export function misfitOf(
	document: SpecDocument,
	edits: readonly TextEdit[],
	field: Area | undefined,
): Misfit | undefined {
	const { lines } = document;
	const start = Math.min(...edits.map(({ range }) => lines.offsetAt(range.start)));
	const end = Math.max(...edits.map(({ range }) => lines.offsetAt(range.end)));
	const text = applyEdits(document.text, edits);
	const after = parseOnce(document.path, text);
	if (after.openFrom !== undefined && document.openFrom === undefined) {
		return 'open';
	}
	const grown = text.length - document.text.length;
	if (outline(document, start, end) !== outline(after, start, end + grown)) {
		return 'headings';
	}
	return field && !isSameAround(document, field, edits, after) ? 'around' : undefined;
}

/**
 * Levels of the headings before and behind a stretch of a text, with their places counted from the nearer end, and
 * whether they stand in an item or a quote.
 */
function outline({ headings, lines, text }: SpecDocument, start: number, end: number): string {
	return headings
		.map(({ level, nested, range }) => ({ level, nested, at: lines.offsetAt(range.start) }))
		.filter(({ at }) => at < start || at >= end)
		.map(({ level, nested, at }) => `${level} ${nested} ${at < start ? at : at - text.length}`)
		.join('\n');
}
