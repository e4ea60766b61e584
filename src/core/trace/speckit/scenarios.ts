import { allMatches } from '../../document/allMatches.ts';
import { range } from '../../document/text.ts';
import { wordSign } from '../idEnds.ts';
import { idKey, type TraceReference } from '../trace.ts';

type Mention = Omit<TraceReference, 'from'>;

/** `2`, `#2`, with the number of its story `1.2`; not `2nd`, `2%`, `2.0.1`. */
const number = String.raw`#?(?:\d{1,3}\.)?\d{1,2}(?![%\d]|${wordSign}|\.\d)`;
const word = '(?:[Aa]cceptance |ACCEPTANCE )?(?:[Ss]cenario|SCENARIO)';
const dash = '[-–—~]';
const between = String.raw`(?:\s?(?:${dash}|[,/&+])\s?(?:and\s)?|,?\s(?:and|to|through)\s)`;
const several = `${word}[sS] ${number}(?:${between}${number})*`;

/** Behind a user story: ` scenario 2`, `, Acceptance Scenarios 1–3 and 5`, `/AS2`, ` AS-1, AS-2`. */
const behind = new RegExp(
	String.raw`^(?:['’]s)?[*_]{0,3}\s?[,.:/(–—-]?\s?§?(?:${several}|${word} ${number}(?:${dash}${number})?|AS[\s-]?${number}(?:${between}AS[\s-]?${number}|[-–—~/]${number})*)`,
	'u',
);

/** Before a user story: `scenario 2 of `. */
const before = new RegExp(`(?<!${wordSign})(?:${several}|${word} ${number}) (?:of|from|in) (?:the )?[*_]{0,3}$`, 'u');

/** Behind numbers that are of something else: `User Story 1, Scenarios 4–5 for User Story 2`. */
const ofOther = /^ (?:of|for) /;

/** In characters: what is looked at before a story and behind it. */
const longest = 80;

const eachNumber = /(?:(\d{1,3})\.)?(\d{1,2})/g;

/**
 * The acceptance scenarios that a line names beside a user story: `US1 scenario 2`, `User Story 1, Scenarios 1 and 3`,
 * `US1/AS2`, `scenario 2 of User Story 1`. Of a range its ends. The place of each is its number alone, so that story
 * and scenario can get others each for itself.
 * @param words the line without code
 * @param story key of the one that is named from `start` to `end`
 */
export function scenariosBeside(words: string, line: number, story: string, start: number, end: number): Mention[] {
	const from = Math.max(start - longest, 0);
	const ahead = before.exec(words.slice(from, start));
	const after = behind.exec(words.slice(end, end + longest));
	const isOfOther = after !== null && ofOther.test(words.slice(end + after[0].length, end + after[0].length + 5));
	return [
		...(ahead ? scenariosIn(ahead[0], from + ahead.index, story, line) : []),
		...(after && !isOfOther ? scenariosIn(after[0], end, story, line) : []),
	];
}

function scenariosIn(text: string, at: number, story: string, line: number): Mention[] {
	return allMatches(text, eachNumber).flatMap(({ 0: whole, 1: own, 2: digits = '', index }) => {
		const start = at + index;
		if (own !== undefined && idKey(`US${own}`) !== story) {
			return [];
		}
		return [
			...(own === undefined ? [] : [storyNumber(own, own, line, start)]),
			scenario(story, digits, line, start + whole.length - digits.length),
		];
	});
}

function storyNumber(written: string, number: string, line: number, at: number): Mention {
	return {
		space: 'requirement',
		relation: 'mentions',
		text: written === number ? `User Story ${number}` : written,
		keys: [idKey(`US${number}`)],
		range: range(line, at, line, at + written.length),
	};
}

function scenario(story: string, digits: string, line: number, at: number): Mention {
	const text = `${story}.${digits}`;
	return {
		space: 'scenario',
		relation: 'mentions',
		text,
		keys: [idKey(text)],
		range: range(line, at, line, at + digits.length),
	};
}

/** `Acceptance Scenario 1.2`, `Acceptance Scenarios US1.1, US1.2`: with their stories. */
const withStories = new RegExp(
	String.raw`(?<!${wordSign})(?:[Aa]cceptance|ACCEPTANCE) (?:[Ss]cenario|SCENARIO)[sS]? (#?(?:US-?)?\d{1,3}\.\d{1,2}(?:${between}#?(?:US-?)?\d{1,3}\.\d{1,2})*)(?![%\d]|${wordSign}|\.\d)`,
	'gu',
);

const storyAndNumber = /((?:US-?)?(\d{1,3}))\.(\d{1,2})/g;

/**
 * The scenarios that a line names by the numbers of their stories and their own, each with the reference to its story.
 * @param words the line without code
 */
export function scenariosWithStories(words: string, line: number): { story: Mention; scenario: Mention }[] {
	// Most lines have none, and are told by less
	if (!/cenarios? #?(?:US-?)?\d/i.test(words)) {
		return [];
	}
	return allMatches(words, withStories).flatMap(({ 0: whole, 1: list = '', index }) =>
		allMatches(list, storyAndNumber).map(({ 1: written = '', 2: number = '', 3: digits = '', index: place }) => {
			const at = index + whole.length - list.length + place;
			return {
				story: storyNumber(written, number, line, at),
				scenario: scenario(idKey(`US${number}`), digits, line, at + written.length + 1),
			};
		}),
	);
}
