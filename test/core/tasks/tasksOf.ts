import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Task, TaskList } from '../../../src/core/tasks/task.ts';
import { type TaskLinks, taskLinks } from '../../../src/core/tasks/taskLinks.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import type { DocumentFacts } from '../../../src/core/workspace/facts.ts';

export type Dialect = 'kiro' | 'speckit' | 'openspec';

/** The facts of a list of tasks in one of the dialects. */
export function factsOf(text: string, dialect: Dialect): DocumentFacts {
	const kind = builtinKinds.find(({ id }) => id === `${dialect}-tasks`);
	assert.ok(kind);
	return describeDocument(parseDocument('specs/001-a/tasks.md', text), kind);
}

/** The tasks of a text in one of the dialects, with what they name. */
export function tasksOf(text: string, dialect: Dialect): { list: TaskList; links: readonly TaskLinks[] } {
	const { taskList, trace } = factsOf(text, dialect);
	assert.ok(taskList);
	return { list: taskList, links: taskLinks(taskList, trace) };
}

/** Id, or else the words, of a task. */
export function nameOf({ id, text }: Task): string {
	return id ?? text;
}

/** Place of a task by id or words. */
export function placeOf({ tasks }: TaskList, name: string): number {
	const place = tasks.findIndex((task) => nameOf(task) === name);
	assert.ok(place >= 0, name);
	return place;
}
