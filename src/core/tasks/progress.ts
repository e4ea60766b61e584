import type { SpecDocument } from '../document/specDocument.ts';
import type { Task, TaskList } from './task.ts';
import { markState } from './taskDialect.ts';

/** Number of tasks that are done and of all; those that may be left out are not counted. */
export interface TaskProgress {
	readonly done: number;
	readonly all: number;
}

/** Counts tasks. */
export function countTasks(tasks: Iterable<Pick<Task, 'state' | 'optional'>>): TaskProgress {
	let done = 0;
	let all = 0;
	for (const { state, optional } of tasks) {
		if (!optional) {
			all++;
			done += state === 'done' ? 1 : 0;
		}
	}
	return { done, all };
}

/** For each heading of a list the progress of the tasks under it, those under its own headings included. */
export function groupProgress({ groups, tasks }: TaskList): readonly TaskProgress[] {
	const under: Task[][] = groups.map(() => []);
	for (const task of tasks) {
		for (let group = task.group; group !== undefined; group = groups[group]?.parent) {
			under[group]?.push(task);
		}
	}
	return under.map(countTasks);
}

/** Progress of a document: of its list of tasks, else of the task items in its text. */
export function documentProgress({ tasks }: SpecDocument, list: TaskList | undefined): TaskProgress {
	return countTasks(
		list?.tasks ??
			tasks.map(({ mark, optional }) => ({ state: markState(mark) === 'done' ? 'done' : 'open', optional })),
	);
}

/** "4/8"; empty where there is nothing to count. */
export function progressInLine({ done, all }: TaskProgress): string {
	return all === 0 ? '' : `${done}/${all}`;
}
