import { isArchived } from '../../openspec/place.ts';
import { requiredParts } from '../../tasks/children.ts';
import { readTasks } from '../../tasks/readTasks.ts';
import type { TaskList } from '../../tasks/task.ts';
import type { DocumentRule } from '../rule.ts';

/** What a task is called that stops the work until all before it is well. */
const checkpoint =
	/^\W{0,4}(?:(?:final|intermediate|mid|last)\W{0,2})?checkpoint\b|^(?:最終|最终|中間|中间)?(?:チェックポイント|检查点|檢查點)|^(?:최종 )?체크포인트/iu;

export const uncheckedCheckpoint: DocumentRule = {
	id: 'tasks/unchecked-checkpoint',
	scope: 'document',
	severity: 'warning',
	summary: 'A checkpoint is ticked and tasks before it are open.',
	why: [
		'A checkpoint says that all before it is done and tested. Passed too early, it hides what was left out. Tasks that may',
		'be left out do not count, and each open task is told of at the first checkpoint behind it.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [x] 1. Show prices\n- [ ] 2. Take money\n- [x] 3. Checkpoint - all tests pass\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [x] 1. Show prices\n- [x] 2. Take money\n- [x] 3. Checkpoint - all tests pass\n',
	},
	check(document, kind, report) {
		const list = readTasks(document, kind);
		if (!list || isArchived(document.path)) {
			return;
		}
		let open: number[] = [];
		for (const [place, { text, state, markRange }] of list.tasks.entries()) {
			if (checkpoint.test(text)) {
				if (state === 'done' && open.length > 0) {
					report({ range: markRange, message: `This checkpoint is ticked and ${openTasks(list, open)} before it.` });
				}
				open = [];
			} else if (isOpen(list, place)) {
				open.push(place);
			}
		}
	},
};

/** Whether something is left to do that is no part of a task, and not in the parts of it. */
function isOpen(list: TaskList, place: number): boolean {
	const task = list.tasks[place];
	const isToDo = task?.state === 'open' || task?.state === 'in-progress';
	return isToDo && !task.optional && requiredParts(list, place).length === 0;
}

function openTasks({ tasks }: TaskList, places: readonly number[]): string {
	const [first] = places;
	const id = first === undefined ? undefined : tasks[first]?.id;
	if (places.length > 1) {
		return `${places.length} open tasks stand${id === undefined ? '' : `, ${id} first,`}`;
	}
	return id === undefined ? 'an open task stands' : `${id}, which is open, stands`;
}
