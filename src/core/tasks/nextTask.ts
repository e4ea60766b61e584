import { idKey } from '../trace/trace.ts';
import { requiredParts } from './children.ts';
import type { Task, TaskList } from './task.ts';
import { taskDialect } from './taskDialect.ts';
import type { TaskLinks } from './taskLinks.ts';

/**
 * The task to do next: the first one that is not done, has no parts left to do and waits for nothing. It waits for what
 * it or a task above it names, for the waves before its own, while it is blocked, and, in a dialect whose tasks are done
 * in order, for those before it unless it can be done beside them. Tasks that may be left out are passed over.
 *
 * Whether a task is done is read off its mark and those of its parts, and never by following what others wait for, so
 * that tasks that wait for each other just wait.
 * @returns its place in the list; undefined when all is done, blocked or waits
 */
export function nextTask(list: TaskList, links: readonly TaskLinks[]): number | undefined {
	const isDone = doneTasks(list);
	const waits = waiting(list, links, isDone);
	const free = list.tasks.flatMap((task, place) =>
		isToDo(task) && requiredParts(list, place).every((part) => isDone[part]) && !waits(place) ? [place] : [],
	);
	const first = taskDialect(list.dialect).inOrder ? list.tasks.findIndex(isToDo) : -1;
	return free.find((place) => first < 0 || place <= first || isBeside(list, first, place)) ?? free[0];
}

/** Whether a task can be done while an earlier one is not: both belong to one phase, and it says so. */
function isBeside({ tasks }: TaskList, earlier: number, place: number): boolean {
	return tasks[place]?.parallel === true && tasks[place]?.group === tasks[earlier]?.group;
}

function isToDo({ state, optional }: Task): boolean {
	return !optional && state !== 'done' && state !== 'other';
}

/** Where parents follow their parts, one whose parts are all done is so itself. */
function doneTasks(list: TaskList): boolean[] {
	const { parentsFollow } = taskDialect(list.dialect);
	const isDone = list.tasks.map(({ state }) => state === 'done');
	// A part stands behind what it is a part of
	for (let place = list.tasks.length - 1; parentsFollow && place >= 0; place--) {
		const parts = requiredParts(list, place);
		isDone[place] ||= parts.length > 0 && parts.every((part) => isDone[part]);
	}
	return isDone;
}

function waiting(list: TaskList, links: readonly TaskLinks[], isDone: readonly boolean[]): (place: number) => boolean {
	const waves = wavesOf(list);
	const undone = list.tasks.flatMap((task, place) =>
		!isDone[place] && !task.optional && requiredParts(list, place).length === 0 ? (waves[place] ?? []) : [],
	);
	const openWave = undone.reduce((least, wave) => Math.min(least, wave), Number.POSITIVE_INFINITY);
	const isBlocked = (place: number, above: number): boolean =>
		list.tasks[above]?.state === 'blocked' ||
		(links[above]?.waitsFor ?? []).some(
			// What it belongs to, and what belongs to it, it can't wait for
			(one) => !isDone[one] && !isWithin(list, place, one) && !isWithin(list, one, above),
		);
	return (place) => lineage(list, place).some((above) => isBlocked(place, above)) || (waves[place] ?? 0) > openWave;
}

/** For each task the wave that it or the innermost task above it is in; undefined for one that is in none. */
export function wavesOf({ tasks, waves }: TaskList): (number | undefined)[] {
	const byKey = new Map(waves.flatMap((keys, wave) => keys.map((key) => [key, wave] as const)));
	const found: (number | undefined)[] = [];
	for (const { id, parent } of tasks) {
		const own = id === undefined ? undefined : byKey.get(idKey(id));
		found.push(own ?? (parent === undefined ? undefined : found[parent]));
	}
	return found;
}

/** A task and those it is a part of, from the inside. */
function lineage({ tasks }: TaskList, place: number): number[] {
	const above: number[] = [];
	for (let at: number | undefined = place; at !== undefined; at = tasks[at]?.parent) {
		above.push(at);
	}
	return above;
}

/** Whether a task is another one or a part of it. */
export function isWithin(list: TaskList, place: number, outer: number): boolean {
	return lineage(list, place).includes(outer);
}
