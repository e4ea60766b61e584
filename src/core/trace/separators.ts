import { idLetters } from './idLetters.ts';

/**
 * What stands between the ids of a list. Each reader of lists takes as much of it as is certain at its place: a list
 * behind a label has nothing but ids, a sentence may go on with a number that counts something.
 */

/** Signs that keep apart and nothing else. */
const commas = ',，、;；・';
/** Signs that may be of a fraction, a sum or a table as well. */
const tight = '/+|';
/** Around them stand blanks. */
export const conjunctions = 'and|or|und|oder|et|ou|y|e|o|oraz|i|lub|и|или|та|або|và|hoặc|ve|veya|dan|och|og';
/**
 * `en` is Dutch for "and", and "in" in sentences of other languages: a word between ids in lists alone. In `tot en met`
 * it is a part of what stands between the ends of a range.
 */
const conjunctionsOfLists = String.raw`${conjunctions}|(?<!\stot\s)en`;
/** Words of Chinese, Japanese and Korean lists, where no blank need be around them. */
const cjkWords = '及び|と|和|或|및|또는';
/** Blanks around a separator, and those that stand in place of marks around an id: `**1.1** and **1.2**`. */
const blanks = String.raw`\s{1,4}`;
const someBlanks = String.raw`\s{0,4}`;

/**
 * Between the ids of a list. A slash, a plus and a bar count between ids that are no fraction and no sum, `1.1/1.2`,
 * `FR-001 + FR-002`; a blank alone between two of the form `1.1`, or `R1-AC2`.
 */
export const separator = [
	`[${commas}]`,
	String.raw`\s(?:${conjunctionsOfLists}|&)\s`,
	String.raw`(?<=\.\d{1,5})\s+(?=\d{1,5}\.\d)`,
	String.raw`(?<=AC-?\d{1,3}(?:-\d{1,3})?)\s+(?=\p{Lu}{1,6}-?\d{1,4}[.-]AC-?\d)`,
	String.raw`(?:${cjkWords})(?<=\d${someBlanks}(?:${cjkWords}))(?=${someBlanks}\d)`,
	String.raw`[${tight}](?<=\d[a-z]?${someBlanks}[${tight}])(?=${someBlanks}(?:${idLetters}[-_]?\d|\d{1,5}\.\d|0\d))`,
].join('|');

/** A sign and a word before a number that goes on with the letters of the id before it: `US1/2`, `US1 and 2`. */
export const signJoint = String.raw`\s?[/&+]\s?`;
export const wordJoint = String.raw`,?\s(?:${conjunctions}|AND|OR)\s`;

/** The same, or a comma. */
export const joint = String.raw`(?:${wordJoint}|${signJoint}|\s?[,，、]\s?)`;

/** Between the numbers that a sentence names: `Requirements 1, 2 (both) and 3`. */
export const inSentence = String.raw`(?:\s?[(（][^()（）]{0,80}[)）])?(?:${blanks}(?:to|through|${conjunctions})${blanks}|${someBlanks},\s{0,4}(?:(?:${conjunctions})${blanks})?|${someBlanks}[/&]${someBlanks}|${someBlanks}(?:${cjkWords}|・)${someBlanks}|${someBlanks}[+|]${someBlanks}(?=\d{1,3}\.\d)|、)`;

/** `joint` where case does not count: with its capitals, each word would match in two ways, and many in twice as many. */
export const jointInAnyCase = String.raw`(?:,?\s(?:${conjunctions})\s|${signJoint}|\s?[,，、]\s?)`;

const between = new RegExp(
	String.raw`^(?:\s+|\s*(?:[${commas}${tight}&]|(?:${conjunctionsOfLists})(?!\p{L})|${cjkWords})\s*(?:(?:${conjunctions})\s+)?(?:[\p{L}.]{2,14}[\s#:：]*)?)$`,
	'iu',
);

const nextNumber = new RegExp(String.raw`^${inSentence}(\d{1,3})(?![\p{L}\p{N}%]|\.\d)`, 'u');

/** The number that a text begins with behind what may be a separator: 4 of ` or 4 tests`, with its place. */
export function numberBehind(text: string): { readonly number: string; readonly at: number } | undefined {
	const [whole = '', number] = nextNumber.exec(text) ?? [];
	return number === undefined ? undefined : { number, at: whole.length - number.length };
}

/** Whether a text is a separator, perhaps with a word behind it that says what is listed: `, Requirement `. */
export function isSeparator(text: string): boolean {
	return between.test(text);
}
