import type { TaskList } from './task.ts';
import { tasksByLine } from './taskAt.ts';

/** Which tasks are shown; nothing stands for all. */
export type TaskFilter = 'open' | 'problems' | undefined;

/**
 * Whether a task is shown under a filter.
 * @param problemLines lines at which findings of the list's document begin
 */
export function taskFilter(
	list: TaskList,
	filter: TaskFilter,
	problemLines: () => Iterable<number>,
): (place: number) => boolean {
	switch (filter) {
		case 'open':
			return (place) => list.tasks[place]?.state !== 'done';
		case 'problems': {
			const taskOf = tasksByLine(list);
			const places = new Set([...problemLines()].map(taskOf));
			return (place) => places.has(place);
		}
		case undefined:
			return () => true;
	}
}
