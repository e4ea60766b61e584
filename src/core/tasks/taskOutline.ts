import type { TaskList } from './task.ts';

/** A heading or a task with what stands below it; `place` refers to the list's groups or tasks. */
export interface TaskBranch {
	readonly type: 'group' | 'task';
	readonly place: number;
	readonly children: readonly TaskBranch[];
}

type OpenBranch = TaskBranch & { readonly children: OpenBranch[] };

/**
 * The tasks of a list as they belong together: headings, tasks under them, parts below tasks; all in order of place.
 * @param shows which tasks are wanted; those above one that is, and its headings, are shown as well
 */
export function taskOutline(list: TaskList, shows: (place: number) => boolean = () => true): readonly TaskBranch[] {
	const top: OpenBranch[] = [];
	const groups: (OpenBranch | undefined)[] = list.groups.map(() => undefined);
	const tasks: (OpenBranch | undefined)[] = list.tasks.map(() => undefined);
	const groupBranch = (place: number | undefined): OpenBranch[] => {
		const group = place === undefined ? undefined : list.groups[place];
		if (!group || place === undefined) {
			return top;
		}
		let branch = groups[place];
		if (!branch) {
			branch = { type: 'group', place, children: [] };
			groups[place] = branch;
			groupBranch(group.parent).push(branch);
		}
		return branch.children;
	};
	const taskBranch = (place: number): OpenBranch[] => {
		const task = list.tasks[place];
		let branch = tasks[place];
		if (!branch) {
			branch = { type: 'task', place, children: [] };
			tasks[place] = branch;
			(task?.parent === undefined ? groupBranch(task?.group) : taskBranch(task.parent)).push(branch);
		}
		return branch.children;
	};
	for (const place of list.tasks.keys()) {
		if (shows(place)) {
			taskBranch(place);
		}
	}
	return top;
}
