import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import type { Position } from '../document/text.ts';
import { markState } from '../tasks/taskDialect.ts';
import type { Kind, KindSection } from './kind.ts';

/** Where the task items begin that are not ticked and not optional, nor part of an optional one; in order of place. */
export function openTasks({ tasks }: SpecDocument): readonly Position[] {
	return tasks.filter((task) => markState(task.mark) !== 'done' && !isOptional(task)).map(({ range }) => range.start);
}

/**
 * Whether documents of a kind are lists of tasks: what it requires, if anything, are tasks. Every section of such a
 * document may hold some, whatever its heading.
 */
export function isTaskList({ sections }: Kind): boolean {
	const isOfTasks = ({ content }: KindSection): boolean => content === 'tasks';
	return sections.some(isOfTasks) && sections.every((section) => !section.required || isOfTasks(section));
}

function isOptional(task: TaskItem): boolean {
	for (let one: TaskItem | undefined = task; one; one = one.parent) {
		if (one.optional) {
			return true;
		}
	}
	return false;
}
