import { plainText } from '../../document/plainText.ts';
import type { Heading, Section, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Range, range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { titleSign } from '../idEnds.ts';
import { plainDigits } from '../idGrammar.ts';
import { idLetters, sureLetters } from '../idLetters.ts';
import { criteriaWords, nonFunctionalWords, requirementWords } from '../idWords.ts';
import { type OrderedItem, orderedItems } from '../orderedItems.ts';
import type { Definition } from '../trace.ts';
import { criteriaRows, withRows } from './criteriaRows.ts';
import { chapterOfBugfix, isCriterion } from './criterionWords.ts';
import { type CriteriaList, withListed } from './listedRequirements.ts';

/** `Requirement 1: Title`, `✅ Requirement 1`, `要件1`, `需求 1：…`. */
const titled = new RegExp(
	String.raw`^[^\p{L}\p{N}]{0,4}(?:${requirementWords})[\s#.:-]{0,3}(\d{1,4}(?:\.\d{1,4}){0,3})(?![\p{L}\p{N}])`,
	'iu',
);

/** `FR-1.1: …`, `[US-1] …`, `REQ12`: without a hyphen only letters that stand for requirements, since `S3` is no id. */
const lettered = new RegExp(
	String.raw`^[^\p{L}\p{N}]{0,4}(${idLetters}-\d{1,4}(?:\.\d{1,4}){0,3}|(?:${sureLetters})\d{1,4}(?:\.\d{1,4}){0,3})(?!${titleSign}|-)`,
	'u',
);

/** `3. Path generation`, `2.1 Sources`: a chapter of any document, and a requirement where criteria stand under it. */
const numbered = /^(\d{1,4}(?:\.\d{1,4}){0,3})(?:[.)．、:：]\s*|\s+)(?=\S)/u;

/** `Functional Requirements`, `2. Requisitos funcionales`: what stands under it is numbered to be referred to. */
const listTitle = new RegExp(
	String.raw`^\P{L}*(?:${requirementWords})(?!\p{L})\P{N}*$|(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:${requirementWords})[^\p{L}\p{N}]*$`,
	'iu',
);

const nonFunctional = new RegExp(nonFunctionalWords, 'iu');

/** What the list of criteria is called, as a heading or as a line of its own. */
const criteriaTitle = new RegExp(`^(?:${criteriaWords})`, 'iu');

/** `**FR-1**: …`, `FR-1: …` behind the number of an item. */
const lettersFirst = new RegExp(String.raw`^(?:\*\*|__)?(?!AC(?!\p{L}))${idLetters}-\d[\d.]*(?:\*\*|__|[:：])`, 'u');

/**
 * Requirements and their acceptance criteria. The id of a criterion is that of its requirement and its number in the
 * list, unless it says the whole id itself. In a bugfix document it begins with the number of the chapter.
 * Source: https://kiro.dev/docs/specs/ ; the forms of other agents are read off public repositories.
 * @param isBugfix whether it is a bugfix document, which has nothing else with such ids, whatever its chapters are called
 * @returns with the criteria that a table or a list to tick says again
 */
export function requirementDefinitions(
	document: SpecDocument,
	visible: (line: number) => string,
	isBugfix: boolean,
): { readonly definitions: readonly Definition[]; readonly repeated: readonly Definition[] } {
	const definitions: Definition[] = [];
	const chapters = new Map<Definition, Section | undefined>();
	const lists: CriteriaList[] = [];
	const rows: Definition[] = [];
	// Where requirements are called so, a heading "Current Behavior" has notes, and no criteria with their numbers
	const hasChapters = isBugfix || !document.headings.some(({ text }) => titled.test(plainDigits(text)));
	const visit = (
		section: Section,
		within: Section | undefined,
		above: Owner | undefined,
		inCriteria: boolean,
	): void => {
		const { text } = section.heading;
		const chapter = above || !hasChapters ? -1 : chapterOfBugfix(text);
		const isCriteria = inCriteria || chapter >= 0 || criteriaTitle.test(text);
		// A numbered heading among criteria puts them into groups, and they are counted through the groups
		const own = isCriteria ? undefined : requirementOf(section, document);
		const owner = own ?? (chapter >= 0 ? { id: String(chapter + 1), key: undefined } : above);
		if (own) {
			definitions.push(own);
		}
		if (own && numbered.test(plainDigits(text))) {
			chapters.set(own, within);
		}
		const list = listIn(section, isCriteria, document, visible);
		const isTitle = own !== undefined && criteriaTitle.test(text.replace(numbered, ''));
		definitions.push(
			...criteriaIn(list, owner, isTitle ? above : owner, own !== undefined && chapters.has(own), document, isBugfix),
		);
		rows.push(
			...criteriaRows(document, { within: list.within, isTitled: list.isTitled, owner: isTitle ? above : owner }),
		);
		if (list.isTitled && owner?.key !== undefined) {
			lists.push({ range: list.within, owner: owner.key });
		}
		for (const child of section.children) {
			visit(child, section, owner, isCriteria);
		}
	};
	for (const section of document.sections) {
		visit(section, undefined, undefined, false);
	}
	const born = withoutSummaries(withRows(definitions, rows), document);
	const numberedOnes = withoutOrdinals(withoutChapters(born, chapters), chapters);
	const result = nested(isBugfix ? numberedOnes : withListed(document, visible, numberedOnes, lists));
	return { definitions: result, repeated: repeatedOf([...definitions, ...rows], born, result) };
}

/** Of all that was read what was left out because it says again what is there. */
function repeatedOf(
	all: readonly Definition[],
	born: readonly Definition[],
	result: readonly Definition[],
): readonly Definition[] {
	const once = new Set(born);
	const left = all.filter((one) => !once.has(one));
	const keys = left.length > 0 ? new Set(result.map(({ key }) => key)) : undefined;
	return left.filter(({ key }) => keys?.has(key));
}

/**
 * Criteria called `AC-1` under no requirement are spoken of where they stand under one, or word for word in a section
 * before: a list to tick at the end says all of them again. Twice in one section is a slip to be told.
 */
function withoutSummaries(definitions: readonly Definition[], { headings }: SpecDocument): readonly Definition[] {
	const places = new Map<string, Definition>();
	const named = definitions.filter(({ type, key }) => type === 'criterion' && /^\p{L}/u.test(key));
	for (const one of named) {
		const known = places.get(one.key);
		if (!known || (known.parent === undefined && one.parent !== undefined)) {
			places.set(one.key, one);
		}
	}
	const sectionOf = ({ idRange: { start } }: Definition): number =>
		headings.findLastIndex(({ range }) => range.start.line < start.line);
	const repeated = new Set(
		named.filter((one) => {
			const first = places.get(one.key);
			const isSaidAgain = first && (first.parent !== undefined || first.text === one.text);
			return isSaidAgain && one !== first && one.parent === undefined && sectionOf(one) !== sectionOf(first);
		}),
	);
	return repeated.size === 0 ? definitions : definitions.filter((one) => !repeated.has(one));
}

/**
 * A numbered heading is a chapter where a requirement that is called so, or a criterion, has its number, and where it
 * says that it has requirements and one that is called so stands under it: what its lists count are no criteria either.
 */
function withoutChapters(definitions: readonly Definition[], chapters: Chapters): readonly Definition[] {
	const called = definitions.filter((one) => !chapters.has(one));
	const taken = new Set(called.map(({ key }) => key));
	const holds = ({ key, range: { start, end }, text }: Definition): boolean =>
		listTitle.test(text) &&
		called.some(
			({ type, key: own, idRange }) =>
				type === 'requirement' &&
				!own.startsWith(`${key}.`) &&
				comparePositions(start, idRange.start) < 0 &&
				comparePositions(idRange.start, end) < 0,
		);
	const gone = new Set([...chapters.keys()].filter((one) => taken.has(one.key) || holds(one)));
	const isGone = (one: Definition): boolean => gone.has(one);
	/** The innermost of a key at the place: `## 2. Requirements` has the requirement 2 in it. */
	const open = new Map<string, Definition>();
	return definitions.filter((one) => {
		if (one.type === 'requirement') {
			open.set(one.key, one);
			return !isGone(one);
		}
		const owner = open.get(one.parent ?? '');
		return !owner || !isGone(owner) || comparePositions(one.idRange.start, owner.range.end) >= 0;
	});
}

/**
 * Headings that count anew under each heading above them (`1. Update the service` of the back end, `1. Update the view`
 * of the front end) are steps, and no ids: two of them would have the same. A list with something counted in it stays,
 * and so does the only one under a heading that says it has requirements, or the main one of those.
 */
function withoutOrdinals(definitions: readonly Definition[], chapters: Chapters): readonly Definition[] {
	const lists = new Map<Section | undefined, Definition[]>();
	for (const one of definitions) {
		if (chapters.has(one) && !one.key.includes('.')) {
			const within = chapters.get(one);
			const list = lists.get(within) ?? [];
			list.push(one);
			lists.set(within, list);
		}
	}
	if (lists.size < 2) {
		return definitions;
	}
	const owners = ownersIn(definitions);
	const all = timesIn([...lists.values()]);
	const requirements = [...lists].filter(([within]) => isOfRequirements(within));
	const ofRequirements = timesIn(requirements.map(([, list]) => list));
	const main = mainList(requirements);
	const steps = new Set<Definition>();
	for (const [within, list] of lists) {
		const times = isOfRequirements(within) ? ofRequirements : all;
		const isRepeated = list.some(({ key }) => (times.get(key) ?? 0) > 1);
		for (const one of isRepeated && list !== main && !list.some((one) => owners.has(one)) ? list : []) {
			steps.add(one);
		}
	}
	return definitions.filter((one) => !steps.has(one));
}

/**
 * The list that a bare number means: the only one of requirements that are not called non-functional. Where those go
 * on to higher numbers, a task may well mean them, and none is the main one.
 */
function mainList(lists: readonly (readonly [Section | undefined, Definition[]])[]): Definition[] | undefined {
	const [main, ...more] = lists.filter(([within]) => !nonFunctional.test(within?.heading.text ?? ''));
	const keys = new Set(main?.[1].map(({ key }) => key));
	const hasAll = lists.every(([, list]) => list.every(({ key }) => keys.has(key)));
	return more.length === 0 && hasAll ? main?.[1] : undefined;
}

/** In how many lists a key stands. */
function timesIn(lists: readonly (readonly Definition[])[]): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const key of lists.flatMap((list) => [...new Set(list.map((one) => one.key))])) {
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	return times;
}

/** What others are counted in: `1` where a `1.2` comes behind it, before the next `1`. */
function ownersIn(definitions: readonly Definition[]): ReadonlySet<Definition> {
	const last = new Map<string, Definition>();
	const owners = new Set<Definition>();
	for (const one of definitions) {
		last.set(one.key, one);
		const above = last.get(one.key.slice(0, Math.max(0, one.key.lastIndexOf('.'))));
		if (above) {
			owners.add(above);
		}
	}
	return owners;
}

function isOfRequirements(section: Section | undefined): boolean {
	return section !== undefined && section.heading.level > 1 && listTitle.test(section.heading.text);
}

/** A requirement that stands under another one, and whose id goes on from there, is a part of it: `1.1` under `1. Sell`. */
function nested(definitions: readonly Definition[]): Definition[] {
	// A section ends where the next one begins
	let open: Definition[] = [];
	return definitions.map((one) => {
		if (one.type !== 'requirement') {
			return one;
		}
		open = open.filter(({ range: { end } }) => comparePositions(end, one.range.start) > 0);
		const above = open.findLast(({ key }) => one.key.startsWith(`${key}.`));
		open.push(one);
		return above ? define({ ...one, parent: above.key }) : one;
	});
}

/** Requirements whose headings have nothing but a number, each with the section that the heading stands in. */
type Chapters = ReadonlyMap<Definition, Section | undefined>;

/** What criteria are counted in. */
interface Owner {
	readonly id: string;
	/** Undefined for a chapter, which is no requirement itself. */
	readonly key: string | undefined;
}

function requirementOf({ heading, range }: Section, document: SpecDocument): Definition | undefined {
	const title = plainDigits(heading.text);
	const found = lettered.exec(title) ?? titled.exec(title) ?? numbered.exec(title);
	const id = found?.[1];
	if (!found || id === undefined) {
		return undefined;
	}
	const words = heading.text.slice(found[0].length).replace(/^[\s:：.—–-]+/u, '');
	return define({
		space: 'requirement',
		type: 'requirement',
		id,
		idRange: placeOf(id, heading, document),
		range,
		text: briefly(words || heading.text),
	});
}

function placeOf(id: string, { textRange }: Heading, { lines }: SpecDocument): Range {
	const { line, character } = textRange.start;
	const at = plainDigits(lines.line(line)).indexOf(id, character);
	return at < 0 ? textRange : range(line, at, line, at + id.length);
}

/** Whether the chapters of a bugfix document are known by their names: what counts elsewhere is a list of steps or notes. */
function hasChapters({ headings }: SpecDocument): boolean {
	return headings.some(({ text }) => chapterOfBugfix(text) >= 0);
}

/** Where a section may have criteria. */
interface List {
	readonly within: Range;
	/** A heading or a line above says that criteria follow. */
	readonly isTitled: boolean;
	readonly items: readonly OrderedItem[];
}

function listIn(
	section: Section,
	isCriteria: boolean,
	document: SpecDocument,
	visible: (line: number) => string,
): List {
	const begin = isCriteria ? section.bodyRange.start.line : lineOfCriteria(section, visible);
	const within =
		begin === undefined ? section.bodyRange : { ...section.bodyRange, start: { line: begin, character: 0 } };
	return { within, isTitled: begin !== undefined, items: orderedItems(document, within, visible) };
}

/**
 * Under a heading of criteria, behind a line "**Acceptance Criteria**", right under a requirement where they read as
 * criteria, or anywhere with whole ids of their own: `1.2 WHEN …`. The notes of other sections are numbered too.
 * @param ofLetters what those called `AC-1` belong to: the chapter "6. Acceptance Criteria" is no requirement of theirs
 */
function criteriaIn(
	{ isTitled, items }: List,
	owner: Owner | undefined,
	ofLetters: Owner | undefined,
	isChapter: boolean,
	document: SpecDocument,
	isBugfix: boolean,
): Definition[] {
	const text = ({ textRange, range }: OrderedItem): string =>
		document.lines.slice({ start: textRange.start, end: range.end });
	// What is counted in a chapter and says an id of its own has that one alone, unless a line calls it a criterion
	if (isChapter && !isTitled && items.length > 0 && items.every((item) => lettersFirst.test(text(item)))) {
		return [];
	}
	const isSure =
		isTitled ||
		(items.length > 0 &&
			(items.every((item) => isCriterion(text(item))) ||
				(isBugfix && !owner && countFromOne(items) && !hasChapters(document))));
	return items.flatMap((item) => {
		if (!isSure || (!item.isWhole && !owner)) {
			return [];
		}
		const id = item.isWhole || !owner ? item.number : `${owner.id}.${item.number}`;
		return [
			define({
				space: 'requirement',
				type: 'criterion',
				id,
				idRange: item.numberRange,
				range: item.range,
				text: briefly(plainText(text(item))),
				parent: (/^\d/.test(item.number) ? owner : ofLetters)?.key,
			}),
		];
	});
}

/** Whether items have the ids of one chapter, in order: `2.1`, `2.2`. */
function countFromOne(items: readonly OrderedItem[]): boolean {
	const chapter = items[0]?.number.split('.')[0] ?? '';
	return items.every(({ number, isWhole }, i) => isWhole && number === `${chapter}.${i + 1}`);
}

function lineOfCriteria({ bodyRange }: Section, visible: (line: number) => string): number | undefined {
	for (let line = bodyRange.start.line; line <= bodyRange.end.line; line++) {
		const text = visible(line)
			.replace(/^[\s>*_+-]+/, '')
			.slice(0, 60);
		if (criteriaTitle.test(text)) {
			return line + 1;
		}
	}
	return undefined;
}
