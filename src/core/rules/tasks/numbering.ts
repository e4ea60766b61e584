import { isArchived } from '../../openspec/place.ts';
import { readTasks } from '../../tasks/readTasks.ts';
import type { Task, TaskList } from '../../tasks/task.ts';
import type { DocumentRule } from '../rule.ts';

export const numbering: DocumentRule = {
	id: 'tasks/numbering',
	scope: 'document',
	severity: 'hint',
	summary: 'A number stands twice in a list of tasks, or behind a higher one.',
	why: [
		'Tasks are asked for by number ("do 2.3"), in the order in which they stand. A list that begins anew under another',
		'heading is a list of its own. Ids such as T012 keep their number when they are moved: they may stand in any order,',
		'and one that stands twice is told by `trace/duplicate-id`.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Sell\n  - [ ] 1.1 Show prices\n  - [ ] 1.1 Take money\n- [ ] 2. Close\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Sell\n  - [ ] 1.1 Show prices\n  - [ ] 1.2 Take money\n- [ ] 2. Close\n',
	},
	check(document, kind, report) {
		const list = readTasks(document, kind);
		for (const siblings of list && !isArchived(document.path) ? listsIn(list) : []) {
			const lines = new Map<string, number>();
			let before: Numbered | undefined;
			for (const one of siblings) {
				const { id, line, markRange: range } = one.task;
				const first = lines.get(id);
				if (first !== undefined) {
					report({ range, message: `The task in line ${first + 1} has the number ${id}, too.` });
				} else if (before && compare(one, before) < 0) {
					report({ range, message: `${id} stands behind ${before.task.id}.` });
				}
				lines.set(id, first ?? line);
				before = one;
			}
		}
	},
};

interface Numbered {
	readonly task: Task & { readonly id: string };
	readonly numbers: readonly number[];
}

/** The numbered tasks that stand beside each other: parts of one task, or all without one under one heading. */
function listsIn({ tasks }: TaskList): Iterable<readonly Numbered[]> {
	const lists = new Map<string, Numbered[]>();
	for (const task of tasks) {
		const { id, parent, group } = task;
		if (id === undefined || !/^\d/.test(id)) {
			continue;
		}
		const numbers = id.split('.').map((part) => Number.parseInt(part, 10));
		// Where a task has no other above it, 1.1 and 1.2 are a list beside that of 1 and 2
		const key = `${parent ?? '-'} ${group} ${numbers.length}`;
		const list = lists.get(key) ?? [];
		list.push({ task: { ...task, id }, numbers });
		lists.set(key, list);
	}
	return lists.values();
}

function compare({ numbers: a }: Numbered, { numbers: b }: Numbered): number {
	const i = a.findIndex((number, place) => number !== b[place]);
	return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
