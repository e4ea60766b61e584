import { allMatches } from '../../document/allMatches.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { wordSign } from '../idEnds.ts';
import { dash } from '../idGrammar.ts';
import { idLetters } from '../idLetters.ts';
import { keysOf } from '../idList.ts';
import { namesOtherFeature, partsOfOtherFeatures } from '../otherFeature.ts';
import { overlaps } from '../overlaps.ts';
import { joint, signJoint, wordJoint } from '../separators.ts';
import { type Definition, type IdSpace, idKey, type TraceReference } from '../trace.ts';
import { keysInFeature } from './featureIds.ts';
import { headingStories } from './headingStories.ts';
import { prdCells } from './prdTables.ts';
import { scenariosBeside, scenariosWithStories } from './scenarios.ts';

/** `FR-001`, `FR-006a`, `SC-002`, `US1`, `[US1]`, `R001`, `T012`, `CHK001`. */
const idForm = String.raw`US-?\d{1,3}|${idLetters}-?\d{3,4}[a-z]?|${idLetters}-\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?`;

/** `1 + 2`, `1/2`, not `1 + 2 more`; and, where it can't count something else, `1 and 2`. */
const numbers = String.raw`\d{1,3}(?:${signJoint}[1-9]\d?(?!\d|\s+(?:more|others?|further)\b)|${wordJoint}[1-9]\d?(?=[.,;:)\]|*]|$|\s(?:are|should|must|both)\b))*`;

/** `FR-001–FR-003`, `FR-001 to 003`, `US1-3`, `FR-001/002`: numbers alone count where they have the form of the first. */
const severalOf = (id: string): string =>
	String.raw`(?:(?!-AS-?\d)${dash}${id}|[-–—~]\d{1,4}|${dash}0\d{1,3}|(?:${joint}0\d{2,3}(?!\d))+)`;

/** What may not stand around an id, with underscores between or without: in a name those are no emphasis. */
const nameBefore = `${wordSign}|[.#-]|(?:${wordSign}|[.#/-]|_{3})_{1,3}`;
const criteria = '(?:AC|CA|AK)';
/** `US1-AS2` names an acceptance scenario of US1. */
const nameBehind = String.raw`_{0,3}${wordSign}|_{4}|-(?!(?:${criteria}|AS)-?\d)\p{L}|\.\d`;

/** Behind the id of a story or requirement: one of the criteria that it counts, `US1 AC-02`, `US1/AC2`. */
const criterionBehind = new RegExp(String.raw`^\s?[.:/-]?\s?(${criteria}-?\d{1,3})(?!${nameBehind})`, 'u');

const isCriterion = new RegExp(String.raw`^${criteria}-?\d`);

const mentionOf = (id: string): RegExp =>
	new RegExp(
		// Each form begins with a capital, which is cheaper to see than what stands in front of it
		String.raw`(?=\p{Lu})(?<!${nameBefore}|(?<!\p{Lu}-?\d{1,4}[a-z]?(?:\/\d{1,4}){0,9})\/)(?:User Stor(?:y (${numbers})|ies (\d{1,3}(?:(?:${joint}|${dash})\d{1,3})*))|US-?(?=\d{1,3}(?:${signJoint}|${wordJoint}))${numbers}|${id}${severalOf(id)}?)(?:(?=까지)|(?!${nameBehind}))`,
		'gu',
	);

const mention = mentionOf(`(?:${idForm})`);
/** Where the number of the feature stands in ids: `FR-011-002`. */
const mentionInFeature = mentionOf(String.raw`(?:${idLetters}-\d{3}-\d{3}[a-z]?|${idForm})`);

/** `- ~~**FR-014**`, `- **~~FR-014~~**`, `| ~~FR-014~~`: where a requirement stood that is gone. */
const struckOut = /^\s{0,8}(?:(?:[-*+|]|#{1,6}|\d{1,3}[.)])\s{1,4})?(?:\*\*|__)?~~(?:\*\*|__)?/;

/** In characters. */
const longestCriterion = 16;

/** A number of a list of stories, or a range. */
const entry = new RegExp(String.raw`\d+(?:${dash}\d+)?`, 'gu');

/** `Format: [ID] [P?] [Story] Description`: says how tasks are written. */
const legend = /\[ID\].{0,40}\[(?:P\??|Story)\]/i;

/** What stands below such a heading, and such a line, shows ids that stand for any: `(e.g., US1, US2, US3)`. */
function legendLines({ headings, lines }: SpecDocument, visible: (line: number) => string): (line: number) => boolean {
	const starts = headings.map(({ range: { start } }) => start.line);
	const below = headings.flatMap(({ text, range: { start } }, i) =>
		legend.test(text) ? [{ start: start.line, end: starts[i + 1] ?? lines.count }] : [],
	);
	return (line) => below.some(({ start, end }) => line >= start && line < end) || legend.test(visible(line));
}

/**
 * Every place of a document that names an id other than the one it defines there. A text may hold other things that
 * look like one (`UTF-8`, `RFC-2119`): whether an id was meant is told by whether its feature has ids of that prefix.
 * @param visible a line as its reader sees it; `words` without code
 * @param feature the number that ids of the document have in them
 */
export function mentions(
	document: SpecDocument,
	definitions: readonly Definition[],
	visible: (line: number) => string,
	words: (line: number) => string,
	feature?: string,
): Omit<TraceReference, 'from'>[] {
	const { lines } = document;
	const born = new Map<number, number[]>();
	for (const {
		idRange: { start },
	} of definitions) {
		const places = born.get(start.line);
		if (places) {
			places.push(start.character);
		} else {
			born.set(start.line, [start.character]);
		}
	}
	const found: Omit<TraceReference, 'from'>[] = [];
	const known = new Set(definitions.map(({ key }) => key));
	const isBirthplace = definitions.some(({ space }) => space === 'requirement');
	for (const one of headingStories(document)) {
		const { line, character } = one.range.start;
		if (!born.get(line)?.includes(character)) {
			found.push(one);
		}
	}
	const isLegend = legendLines(document, visible);
	const isOfPrd = overlaps(prdCells(document));
	for (let line = 0; line < lines.count; line++) {
		const source = words(line);
		// Most lines name nothing, and are told by less
		if (!/\p{Lu}-?\d|(?:Stor(?:y|ies)|cenarios?) #?\d/u.test(source) || isLegend(line)) {
			continue;
		}
		// The tag of a task is of its own feature all the same
		const ofOther = namesOtherFeature(visible(line), document.path);
		const isInOther = overlaps(partsOfOtherFeatures(visible(line), line, document.path));
		const gone = isBirthplace ? struckOut.exec(source)?.[0].length : undefined;
		let isPassed = false;
		for (const one of idsIn(source, line, feature)) {
			const { character } = one.range.start;
			// Of a story the number alone is its place: `### US1 (P1) — Title`
			const number = character + (/^US-?(?=\d)/.exec(source.slice(character, character + 4))?.[0].length ?? 0);
			const places = born.get(line) ?? [];
			const isBorn = places.includes(character) || places.includes(number);
			// A scenario follows its story, and is of the feature of that one
			if (one.space !== 'scenario') {
				const isGone = character === gone && !one.keys.some((key) => known.has(key));
				isPassed = isBorn || isGone || ((ofOther || isInOther(one.range) || isOfPrd(one.range)) && !isTag(one, source));
			}
			if (!isPassed) {
				found.push(one);
			}
		}
	}
	return found;
}

/**
 * The ids that one line names, whatever feature they are of; the scenarios of a story behind it.
 * @param words the line without code
 * @param feature the number that ids of the document have in them
 */
export function idsIn(words: string, line: number, feature?: string): Omit<TraceReference, 'from'>[] {
	const named = namedIn(words, line, feature);
	// Few lines name a scenario
	if (!mayNameScenario.test(words)) {
		return named;
	}
	const scenarios = new Map(named.map((one) => [one, scenariosOf(one, words)]));
	const isScenario = overlaps([...scenarios.values()].flat().map((one) => one.range));
	const withStories = scenariosWithStories(words, line).filter(({ scenario }) => !isScenario(scenario.range));
	return [
		// `AS-2` of `US1 AS-1, AS-2` is no id of its own
		...named.flatMap((one) => (isScenario(one.range) ? [] : [one, ...(scenarios.get(one) ?? [])])),
		...withStories.flatMap(({ story, scenario }) => [story, scenario]),
	];
}

function scenariosOf({ keys, text, range: { start, end } }: Omit<TraceReference, 'from'>, words: string) {
	const [key = '', more] = keys;
	// Of "User Story 1" the range has the number alone
	return more === undefined && /^US\d+$/.test(key)
		? scenariosBeside(words, start.line, key, end.character - text.length, end.character)
		: [];
}

function namedIn(words: string, line: number, feature: string | undefined): Omit<TraceReference, 'from'>[] {
	/** Where a criterion ends that is named with what it belongs to. */
	let end = 0;
	const form = feature === undefined ? mention : mentionInFeature;
	return allMatches(words, form).flatMap(({ 0: whole, 1: one, 2: many, index }) => {
		const story = one ?? many;
		if (index < end) {
			return [];
		}
		const placed = (text: string, keys: readonly string[], at: number): Omit<TraceReference, 'from'> => ({
			space: spaceOf(whole),
			relation: 'mentions',
			text: text === story ? whole : text,
			keys,
			range: range(line, at, line, at + text.length),
		});
		if (story === undefined) {
			const keys = keysInFeature(whole, feature);
			const behind = words.slice(index + whole.length, index + whole.length + longestCriterion);
			// `AC-07/AC-08` are two of them, and a task has none: `T012 AC-07`
			const isOwner = keys.length === 1 && spaceOf(whole) === 'requirement' && !isCriterion.test(whole);
			const [more = '', criterion] = isOwner ? (criterionBehind.exec(behind) ?? []) : [];
			end = index + whole.length + more.length;
			return [placed(whole + more, criterion === undefined ? keys : [`${keys[0]}.${idKey(criterion)}`], index)];
		}
		const start = index + whole.length - story.length;
		return allMatches(story, entry).map((number) => placed(number[0], keysOf(number[0], 'US'), start + number.index));
	});
}

/** `scenario 2`, `AS2`, as they stand beside a story. */
const mayNameScenario = /cenario|CENARIO|AS[\s-]?#?\d/;

/** `[US1]`, which is of the feature of its task. */
function isTag({ text, range: { start, end } }: Omit<TraceReference, 'from'>, source: string): boolean {
	return /^US/.test(text) && source[start.character - 1] === '[' && source[end.character] === ']';
}

function spaceOf(text: string): IdSpace {
	if (/^T\d{3}/.test(text)) {
		return 'task';
	}
	return /^CHK/.test(text) ? 'check' : 'requirement';
}
