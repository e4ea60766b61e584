import { lastAtMost } from '../document/text.ts';
import type { TaskList } from './task.ts';

/** Place in a list of the innermost task that a line belongs to; undefined for a line of none. */
export function taskAt({ tasks }: TaskList, line: number): number | undefined {
	const starts = tasks.map((task) => task.line);
	return taskAtLine({ tasks }, starts, line);
}

/** The same for one line after the other: the tasks of a list by line, looked up without a walk. */
export function tasksByLine(list: TaskList): (line: number) => number | undefined {
	const starts = list.tasks.map((task) => task.line);
	return (line) => taskAtLine(list, starts, line);
}

function taskAtLine({ tasks }: Pick<TaskList, 'tasks'>, starts: readonly number[], line: number): number | undefined {
	let place: number | undefined = tasks.length === 0 ? undefined : lastAtMost(starts, line);
	// Outer ones last longer; one whose number says that it is a part of another may begin after that has ended
	while (place !== undefined) {
		const task = tasks[place];
		if (task && task.line <= line && line <= task.endLine) {
			return place;
		}
		place = task?.parent;
	}
	return undefined;
}
