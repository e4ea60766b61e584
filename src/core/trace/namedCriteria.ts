import { wordSign } from './idEnds.ts';
import { dash, id } from './idGrammar.ts';
import { idKey } from './trace.ts';

/** Behind the id of a requirement in a list: criteria of it, by their numbers. */
export interface NamedCriteria {
	readonly numbers: readonly number[];
	/** Several were announced, `ACs` or `criteria`: numbers alone behind a comma are more of them. */
	readonly goesOn: boolean;
	/** Length of what names them, in UTF-16 units. */
	readonly length: number;
}

const one = String.raw`(?:ACs?[\s#-]{0,2})?(\d{1,3})`;
const end = String.raw`(?!${wordSign}|\.\d)`;

/** What a criterion is called, `several` where the word announces more than one. */
const word = String.raw`(?:ACs[\s#-]{0,2}|AC[\s#-]{0,2}|(?:acceptance\s)?criteri(?:on|a)\s#?)`;
const several = /^[\s.:-]{0,3}(?:ACs|(?:acceptance\s)?criteria)/iu;

/** `AC1`, `.AC3`, `-AC 7`, ` AC1–3`, ` acceptance criteria 3` behind an id, ` AC1–2 AC4` with the id again. */
const behind = new RegExp(
	String.raw`^[\s.:-]{0,3}${word}(\d{1,3})(?:${dash}(?<again>${id})[\s.:-]{0,3}AC[\s#-]{0,2}(?<last>\d{1,3})|${dash}${one}(?!\s?[.:-]?\s?AC))?${end}`,
	'iu',
);

/** ` (AC 1, 2)`, `(AC1–AC5)` behind an id: brackets that hold nothing else. */
const bracket = /^\s{0,2}[(（]\s?(?:ACs?|criteri(?:on|a)|acceptance criteria)[\s#-]{0,2}(\d[^()（）]{0,100})[)）]/iu;
const entry = new RegExp(String.raw`^\s*${one}(?:${dash}${one})?\s*$`, 'iu');
const between = /\s*[,，、;]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&)\s+/iu;

/** What names one that an entry before it has begun: `AC2` of `2 AC1, AC2`. */
const next = new RegExp(String.raw`^\s*ACs?[\s#-]{0,2}(\d{1,3})(?:${dash}${one})?\s*$`, 'iu');
const nextNumber = new RegExp(String.raw`^\s*(?:(?:and|or|&)\s+)?(\d{1,3})(?:${dash}(\d{1,3}))?\s*$`, 'iu');

/** A list longer than this is a misreading. */
const most = 100;

/**
 * Criteria that are named right behind an id: `2 AC9`, `US-1 (AC 1–5)`; undefined where none are.
 * @param owner the id
 */
export function criteriaBehind(text: string, owner: string): NamedCriteria | undefined {
	const found = behind.exec(text);
	if (found) {
		const { again, last = found[4] } = found.groups ?? {};
		const isOther = again !== undefined && idKey(again) !== idKey(owner);
		// Nobody can tell what lies between two of different requirements
		return isOther ? undefined : withLength(numbersOf(found[1], last), found[0].length, several.test(text));
	}
	const [whole = '', list = ''] = bracket.exec(text) ?? [];
	const entries = list === '' ? [] : list.split(between).map((part) => entry.exec(part));
	const numbers = entries.flatMap((part) => numbersOf(part?.[1], part?.[2]));
	return entries.includes(null) ? undefined : withLength(numbers, whole.length, false);
}

/**
 * Criteria that an entry names which goes on from the one before it.
 * @param mayBeNumbers whether that one has announced several
 */
export function nextCriteria(part: string, mayBeNumbers: boolean): readonly number[] {
	const found = next.exec(part) ?? (mayBeNumbers ? nextNumber.exec(part) : null);
	return numbersOf(found?.[1], found?.[2]);
}

function withLength(numbers: readonly number[], length: number, goesOn: boolean): NamedCriteria | undefined {
	return numbers.length > 0 && numbers.length <= most ? { numbers, length, goesOn } : undefined;
}

function numbersOf(first: string | undefined, last: string | undefined): readonly number[] {
	if (first === undefined) {
		return [];
	}
	const [low, high] = [Number(first), Number(last ?? first)];
	return high < low || high - low > most ? [low] : Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
