import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import { range as rangeOf } from '../document/text.ts';
import { visibleLines } from '../document/visibleLines.ts';
import type { Kind } from './kind.ts';
import { wordsIn } from './wordsIn.ts';

/** Marks of a quote and an item, a name in bold letters, emphasis: what may stand before a whole paragraph, item or value. */
const opening = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)\s*[:：]?\s*)?[*_]{0,2}$/u;
const closing = /^[*_]{0,2}[.。]?\s*$/;
const question = /[?？؟]\s*$/u;

/** So much of a line is looked at, in UTF-16 units. */
const longest = 2000;

/** Shorter ones are names and remarks: `[why?]`. */
const leastWords = 2;

/**
 * Whether brackets hold a question and are all that a paragraph, an item or a value says: what a template asks of the
 * author, in any language. For kinds whose placeholders are known by words, which are English ones.
 */
export function isLoneQuestion({ lines }: SpecDocument, kind: Kind, { form, text, range }: Placeholder): boolean {
	if (
		(form !== 'bracket' && form !== 'brace') ||
		!kind.placeholderText ||
		!kind.placeholders?.includes(form) ||
		text.length > longest
	) {
		return false;
	}
	const inner = text.slice(1, -1);
	const before = lines.line(range.start.line).slice(0, range.start.character);
	const after = lines.line(range.end.line).slice(range.end.character);
	return (
		question.test(inner) &&
		wordsIn(inner) > leastWords &&
		before.length < longest &&
		after.length < longest &&
		opening.test(before) &&
		closing.test(after)
	);
}

/** What is asked of an author in Chinese and Japanese; such brackets also stand around what is asked of a reader. */
const asked = new RegExp(
	[
		'^(?:请|請|在此|此处|此處)(?!勿|不)[^，,。]{0,8}?(?:填|[写寫](?!入)|描述|[说說]明|[补補]充|列出|[简簡概]述|[阐闡]述|[给給]出|[记記][录錄]|[选選][择擇]|替[换換]|提供|解[释釋])',
		'^ここに.*(?:書|記|説明|追加)',
		'[?？]$',
		'(?:(?:記述|記入|記載|説明|追記|列挙|明記|要約)して|書いて)ください。?$',
		'を(?:記述|記入|記載)(?:する)?。?$',
	].join('|'),
	'u',
);
const heavy = /【([^【】]{5,300})】/u;

/** Questions and requests in `【…】` that are all of a paragraph, an item or a value: templates in Chinese and Japanese. */
export function heavyBrackets(document: SpecDocument, kind: Kind): readonly Placeholder[] {
	if (!document.text.includes('【') || !(kind.placeholders?.some((one) => /^brac/.test(one)) ?? true)) {
		return [];
	}
	const visible = visibleLines(document);
	const found: Placeholder[] = [];
	for (let line = 0; line < document.lines.count; line++) {
		const text = visible(line);
		const brackets = text.length < longest ? heavy.exec(text) : undefined;
		if (
			brackets &&
			asked.test((brackets[1] ?? '').trim()) &&
			opening.test(text.slice(0, brackets.index)) &&
			closing.test(text.slice(brackets.index + brackets[0].length))
		) {
			const range = rangeOf(line, brackets.index, line, brackets.index + brackets[0].length);
			found.push({ form: 'bracket', text: brackets[0], range });
		}
	}
	return found;
}
