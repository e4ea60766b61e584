import { allMatches } from '../../document/allMatches.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { taskId } from '../../document/taskText.ts';
import { range } from '../../document/text.ts';
import { apartFrom } from '../apartFrom.ts';
import { wordSign } from '../idEnds.ts';
import { type Definition, idKey, type TraceReference } from '../trace.ts';

type Mention = Omit<TraceReference, 'from'>;

/** Ids that are of tasks wherever they stand. */
const sure = /^(?:T|CHK)\d{3}/;

const nameBefore = `(?:${wordSign}|[.#/-])_{0,3}`;
const nameBehind = String.raw`${wordSign}|[_-]\p{L}|\.\d`;

/** `T1.1`, `T-001`, `T1.1–T1.4`. */
const mention = new RegExp(
	String.raw`(?=[TtP])(?<!${nameBefore})(${taskId})(?:\s?(?:[-–—~]|\.\.|\bto\b)\s?(${taskId}))?(?!${nameBehind})`,
	'gu',
);

/**
 * The same references, with those to tasks of the document whose ids may stand for other things elsewhere: `T4` is a
 * sort of machine, and `T-001` a threat. Of these just what the list itself has counts.
 * @param words a line without code
 */
export function withOwnTasks(
	references: readonly Mention[],
	tasks: readonly Definition[],
	{ lines }: SpecDocument,
	words: (line: number) => string,
): readonly Mention[] {
	if (!tasks.some(({ id }) => /^\p{L}/u.test(id) && !sure.test(id))) {
		return references;
	}
	const keys = tasks.map(({ key }) => key);
	const places = new Map(keys.map((key, place) => [key, place]));
	const born = new Set(tasks.map(({ idRange: { start } }) => `${start.line}:${start.character}`));
	const found: Mention[] = [];
	for (let line = 0; line < lines.count; line++) {
		for (const { 0: text, 1: first = '', 2: last = first, index } of allMatches(words(line), mention)) {
			const [from, to] = [places.get(idKey(first)), places.get(idKey(last))];
			if (from !== undefined && to !== undefined && from <= to && !sure.test(text) && !born.has(`${line}:${index}`)) {
				found.push({
					space: 'task',
					relation: 'mentions',
					text,
					keys: keys.slice(from, to + 1),
					range: range(line, index, line, index + text.length),
				});
			}
		}
	}
	const ranges = found.map((one) => one.range);
	return [...apartFrom(references, ranges), ...found];
}
