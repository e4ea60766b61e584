import { type Range, range } from '../../document/text.ts';
import { groupedBy } from '../groupedBy.ts';
import { withMarks } from '../idMarks.ts';
import { namesStory } from '../lookup/names.ts';
import { isSeparator } from '../separators.ts';
import type { TraceReference } from '../trace.ts';
import type { LostLink } from './anchorLinks.ts';
import { commentCut } from './commentCut.ts';
import type { IdMap } from './idMap.ts';
import { rewriteEntry } from './rewriteEntry.ts';
import type { EditList, SourceText } from './sourceText.ts';
import { passedIds, type UnreadId, unreadIds } from './unreadIds.ts';

/** What a change of ids could not settle by itself, or what it left without something. */
export interface RewriteNotes {
	/** References of tasks and properties of which nothing is left: the line that held them is gone. */
	readonly emptied: { readonly path: string; readonly reference: TraceReference }[];
	/** Places in a sentence that name an id which is gone: only their author can say what they mean now. */
	readonly left: { readonly path: string; readonly reference: TraceReference }[];
	/** Ids beside those that moved, which stand as they did: they are written in a way that is no reference. */
	readonly unread: UnreadId[];
	/** Ids that move, in lines that name another feature: those lines stand as they did. */
	readonly passed: UnreadId[];
	/** Links to a heading that goes. */
	readonly links: LostLink[];
}

/** Nothing to say. */
export function emptyNotes(): RewriteNotes {
	return { emptied: [], left: [], unread: [], passed: [], links: [] };
}

/** A reference with what is to stand in its place: `undefined` as it is, empty for nothing. */
interface Rewritten {
	readonly reference: TraceReference;
	readonly text: string | undefined;
}

/**
 * A criterion that is named by its number alone, behind another one of its requirement: `AC2` of `2 AC1, AC2`, `2` of
 * `2 ACs 1, 2`.
 */
const nextCriterion = /^(?:ACs?[\s#-]{0,2}\p{Nd}{1,3}(?!\.?\p{Nd})|\p{Nd}{1,3}(?:\s?[-–—~〜～]\s?\p{Nd}{1,3})?$)/iu;

/** What is named by a part of its id says nothing once what stands before it is another one: its whole ids. */
function inFull(entry: Rewritten, written: string, { space, moves }: IdMap, separator: string): Rewritten {
	const { keys, space: own } = entry.reference;
	// The number of a scenario stands for itself wherever it is
	const isPart =
		own === space && own !== 'scenario' && nextCriterion.test(written) && keys.every((key) => key.includes('.'));
	return isPart
		? { ...entry, text: keys.flatMap((key) => (moves.has(key) ? (moves.get(key) ?? []) : key)).join(separator) }
		: entry;
}

/**
 * Carries a change of ids into the places of a text that name them. What is gone is taken out of its list together with
 * its separator; a line that listed nothing else goes as a whole.
 * @param without a range whose references go with it
 */
export function rewriteReferences(
	text: SourceText,
	map: IdMap,
	edits: EditList,
	notes: RewriteNotes,
	without?: Range,
): void {
	const { path, lines, trace, isCode = false } = text;
	const passed = passedIds(text, map);
	const born = trace.definitions.map(({ id, idRange }) => ({ text: id, range: idRange }));
	const others = groupedBy([...passed, ...born], lineOf);
	const isWithout = ({ start: { line } }: Range): boolean =>
		without !== undefined && line >= without.start.line && line <= lastLineOf(without);
	// The number of a scenario says nothing of its story, whose reference stands for itself
	const movesScenarios = [...map.moves.keys()].some((key) => /^US\d+\.\d/.test(key));
	const isMeant = ({ space }: TraceReference): boolean => space !== 'scenario' || movesScenarios;
	const references = trace.references.filter((one) => isMeant(one) && !isWithout(one.range));
	for (const [line, named] of groupedBy(references, lineOf)) {
		const source = lines.line(line);
		const separator = separatorIn(source);
		const rewritten = named.map((reference): Rewritten => {
			const isOurs = (reference.space === map.space || reference.space === 'scenario') && reference.keys.length > 0;
			const written = lines.slice(reference.range);
			return { reference, text: isOurs ? rewriteEntry(written, reference.keys, map, separator) : undefined };
		});
		const entries = rewritten.some((entry) => entry.text !== undefined)
			? rewritten.map((entry) => inFull(entry, lines.slice(entry.reference.range), map, separator))
			: rewritten;
		if (entries.some(({ text }) => text === '')) {
			removeFrom(path, source, entries, { edits, notes, isCode, isLast: line + 1 >= lines.count });
		}
		const changed = entries.filter(
			(entry) => entry.text !== undefined && entry.text !== lines.slice(entry.reference.range),
		);
		for (const { reference, text: newText } of changed) {
			if (newText) {
				edits.add(path, reference.range, newText);
			}
		}
		if (changed.length > 0) {
			const known = [...entries.map(({ reference }) => reference), ...(others.get(line) ?? [])];
			notes.unread.push(...unreadIds(source, line, known, map).map((one) => ({ path, ...one })));
		}
	}
	notes.passed.push(...passed.filter(({ range: place }) => !isWithout(place)));
}

function lineOf({ range: { start } }: { readonly range: Range }): number {
	return start.line;
}

/** A range that ends before the first character of a line has nothing of it. */
function lastLineOf({ start, end }: Range): number {
	return end.character === 0 ? Math.max(end.line - 1, start.line) : end.line;
}

/** What stands between the parts of a range that is split: as in a list around it. */
function separatorIn(line: string): string {
	return /[、，]/.exec(line)?.[0] ?? ', ';
}

/** Characters of a line. */
interface Area {
	readonly start: number;
	readonly end: number;
}

interface Removal {
	readonly edits: EditList;
	readonly notes: RewriteNotes;
	readonly isCode: boolean;
	/** Whether no line break ends the line. */
	readonly isLast: boolean;
}

/** Takes the entries that are gone out of one line. */
function removeFrom(
	path: string,
	source: string,
	entries: readonly Rewritten[],
	{ edits, notes, isCode, isLast }: Removal,
): void {
	/** Taken out of a line that stays. */
	const cut: Rewritten[] = [];
	const left: Rewritten[] = [];
	/** Brackets that go, up to the next one. */
	let before: Area = { start: 0, end: 0 };
	for (const list of listsOf(source, entries)) {
		const gone = list.filter(({ text }) => text === '');
		const [first, last] = [list[0], list.at(-1)];
		if (gone.length === 0 || !first || !last) {
			continue;
		}
		const { line } = first.reference.range.start;
		if (gone.length < list.length) {
			for (const area of cutsIn(source, list)) {
				edits.add(path, area, '');
			}
			continue;
		}
		const [start, end] = [startOf(source, first), endOf(source, last)];
		// The line break behind it goes too; a last line leaves the one before it
		const whole = isLast ? range(line, 0, line, source.length) : range(line, 0, line + 1, 0);
		const alone = isCode
			? commentCut(source, start, end, line, whole)
			: isAlone(source, first, last)
				? whole
				: undefined;
		const area = alone ?? (isCode ? undefined : enclosed(source, { start, end }, line, before));
		if (area) {
			const [from, to] = [area.start.character, area.end.character];
			before = { start: from === before.end ? before.start : from, end: to };
			edits.add(path, area, '');
		}
		if (alone) {
			notes.emptied.push(...gone.map(({ reference }) => ({ path, reference })));
		} else {
			(area ? cut : left).push(...gone);
		}
	}
	const stays = new Set([...entries.filter(({ text }) => text !== ''), ...left].map(sortOf));
	const lost = cut.filter((one) => !stays.has(sortOf(one)));
	notes.emptied.push(...lost.map(({ reference }) => ({ path, reference })));
	notes.left.push(...left.map(({ reference }) => ({ path, reference })));
}

/** What stories have in common, or what requirements have. */
function sortOf({ reference }: Rewritten): string {
	return `${reference.space} ${namesStory(reference)}`;
}

/** Entries that nothing but a separator, a remark and a word such as "Requirement" keeps apart. */
function listsOf(source: string, entries: readonly Rewritten[]): Rewritten[][] {
	const lists: Rewritten[][] = [];
	for (const entry of entries) {
		const before = lists.at(-1)?.at(-1);
		const between = before && source.slice(endOf(source, before), startOf(source, entry));
		if (between !== undefined && isSeparator(between)) {
			lists.at(-1)?.push(entry);
		} else {
			lists.push([entry]);
		}
	}
	return lists;
}

/** The places to cut where something of a list stays. */
function cutsIn(source: string, list: readonly Rewritten[]): Range[] {
	const cuts: Range[] = [];
	for (let i = 0; i < list.length; i++) {
		const first = list[i];
		if (first?.text !== '') {
			continue;
		}
		const before = list[i - 1];
		let last = first;
		for (let next = list[i + 1]; next?.text === ''; next = list[i + 1]) {
			last = next;
			i++;
		}
		cuts.push(cutOf(source, first.reference.range.start.line, [first, last], before, list[i + 1]));
	}
	return cuts;
}

/** Entries that go in a row, with the separator before them; at the beginning, and before a slash, that behind them. */
function cutOf(
	source: string,
	line: number,
	[first, last]: readonly [Rewritten, Rewritten],
	before: Rewritten | undefined,
	after: Rewritten | undefined,
): Range {
	const begin = startOf(source, first);
	const end = endOf(source, last);
	const next = after && startOf(source, after);
	const isSlash = (from: number, to: number): boolean => source.slice(from, to).includes('/');
	if (before && (next === undefined || !isSlash(end, next) || isSlash(endOf(source, before), begin))) {
		return range(line, endOf(source, before), line, end);
	}
	return range(line, begin, line, next ?? end);
}

/** Where an entry begins, with the marks around it. */
function startOf(source: string, { reference: { range } }: Rewritten): number {
	return withMarks(source, range.start.character, range.end.character).start;
}

/** Where an entry ends, with the marks around it and the remark in brackets behind, unless that names ids itself. */
function endOf(source: string, { reference: { range } }: Rewritten): number {
	const character = withMarks(source, range.start.character, range.end.character).end;
	const remark = /^\s?[(（][^()（）]{0,200}[)）]/.exec(source.slice(character, character + 210))?.[0] ?? '';
	return character + (/\p{Lu}-?\d|\d\.\d/u.test(remark) ? 0 : remark.length);
}

/** Whether a line is a label with its list and nothing else: `- _Requirements: 1.2_`. */
function isAlone(source: string, first: Rewritten, last: Rewritten): boolean {
	const before = source.slice(0, startOf(source, first));
	const after = source.slice(endOf(source, last));
	return (
		/^\s*(?:[-*+]\s+)?[_*]{1,3}[^:：|]{1,60}[:：][\s_*]*\[?(?:[\p{L}.]{2,14}[\s#:：]*)?$/u.test(before) &&
		/^\]?[\s_*.]*$/.test(after)
	);
}

/**
 * A list in brackets of its own goes with them and with its label in them, one in emphasis with its label; a cell of a table is emptied. Undefined
 * in a sentence.
 * @param gone what goes before it
 */
function enclosed(source: string, { start, end }: Area, line: number, gone: Area): Range | undefined {
	// A label is short: so is what stands before the list
	const from = Math.max(start - 200, 0);
	const [before, after] = [source.slice(from, start), source.slice(end)];
	if (/[([（【]$/.test(before) && /^[)\]）】]/.test(after)) {
		const stays = source.slice(from, Math.max(gone.start, from)) + source.slice(Math.max(gone.end, from), start);
		const [back, forth] = bracketsAround(stays, after);
		return range(line, Math.max(start - back, gone.end), line, end + forth);
	}
	const label =
		/\s*(?<![\p{L}\p{N}_*])[_*]{1,3}[\p{L} ]{1,40}([\s_*]{0,6}[:：][\s_*]{0,6})(?:[\p{L}.]{2,14}[\s#:：]{1,3})?$/u.exec(
			before,
		);
	const inBrackets = /\s*[([（]\s?[\p{L} ]{1,40}[:：]\s{0,4}(?:[\p{L}.]{2,14}[\s#:：]{1,3})?$/u.exec(before);
	if (inBrackets && /^\s?[)\]）]/.test(after)) {
		return range(line, from + inBrackets.index, line, end + after.search(/\S/) + 1);
	}
	const mark = /^[_*]{1,3}/.exec(after)?.[0] ?? '';
	// Emphasis that goes on behind the list is a sentence
	if (label && (mark !== '' || /[_*]/.test(label[1] ?? ''))) {
		return range(line, from + label.index, line, end + mark.length);
	}
	const word = /^\s*\|/.test(source) ? /\|\s*((?:[\p{L}.]{2,14}[\s#:：]{1,3})?)$/u.exec(before)?.[1] : undefined;
	return word !== undefined && /^\s*(?:\||$)/.test(after) ? range(line, start - word.length, line, end) : undefined;
}

/** Behind a bracket that goes: its remark, which says something of what goes, unless that names ids itself. */
const ownRemark = /^\](?:\s?[(（](?![^()（）]{0,200}(?:\p{Lu}-?\d|\d\.\d))[^()（）]{0,200}[)）])?/u;

/** Where the next entry of a list begins: a bracket, `1.2`, `FR-001`, `Requirement 2`. */
const nextEntry = /^[,，、;；]\s{0,2}(?=[([（【]|[*_`]{0,3}(?:\p{L}[\p{L}.]{1,13}\s)?\p{Lu}{0,6}-?\d)/u;

/**
 * The length of a bracket before and behind a list, with what keeps it from what stands beside it: `[1.1], [1.2]`,
 * `1.1, [1.2] (later), 1.3`.
 */
function bracketsAround(before: string, after: string): readonly [back: number, forth: number] {
	const close = ownRemark.exec(after)?.[0].length ?? 1;
	const last = /(?<=[)\]）】]|\d[a-z]?[*_`]{0,3})[,，、;；]\s{0,2}[([（【]$/u.exec(before)?.[0];
	const next = /[:：][\s_*]{0,4}[([（【]$/.test(before) ? nextEntry.exec(after.slice(close))?.[0] : undefined;
	if (last === undefined && next !== undefined) {
		return [1, close + next.length];
	}
	return [last?.length ?? (/\s[([（【]$/.test(before) ? 2 : 1), close];
}
