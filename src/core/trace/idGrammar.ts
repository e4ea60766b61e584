import { idLetters } from './idLetters.ts';
import { joint } from './separators.ts';

/** `1.2`, `FR-001`, `FR-1.1`, `FR-006a`, `US1`, `AC-1`, `FR-AUTH-01`. */
export const id = String.raw`(?:${idLetters}[-_]?)?\d{1,5}(?:\.\d{1,5}){0,4}[a-z]?`;

/** A criterion with the id of the requirement or story that it is of: `US-1.AC-2`. */
export const criterionOfOwner = String.raw`\p{Lu}{1,6}-?\d{1,4}[.-]AC-?\d{1,4}`;

/** Words between the ends of a range; behind `1.1` they may count something: `1.1 bis 5 Tage`. */
const rangeWords = String.raw`(?<=\s)(?:thru|bis|hasta|à|até|fino a|do|до|по|tot(?: en met)?|till?|t\/m|sampai|hingga|s\/d|đến|tới)(?=\s)(?!(?<=\.\d{1,5}[\x60*_]{0,3}\s{1,4}\S{1,8})\s{1,4}\d{1,5}(?![.\d]))`;

/** What stands between the ends of a range and elsewhere too: only between two of the form `1.1`. */
const doubtful = String.raw`(?<=\d\.\d{1,5}[\x60*_]{0,3}\s{0,4})(?:(?<=\s)a(?=\s)|→)(?=\s{0,4}[\x60*_]{0,3}(?:${idLetters}[-_]?)?\d{1,5}\.\d)`;

/** `에서` also says where something is: it begins a range only where `까지` ends it. */
const fromUntil = String.raw`에서(?=\s{0,4}[\x60*_]{0,3}(?:${idLetters}[-_]?)?\d{1,5}(?:\.\d{1,5}){0,4}[a-z]?[\x60*_]{0,3}까지)`;

const dashWith = (from: string): string =>
	String.raw`\s*(?:[-–—~〜～至到]|\.{2,3}|…|から|부터|${from}|\b(?:to|through)\b|${rangeWords}|${doubtful})\s*`;

/** Between the ends of a range. */
export const dash = dashWith(fromUntil);

/**
 * Each end of a range may have marks around it: `1.1`–`1.3` in backticks. `NFR-I18N-01` is one id. What stands behind the
 * range is not in the text.
 */
const range = new RegExp(`^(?!${id}$)(${id})([\`*_]{0,3}${dashWith('에서')}[\`*_]{0,3})(${id})$`, 'iu');
const short = new RegExp(String.raw`^((?:${idLetters}[-_]?)?)\d{1,5}(?:${joint}\d{1,5})+$`, 'u');

/** What a range of ids is made of: `8.1`, `–` and `8.6`; undefined for a text that is none. */
export function readRange(
	text: string,
): { readonly first: string; readonly dash: string; readonly last: string } | undefined {
	const [, first, between, last] = range.exec(text) ?? [];
	return first !== undefined && between !== undefined && last !== undefined
		? { first, dash: between, last }
		: undefined;
}

/** Ids of the same letters, which are written once. */
export interface ShortList {
	/** `FR-`; empty where a word before the list says what it counts. */
	readonly letters: string;
	readonly numbers: readonly string[];
	/** What stands before each number but the first. */
	readonly joints: readonly string[];
}

/** What `FR-001/002`, `US1 & 2` and, of user stories, `1, 2, AND 3` are made of; undefined for a text that is none. */
export function readShortList(text: string): ShortList | undefined {
	const letters = short.exec(text)?.[1];
	return letters === undefined
		? undefined
		: {
				letters,
				numbers: text.slice(letters.length).match(/\d+/g) ?? [],
				joints: text.slice(letters.length).split(/\d+/).slice(1, -1),
			};
}

/** A text of the same length with the digits and the full stop of Chinese and Japanese keyboards as ASCII has them. */
export function plainDigits(text: string): string {
	return /[０-９]/.test(text)
		? text.replace(/[０-９]|(?<=[０-９])．(?=[０-９])/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - wider))
		: text;
}

/** How far the signs of those keyboards stand behind those of ASCII. */
const wider = 0xfee0;

/** An id in the digits of the place where it is to stand. @param written what stands there */
export function inDigitsOf(written: string, id: string): string {
	const signs = `${/[０-９]/.test(written) ? '0-9' : ''}${/[０-９]．/.test(written) ? '.' : ''}`;
	return signs === ''
		? id
		: id.replace(new RegExp(`[${signs}]`, 'g'), (sign) => String.fromCharCode(sign.charCodeAt(0) + wider));
}
