import { plainText } from '../document/plainText.ts';
import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { range } from '../document/text.ts';
import { briefly } from './briefly.ts';
import { define } from './define.ts';
import { type Definition, idKey } from './trace.ts';

/** The tasks of a document that have an id. In a flat list the task above one is that whose number its own begins with. */
export function taskDefinitions(document: SpecDocument): Definition[] {
	const before = new Set<string>();
	return document.tasks.filter(hasId).map((task) => {
		const { start } = task.textRange;
		const at = start.character + task.text.indexOf(task.id);
		const parent = parentOf(task)?.id ?? numberAbove(task.id, before);
		before.add(task.id);
		return define({
			space: 'task',
			type: 'task',
			id: task.id,
			idRange: range(start.line, at, start.line, at + task.id.length),
			range: task.range,
			text: briefly(plainText(task.text)),
			parent: parent && idKey(parent),
			mark: task.mark,
			optional: task.optional,
		});
	});
}

/** The longest beginning of a number that an earlier task has: `1.2` for `1.2.3`. */
function numberAbove(id: string, tasks: ReadonlySet<string>): string | undefined {
	for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
		if (tasks.has(id.slice(0, end))) {
			return id.slice(0, end);
		}
	}
	return undefined;
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
