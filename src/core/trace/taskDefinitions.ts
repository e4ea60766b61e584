import { plainText } from '../document/plainText.ts';
import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { range } from '../document/text.ts';
import { parentsOf } from '../tasks/nesting.ts';
import { readGroups } from '../tasks/readGroups.ts';
import { briefly } from './briefly.ts';
import { define } from './define.ts';
import { type Definition, idKey } from './trace.ts';

/** The tasks of a document that have an id. */
export function taskDefinitions(document: SpecDocument): Definition[] {
	const { tasks } = document;
	const { groupOf } = readGroups(document);
	const parents = parentsOf(tasks.map((item, place) => ({ item, group: groupOf[place] })));
	/** For each task the id of the nearest one above it that has one. */
	const above: (string | undefined)[] = [];
	return tasks.flatMap((task, place) => {
		const parent = parents[place];
		above.push(parent === undefined ? undefined : (tasks[parent]?.id ?? above[parent]));
		return task.id === undefined ? [] : [definitionOf(task, task.id, above[place])];
	});
}

function definitionOf(
	{ range: whole, text, textRange, mark, optional }: TaskItem,
	id: string,
	parent?: string,
): Definition {
	const { start } = textRange;
	const at = start.character + text.indexOf(id);
	return define({
		space: 'task',
		type: 'task',
		id,
		idRange: range(start.line, at, start.line, at + id.length),
		range: whole,
		text: briefly(plainText(text)),
		parent: parent && idKey(parent),
		mark,
		optional,
	});
}
