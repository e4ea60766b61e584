import { allMatches } from '../../document/allMatches.ts';
import { taskId } from '../../document/taskText.ts';
import { grouped } from '../../grouped.ts';
import { isSeparator } from '../separators.ts';
import { withoutStruck } from '../struck.ts';
import { type Definition, idKey, type TraceReference } from '../trace.ts';
import { isDenied, saysAfter } from './waitWords.ts';

/** Words before the tasks that another one waits for: `(depends on T001, T002)`, `**Blocked by**: T003`. */
const words =
	/(?<![\p{L}\p{N}_-])(?:depends?(?!\p{L})(?:(?: only| also| directly)? on)?|depend(?:ent|ing) on|dependenc(?:y|ies)|blocked by|waits? (?:for|on)|needs|requires|after)[*_]{0,3}(?:\s?[:：])?[\s*_`[(]{0,6}(?:(?:only|tasks?)\s){0,2}/giu;

/** Where such words begin a remark, an item or a part of a sentence: with others before them they say it of something else. */
const begins = /(?:^|[-+([{\])},;:.|—–])$/u;

/** Words that go on with a list; any other one between two ids begins to say something else. */
const listWords = /(?<!\p{L})(?:and|or|tasks?|及び|と|和|或|및|또는)(?!\p{L})/giu;

/** Behind an id that stands in a list as it seems, words that say something of that id alone. */
const goesOn = /^[*_`\]]{0,4}\s(?:is|waits?|follows|blocks|can|may|must|should|will|runs|starts|comes|last|next)\b/i;

const taskAtEnd = new RegExp(String.raw`(?<![\p{L}\p{N}])${taskId}$`, 'u');

/** In characters: what is looked at before the words. */
const longestBefore = 80;

/** Words in a line with the references of that line. */
interface Saying {
	readonly source: string;
	readonly named: readonly TraceReference[];
	/** The same, those that are waited for by words before as such. */
	readonly found: TraceReference[];
	/** Where words begin, the marks before them included. */
	readonly beginnings: ReadonlySet<number>;
}

/**
 * The same references, those that a task waits for by its words as such: the task in whose lines they stand, or the one
 * that is named before the words, as in `T004 depends on T003` of a section on dependencies.
 * @param references in order of place, each in one line
 * @param visible a line without code
 */
export function withWaits(
	references: readonly TraceReference[],
	definitions: readonly Definition[],
	visible: (line: number) => string,
): TraceReference[] {
	const tasks = new Set(definitions.filter(({ space }) => space === 'task').map(({ key }) => key));
	return [...grouped(references, ({ range }) => range.start.line)].flatMap(([line, named]) =>
		tasks.size > 0 && named.some(({ space }) => space === 'task')
			? inLine(withoutStruck(visible(line)), named, tasks)
			: named,
	);
}

function inLine(source: string, named: readonly TraceReference[], tasks: ReadonlySet<string>): TraceReference[] {
	const matches = allMatches(source, words);
	if (matches.length === 0) {
		return [...named];
	}
	const beginnings = new Set(matches.map(({ index }) => marksBefore(source, index)));
	const saying: Saying = { source, named, found: [...named], beginnings };
	const places = new Map(named.map(({ range }, place) => [range.start.character, place]));
	for (const { 0: whole, index } of matches) {
		const first = places.get(index + whole.length);
		const key = first === undefined ? undefined : waiterOf(saying, index, first);
		if (first === undefined || key === undefined || !tasks.has(key)) {
			continue;
		}
		const last = lastOf(saying, first);
		const end = named[last]?.range.end.character ?? source.length;
		const waited = named.slice(first, last + 1);
		const isAfter = /^after/i.test(whole);
		// "Requires T001 tests to pass" in the lines of T001 is said of the tests
		const isSelf =
			waited.some(({ keys }) => keys.includes(key)) && (isAfter || /^\s+\p{L}/u.test(source.slice(end, end + 20)));
		if (isSelf || isDenied(source, index, end) || (isAfter && !saysAfter(source, index, whole, end))) {
			continue;
		}
		waited.forEach((reference, i) => {
			saying.found[first + i] = { ...reference, relation: 'depends', from: { space: 'task', key } };
		});
	}
	return saying.found;
}

/** Where the marks of emphasis and blanks before a place begin. */
function marksBefore(source: string, at: number): number {
	const before = source.slice(Math.max(0, at - longestBefore), at);
	return at - before.length + before.replace(/[\s*_]{1,80}$/, '').length;
}

/** The place of the last reference of a list. */
function lastOf({ source, named, beginnings }: Saying, first: number): number {
	let last = first;
	for (let next = named[last + 1]; isListed(source, named[last], next); next = named[last + 1]) {
		const end = next?.range.end.character ?? 0;
		// It waits itself
		if (next?.space !== 'task' || beginnings.has(end) || goesOn.test(source.slice(end, end + 20))) {
			break;
		}
		last++;
	}
	return last;
}

/**
 * Who waits, where the words say it of one task.
 * @param at where the words begin
 * @param first place of the reference behind them
 */
function waiterOf({ source, named, found }: Saying, at: number, first: number): string | undefined {
	const end = marksBefore(source, at);
	const rest = source.slice(Math.max(0, at - longestBefore), end);
	const [subject, from] = [named[first - 1], named[first]?.from];
	if (from?.space === 'task') {
		const own = taskAtEnd.exec(rest)?.[0];
		return (begins.test(rest) && !isOfOther(source, subject, end, from.key)) ||
			(own !== undefined && idKey(own) === from.key)
			? from.key
			: undefined;
	}
	const isAlone = found[first - 2]?.relation === 'depends' || !isListed(source, named[first - 2], subject);
	const isSubject = subject?.range.end.character === end;
	return isSubject && isAlone && subject.space === 'task' && subject.keys.length === 1 ? subject.keys[0] : undefined;
}

/** Whether a remark in brackets stands directly behind another task, of which it says it: `unblocks T004 (needs T003)`. */
function isOfOther(source: string, one: TraceReference | undefined, end: number, own: string): boolean {
	return (
		one?.space === 'task' &&
		!one.keys.includes(own) &&
		/^[*_`\]]{0,4}\s?[*_]{0,3}[([（]$/.test(source.slice(one.range.end.character, end))
	);
}

/** Whether a reference goes on with the list that one before it begins. A semicolon ends what is said. */
function isListed(source: string, one: TraceReference | undefined, next: TraceReference | undefined): boolean {
	if (one === undefined || next === undefined) {
		return false;
	}
	const between = source.slice(one.range.end.character, next.range.start.character).replace(/[*_`[\]]/g, '');
	return isSeparator(between) && !/[;；\p{L}]/u.test(between.replace(listWords, ''));
}
