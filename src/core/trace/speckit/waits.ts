import { grouped } from '../../grouped.ts';
import { isSeparator } from '../separators.ts';
import { type Definition, idKey, type TraceReference } from '../trace.ts';

/** Words before the tasks that another one waits for: `(depends on T001, T002)`, `**Blocked by**: T003`. */
const words =
	/(?<![\p{L}\p{N}_-])(?:depends?(?:(?: only| also| directly)? on)?|depend(?:ent|ing) on|dependenc(?:y|ies)|blocked by|waits? (?:for|on)|needs|requires|after)[*_]{0,3}(?:\s?[:：])?[\s*_`[(]{0,6}(?:(?:only|tasks?)\s){0,2}/giu;

/** Where such words begin a remark, an item or a part of a sentence: with others before them they say it of something else. */
const begins = /(?:^|[-+([{\])},;:.|—–])$/u;

/** In characters: what is looked at before the words. */
const longestBefore = 80;

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
		tasks.size > 0 && named.some(({ space }) => space === 'task') ? inLine(visible(line), named, tasks) : named,
	);
}

function inLine(source: string, named: readonly TraceReference[], tasks: ReadonlySet<string>): TraceReference[] {
	const found = [...named];
	const places = new Map(named.map(({ range }, place) => [range.start.character, place]));
	for (const { 0: whole, index } of source.matchAll(words)) {
		const first = places.get(index + whole.length);
		const key = first === undefined ? undefined : waiterOf(source, index, first, named);
		if (first === undefined || key === undefined || !tasks.has(key)) {
			continue;
		}
		for (let place = first; place === first || isListed(source, named[place - 1], named[place]); place++) {
			const reference = named[place];
			if (reference?.space !== 'task') {
				break;
			}
			found[place] = { ...reference, relation: 'depends', from: { space: 'task', key } };
		}
	}
	return found;
}

/**
 * Who waits, where the words say it of one task.
 * @param at where the words begin
 * @param first place of the reference behind them
 */
function waiterOf(source: string, at: number, first: number, named: readonly TraceReference[]): string | undefined {
	const before = source.slice(Math.max(0, at - longestBefore), at);
	const rest = before.replace(/[\s*_]{1,80}$/, '');
	const from = named[first]?.from;
	if (from?.space === 'task') {
		const own = /T\d{3,4}[a-z]?$/.exec(rest)?.[0];
		return begins.test(rest) || (own !== undefined && idKey(own) === from.key) ? from.key : undefined;
	}
	const subject = named[first - 1];
	const isAlone = !isListed(source, named[first - 2], subject);
	const isSubject = subject?.range.end.character === at - before.length + rest.length;
	return isSubject && isAlone && subject.space === 'task' && subject.keys.length === 1 ? subject.keys[0] : undefined;
}

/** Whether a reference goes on with the list that one before it begins. A semicolon ends what is said. */
function isListed(source: string, one: TraceReference | undefined, next: TraceReference | undefined): boolean {
	if (one === undefined || next === undefined) {
		return false;
	}
	const between = source.slice(one.range.end.character, next.range.start.character).replace(/[*_`[\]]/g, '');
	return isSeparator(between) && !/[;；]/.test(between);
}
