import { plainText } from '../document/plainText.ts';
import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { range } from '../document/text.ts';
import { briefly } from './briefly.ts';
import { define } from './define.ts';
import { type Definition, idKey } from './trace.ts';

/** The tasks of a document that have an id. */
export function taskDefinitions(document: SpecDocument): Definition[] {
	return document.tasks.filter(hasId).map((task) => {
		const { start } = task.textRange;
		const at = start.character + task.text.indexOf(task.id);
		const parent = parentOf(task);
		return define({
			space: 'task',
			type: 'task',
			id: task.id,
			idRange: range(start.line, at, start.line, at + task.id.length),
			range: task.range,
			text: briefly(plainText(task.text)),
			parent: parent && idKey(parent.id),
			mark: task.mark,
			optional: task.optional,
		});
	});
}

function hasId(task: TaskItem): task is TaskItem & { readonly id: string } {
	return task.id !== undefined;
}

function parentOf(task: TaskItem): (TaskItem & { readonly id: string }) | undefined {
	for (let above = task.parent; above; above = above.parent) {
		if (hasId(above)) {
			return above;
		}
	}
	return undefined;
}
