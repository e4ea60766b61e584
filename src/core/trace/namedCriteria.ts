import { dash } from './idGrammar.ts';

/** Behind the id of a requirement in a list: criteria of it, by their numbers. */
export interface NamedCriteria {
	readonly numbers: readonly number[];
	/** Length of what names them, in UTF-16 units. */
	readonly length: number;
}

const one = String.raw`(?:ACs?[\s#-]{0,2})?(\d{1,3})`;
const end = String.raw`(?![\p{L}\p{N}]|\.\d)`;

/** `AC1`, `.AC3`, `-AC 7`, ` AC1–3` behind an id. */
const behind = new RegExp(String.raw`^[\s.:-]{0,3}ACs?[\s#-]{0,2}(\d{1,3})(?:${dash}${one})?${end}`, 'iu');

/** ` (AC 1, 2)`, `(AC1–AC5)` behind an id: brackets that hold nothing else. */
const bracket = /^\s{0,2}[(（]\s?(?:ACs?|criteri(?:on|a)|acceptance criteria)[\s#-]{0,2}(\d[^()（）]{0,100})[)）]/iu;
const entry = new RegExp(String.raw`^\s*${one}(?:${dash}${one})?\s*$`, 'iu');
const between = /\s*[,，、;]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&)\s+/iu;

/** What names one that an entry before it has begun: `AC2` of `2 AC1, AC2`. */
const next = new RegExp(String.raw`^\s*ACs?[\s#-]{0,2}(\d{1,3})(?:${dash}${one})?\s*$`, 'iu');

/** A list longer than this is a misreading. */
const most = 100;

/** Criteria that are named right behind an id: `2 AC9`, `US-1 (AC 1–5)`; undefined where none are. */
export function criteriaBehind(text: string): NamedCriteria | undefined {
	const found = behind.exec(text);
	if (found) {
		return withLength(numbersOf(found[1], found[2]), found[0].length);
	}
	const [whole = '', list = ''] = bracket.exec(text) ?? [];
	const entries = list === '' ? [] : list.split(between).map((part) => entry.exec(part));
	const numbers = entries.flatMap((part) => numbersOf(part?.[1], part?.[2]));
	return entries.includes(null) ? undefined : withLength(numbers, whole.length);
}

/** Criteria that an entry names which goes on from the one before it. */
export function nextCriteria(part: string): readonly number[] {
	const found = next.exec(part);
	return numbersOf(found?.[1], found?.[2]);
}

function withLength(numbers: readonly number[], length: number): NamedCriteria | undefined {
	return numbers.length > 0 && numbers.length <= most ? { numbers, length } : undefined;
}

function numbersOf(first: string | undefined, last: string | undefined): readonly number[] {
	if (first === undefined) {
		return [];
	}
	const [low, high] = [Number(first), Number(last ?? first)];
	return high < low || high - low > most ? [low] : Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
