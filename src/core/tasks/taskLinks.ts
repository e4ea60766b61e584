import type { TraceFacts } from '../trace/trace.ts';
import { idKey } from '../trace/trace.ts';
import type { TaskList } from './task.ts';
import { tasksByLine } from './taskAt.ts';
import { taskDialect } from './taskDialect.ts';

/** What a task says of others, in its own lines. */
export interface TaskLinks {
	/** Requirements it serves and properties it proves, as written, each once. */
	readonly requirements: readonly string[];
	/** Places in the list of the tasks that it waits for by its own words. */
	readonly waitsFor: readonly number[];
}

/**
 * For each task of a list what it names. In spec-kit's form a task that names an earlier one waits for it; one that is
 * named ahead is only spoken of.
 * @param trace the ids of the same document
 */
export function taskLinks(list: TaskList, trace: TraceFacts | undefined): readonly TaskLinks[] {
	const links = list.tasks.map(() => ({ requirements: new Set<string>(), waitsFor: new Set<number>() }));
	const placeOf = new Map<string, number>();
	list.tasks.forEach(({ id }, place) => {
		if (id !== undefined && !placeOf.has(idKey(id))) {
			placeOf.set(idKey(id), place);
		}
	});
	const { inOrder } = taskDialect(list.dialect);
	const taskOf = tasksByLine(list);
	for (const { space, relation, text, keys, range } of trace?.references ?? []) {
		const place = taskOf(range.start.line);
		const link = place === undefined ? undefined : links[place];
		if (!link || place === undefined) {
			continue;
		}
		if (relation === 'depends') {
			const named = keys.flatMap((key) => placeOf.get(key) ?? []);
			for (const one of named.filter((one) => one !== place && !(inOrder && one > place))) {
				link.waitsFor.add(one);
			}
		} else if (space === 'property') {
			link.requirements.add(`Property ${text}`);
		} else if (space === 'requirement' || space === 'scenario') {
			link.requirements.add(text);
		}
	}
	return links.map(({ requirements, waitsFor }) => ({ requirements: [...requirements], waitsFor: [...waitsFor] }));
}
