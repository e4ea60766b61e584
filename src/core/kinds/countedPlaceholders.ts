import type { Placeholder, PlaceholderForm, SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';
import { anglePlaceholders } from './anglePlaceholders.ts';
import { isAuthorsTag } from './authorsTag.ts';
import { isFilledInLater } from './fillableTexts.ts';
import type { Kind } from './kind.ts';
import { heavyBrackets, isLoneQuestion } from './loneQuestion.ts';
import { isMentionedMark } from './mentionedMark.ts';
import { type RecordPlaceholder, recordPlaceholders } from './recordPlaceholders.ts';
import { standInSections } from './standInSections.ts';
import { isOfTranslatedTemplate } from './translatedTemplate.ts';

/** Forms that authors also write of their own: `[u8]`, `[Risk]`, `{id}`, a comment that stays. */
const ambiguous: ReadonlySet<PlaceholderForm> = new Set<PlaceholderForm>([
	'bracket',
	'brace',
	'choice',
	'comment',
	'angle',
]);

/** Characters of a placeholder that regular expressions look at: a kind's may take more than time by length. */
const longestTested = 300;

const compiled = new WeakMap<Kind, RegExp>();

/**
 * The placeholders that the author still has to replace, in order of place: those whose form, and whose words or place,
 * mean something in the kind, of which the text does not merely speak, which are no tags of the author's own, and which
 * nobody but the author is to replace. Also what stands in for the text of a section, and of a record a status to choose,
 * and a date and a title that a template left.
 */
export function countedPlaceholders(document: SpecDocument, kind: Kind): readonly RecordPlaceholder[] {
	const marked: readonly RecordPlaceholder[] = [...document.placeholders, ...inAngles(document, kind)].filter(
		(one) =>
			(countsAsPlaceholder(one.form, one.text, kind) ||
				isOfTranslatedTemplate(document, kind, one) ||
				isLoneQuestion(document, kind, one)) &&
			!isMentionedMark(document, one) &&
			!isFilledInLater(document, kind, one) &&
			!isAuthorsTag(document, kind, one),
	);
	const askedInHeavy = heavyBrackets(document, kind).filter((one) => !isFilledInLater(document, kind, one));
	const others = [...recordPlaceholders(document, kind), ...askedInHeavy, ...standInSections(document, kind)].filter(
		(one) => !marked.some((mark) => overlap(mark, one)),
	);
	return [...marked, ...others].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Looked for only where the kind counts them: most do not. */
function inAngles(document: SpecDocument, kind: Kind): readonly Placeholder[] {
	return (kind.placeholders?.includes('angle') ?? true) ? anglePlaceholders(document) : [];
}

function overlap({ range: a }: Placeholder, { range: b }: Placeholder): boolean {
	return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}

/** Whether a placeholder of this form and text, its brackets included, means something in a kind. */
export function countsAsPlaceholder(form: PlaceholderForm, text: string, kind: Kind): boolean {
	const words = ambiguous.has(form) ? placeholderWords(kind) : undefined;
	return (
		(kind.placeholders?.includes(form) ?? true) && (words?.test(withoutEnclosure(text).slice(0, longestTested)) ?? true)
	);
}

function placeholderWords(kind: Kind): RegExp | undefined {
	if (kind.placeholderText === undefined) {
		return undefined;
	}
	const regex = compiled.get(kind) ?? new RegExp(kind.placeholderText.map((source) => `(?:${source})`).join('|'), 'iu');
	compiled.set(kind, regex);
	return regex;
}

function withoutEnclosure(text: string): string {
	return text.replace(/^(?:<!--|[[{<])|(?:-->|[\]}>])$/g, '').trim();
}
