import type { TextEdit } from '../document/text.ts';
import { requiredParts } from './children.ts';
import type { Task, TaskList } from './task.ts';
import { taskDialect } from './taskDialect.ts';

/** What a person can make of a task. */
export type WantedState = 'open' | 'in-progress' | 'done';

/**
 * Edits that bring a task into a state: they replace its mark and, where parents follow in its dialect, the marks of
 * those above it that are done by it or open again. None for a task that is in that state, and for a state that its
 * dialect has no mark for.
 * @param place of the task in the list
 */
export function markEdits(list: TaskList, place: number, wanted: WantedState): readonly TextEdit[] {
	const { startMark, parentsFollow } = taskDialect(list.dialect);
	const marks = { open: ' ', 'in-progress': startMark, done: doneMark(list) };
	const mark = marks[wanted];
	const task = list.tasks[place];
	// Both letters say that a task is done
	if (!task || mark === undefined || task.mark === mark || (wanted === 'done' && task.state === 'done')) {
		return [];
	}
	const edits = [replaceMark(task, mark)];
	const isDone = wanted === 'done';
	let part = task;
	while (parentsFollow && part.parent !== undefined) {
		const parent: Task | undefined = list.tasks[part.parent];
		const others = requiredParts(list, part.parent).filter((place) => list.tasks[place] !== part);
		const follows = !isDone || others.every((place) => list.tasks[place]?.state === 'done');
		if (!parent || part.optional !== parent.optional || isDone === (parent.state === 'done') || !follows) {
			break;
		}
		edits.push(replaceMark(parent, isDone ? marks.done : marks.open));
		part = parent;
	}
	return edits;
}

function replaceMark({ markRange }: Task, newText: string): TextEdit {
	return { range: markRange, newText };
}

/** The letter that the list itself writes more often. */
export function doneMark({ tasks }: TaskList): string {
	const upper = tasks.filter(({ mark }) => mark === 'X').length;
	return upper > tasks.filter(({ mark }) => mark === 'x').length ? 'X' : 'x';
}
