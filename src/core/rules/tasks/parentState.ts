import { isArchived } from '../../openspec/place.ts';
import { childPlaces, requiredParts } from '../../tasks/children.ts';
import { doneMark } from '../../tasks/markEdits.ts';
import { readTasks } from '../../tasks/readTasks.ts';
import type { TaskList } from '../../tasks/task.ts';
import { taskDialect } from '../../tasks/taskDialect.ts';
import type { DocumentRule } from '../rule.ts';

export const parentState: DocumentRule = {
	id: 'tasks/parent-state',
	scope: 'document',
	severity: 'warning',
	summary: 'A task is ticked and a part of it is open, or all of its parts are ticked and it is open.',
	why: [
		'Progress is read off the marks, by people and by agents that ask for the next task. Parts that may be left out do not',
		'count. A warning where a ticked task has open parts; a hint where all parts are ticked, in lists whose tasks are done',
		'when their parts are, as those of Kiro: the fix ticks the task and changes one byte.',
	].join('\n'),
	fixable: true,
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Sell\n  - [x] 1.1 Show prices\n  - [x] 1.2 Take money\n  - [ ]* 1.3 Print receipts\n- [ ] 2. Close\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [x] 1. Sell\n  - [x] 1.1 Show prices\n  - [x] 1.2 Take money\n  - [ ]* 1.3 Print receipts\n- [ ] 2. Close\n',
	},
	check(document, kind, report) {
		const list = readTasks(document, kind);
		if (!list || isArchived(document.path)) {
			return;
		}
		const { parentsFollow } = taskDialect(list.dialect);
		const newText = doneMark(list);
		for (const [place, { markRange: range, state }] of list.tasks.entries()) {
			const parts = requiredParts(list, place);
			const open = parts.filter((part) => isOpen(list, part));
			if (state === 'done' && open.length > 0) {
				report({ range, message: `This task is ticked and ${namesOf(list, open)} not.` });
			} else if (
				parentsFollow &&
				isOpen(list, place) &&
				parts.length > 0 &&
				parts.every((part) => isDone(list, part))
			) {
				report({
					range,
					message: `All parts of this task${leavesOut(list, place) ? ' that must be done' : ''} are ticked and it is not.`,
					severity: 'hint',
					fix: { title: 'Tick the task', edits: [{ range, newText }] },
				});
			}
		}
	},
};

/** How many parts a message names. */
const named = 3;

function isDone({ tasks }: TaskList, place: number): boolean {
	return tasks[place]?.state === 'done';
}

/** A part that is queued, blocked or marked in a way of its own may have been given up. */
function isOpen({ tasks }: TaskList, place: number): boolean {
	return tasks[place]?.state === 'open' || tasks[place]?.state === 'in-progress';
}

/** Whether a part that may be left out is open. */
function leavesOut(list: TaskList, place: number): boolean {
	return (childPlaces(list)[place] ?? []).some((part) => !isDone(list, part));
}

function namesOf({ tasks }: TaskList, places: readonly number[]): string {
	const ids = places.flatMap((place) => tasks[place]?.id ?? []);
	if (ids.length === places.length && ids.length <= named) {
		return `${ids.join(', ')} ${ids.length > 1 ? 'are' : 'is'}`;
	}
	return places.length === 1 ? 'a part of it is' : `${places.length} parts of it are`;
}
