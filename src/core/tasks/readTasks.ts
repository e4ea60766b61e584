import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import type { Kind } from '../kinds/kind.ts';
import { isTaskList } from '../kinds/openTasks.ts';
import { idKey } from '../trace/trace.ts';
import { blockedReasons } from './blockedReasons.ts';
import { parentsOf } from './nesting.ts';
import { readGroups } from './readGroups.ts';
import { readWaves } from './readWaves.ts';
import type { Task, TaskList, TaskState } from './task.ts';
import { taskDialect } from './taskDialect.ts';
import { taskWords } from './taskWords.ts';
import { uniqueKeys } from './uniqueKeys.ts';

const known = new WeakMap<SpecDocument, { readonly kind: Kind; readonly list: TaskList | undefined }>();

/**
 * The tasks of a document whose kind is a list of them; undefined for any other, and for one without tasks. Read once
 * for a document, however many rules ask.
 */
export function readTasks(document: SpecDocument, kind: Kind): TaskList | undefined {
	const before = known.get(document);
	if (before?.kind === kind) {
		return before.list;
	}
	const list = read(document, kind);
	known.set(document, { kind, list });
	return list;
}

function read(document: SpecDocument, kind: Kind): TaskList | undefined {
	if (document.tasks.length === 0 || !isTaskList(kind)) {
		return undefined;
	}
	const dialect = kind.trace?.dialect;
	const { groups, groupOf } = readGroups(document);
	const parents = parentsOf(document.tasks.map((item, place) => ({ item, group: groupOf[place] })));
	const reasons = blockedReasons(document);
	const { states } = taskDialect(dialect);
	const optional: boolean[] = [];
	const keys = taskKeys(document.tasks, parents, groupOf);
	const tasks = document.tasks.map((item, place): Task => {
		const parent = parents[place];
		const { start, end } = item.range;
		const isOptional = item.optional || (parent !== undefined && optional[parent] === true);
		const blocked = reasons.get(item);
		optional.push(isOptional);
		return {
			key: keys[place] ?? '',
			id: item.id,
			...taskWords(item),
			mark: item.mark,
			markRange: item.markRange,
			state: stateOf(states[item.mark] ?? 'other', blocked),
			optional: isOptional,
			blocked,
			line: start.line,
			endLine: end.line,
			group: groupOf[place],
			parent,
		};
	});
	const isChecklist = kind.trace?.defines?.includes('check') ?? false;
	return { dialect, isChecklist, groups, tasks, waves: dialect === 'kiro' ? readWaves(document.fences) : [] };
}

function stateOf(state: TaskState, blocked: string | undefined): TaskState {
	return blocked !== undefined && state !== 'done' ? 'blocked' : state;
}

/** By id where there is one, so that a task that is added before others gives none of them another key. */
function taskKeys(
	items: readonly TaskItem[],
	parents: readonly (number | undefined)[],
	groupOf: readonly (number | undefined)[],
): string[] {
	const withoutId = new Map<string, number>();
	const names: string[] = [];
	items.forEach(({ id }, place) => {
		const parent = parents[place];
		const above = parent === undefined ? `${groupOf[place] ?? ''}` : (names[parent] ?? '');
		const count = (withoutId.get(above) ?? 0) + 1;
		if (id === undefined) {
			withoutId.set(above, count);
		}
		names.push(id === undefined ? `${above}/${count}` : idKey(id));
	});
	return uniqueKeys(names);
}
