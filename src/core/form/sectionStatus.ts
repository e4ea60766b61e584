import { isMarked, takeApart } from '../adr/status/statusValue.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { documentStatus } from '../kinds/status.ts';
import { emoji } from '../kinds/statusMarkup.ts';
import { bodyArea } from './area.ts';
import type { FormSection } from './sections.ts';
import type { Span } from './text/editableText.ts';

/** The status of a document in the section that its kind has for it, where it is chosen from the kind's words. */
export interface SectionStatus {
	/** The word, empty for none yet; undefined where the section says more of it than a word, which is its text. */
	readonly text: string | undefined;
	readonly choices: readonly string[];
}

/** The status that a section is for; undefined for any other section, and for a kind that names no words. */
export function sectionStatus(
	document: SpecDocument,
	kind: Kind,
	of: FormSection | undefined,
): SectionStatus | undefined {
	const { section: id, values: choices = [] } = kind.status ?? {};
	if (!of?.section || id === undefined || of.known?.id !== id || choices.length === 0) {
		return undefined;
	}
	const span = statusSpan(document, kind, of);
	return { text: span && document.text.slice(span.start, span.end), choices };
}

/** An emoji says the same as the word, and would stay. */
const picture = new RegExp(emoji, 'u');

/**
 * Where the word of a status stands that has the first line of its section to itself. Undefined for a sentence, such as
 * `Superseded by [5](0005-x.md)`, for a log of several statuses and for a list to tick. Empty where the section is.
 */
export function statusSpan(document: SpecDocument, kind: Kind, { section }: FormSection): Span | undefined {
	if (!section) {
		return undefined;
	}
	const { lines } = document;
	const { first, last } = bodyArea(document, section);
	const status = documentStatus(document, kind);
	if (last < first) {
		const end = lines.offsetAt(section.heading.range.end);
		// One that stands elsewhere counts, and a second one would not
		return status ? undefined : { start: end, end };
	}
	const source = status?.form === 'section' ? lines.slice(status.range) : '';
	const value = takeApart(source);
	const isOnFirst = status?.range.start.line === first && status.range.end.line === first;
	const isBoxed = /\[[ xX]\]/.test(lines.line(first).slice(0, status?.range.start.character));
	const goesOn = first < last && /^\s*\p{Ll}/u.test(lines.line(first + 1));
	if (!status || !isOnFirst || isBoxed || goesOn || !isMarked(value) || picture.test(source)) {
		return undefined;
	}
	const start = lines.offsetAt(status.range.start) + value.before.length;
	return { start, end: start + value.word.length };
}
