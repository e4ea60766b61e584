import { childPlaces, requiredParts } from '../../../src/core/tasks/children.ts';
import { taskCircles } from '../../../src/core/tasks/circles.ts';
import { featureProgress, listsOf, taskFeatures } from '../../../src/core/tasks/features.ts';
import { issueList } from '../../../src/core/tasks/issueList.ts';
import { markEdits } from '../../../src/core/tasks/markEdits.ts';
import { nextTask, wavesOf } from '../../../src/core/tasks/nextTask.ts';
import { groupProgress, progressInLine } from '../../../src/core/tasks/progress.ts';
import type { TaskList } from '../../../src/core/tasks/task.ts';
import { tasksByLine } from '../../../src/core/tasks/taskAt.ts';
import { taskFilter } from '../../../src/core/tasks/taskFilter.ts';
import { taskLinks, taskWaits } from '../../../src/core/tasks/taskLinks.ts';
import { taskMarkdown } from '../../../src/core/tasks/taskMarkdown.ts';
import { type TaskBranch, taskOutline } from '../../../src/core/tasks/taskOutline.ts';
import { assertKept, keptTexts, toldEdits, underHeading } from '../../support/kept.ts';
import { type OddDocument, oddDocuments } from '../../support/oddSpecs.ts';

type WithTasks = OddDocument & { readonly list: TaskList };

function lists(files?: Readonly<Record<string, string>>): WithTasks[] {
	return oddDocuments(files).flatMap((one) => (one.facts.taskList ? [{ ...one, list: one.facts.taskList }] : []));
}

function branch({ type, place, children }: TaskBranch): string {
	return `${type} ${place}${children.length > 0 ? ` (${children.map(branch).join(', ')})` : ''}`;
}

function read({ document, facts, list }: WithTasks): string[] {
	const links = taskLinks(list, facts.trace);
	const waits = taskWaits(list, facts.trace);
	const shown = taskFilter(list, 'open', () => []);
	const troubled = taskFilter(list, 'problems', () => [0, 8, 15, 20]);
	const taskOf = tasksByLine(list);
	const children = childPlaces(list);
	return [
		`${document.path}: next ${nextTask(list, links)}, waves ${wavesOf(list).join()}`,
		`  groups ${groupProgress(list).map(progressInLine).join(' ')}`,
		`  outline ${taskOutline(list).map(branch).join(', ')}`,
		`  open ${taskOutline(list, shown).map(branch).join(', ')}`,
		`  troubled ${taskOutline(list, troubled).map(branch).join(', ')}`,
		`  by line ${Array.from({ length: document.lines.count }, (_, line) => taskOf(line) ?? '-').join(' ')}`,
		...waits.map(({ from, to, reference }) => `  ${from} waits for ${to}: ${reference.text}`),
		...taskCircles(list, waits).map((circle) => `  circle ${JSON.stringify(circle)}`),
		...list.tasks.flatMap((task, place) => [
			`  ${place}: ${JSON.stringify(links[place])} parts ${children[place]} required ${requiredParts(list, place)}`,
			...taskMarkdown(document.lines, task)
				.split('\n')
				.map((line) => `    ${line}`),
		]),
		...issueList(facts.title, list)
			.split('\n')
			.map((line) => `  | ${line}`),
	];
}

function ticked({ document, list }: WithTasks): string[] {
	return list.tasks.flatMap((task, place) =>
		(['open', 'in-progress', 'done'] as const).flatMap((state) =>
			underHeading(`${document.path} ${task.key} ${state}`, toldEdits(markEdits(list, place, state), document.text)),
		),
	);
}

function features(all: readonly WithTasks[]): string[] {
	const documents = all.map(({ document, kind, list }) => ({ path: document.path, kind, list }));
	return taskFeatures(documents, new Set(['specs/007-shop'])).map((feature) => {
		const { main: _main, others: _others, ...rest } = feature;
		const all = listsOf(feature);
		return `${JSON.stringify(rest)} ${all.map(({ path }) => path)} ${progressInLine(featureProgress(all.map(({ list }) => list)))}`;
	});
}

describe('lists of tasks of odd documents', () => {
	it('are read', () => {
		assertKept('oddTasks.read', lists().flatMap(read));
	});

	it('are ticked', () => {
		assertKept('oddTasks.ticked', lists().flatMap(ticked));
	});

	it('belong to features', () => {
		assertKept('oddTasks.features', features(lists()));
	});
});

describe('lists of tasks with groups, waves and waits of all sorts', () => {
	const files = keptTexts('oddTaskLists');

	it('are read', () => {
		const lines = lists(files).flatMap((one) => [
			...read(one),
			...one.list.tasks.map(({ markRange: _, ...task }) => `  ${JSON.stringify(task)}`),
		]);
		assertKept('oddTaskLists.read', lines);
	});

	it('are ticked', () => {
		assertKept('oddTaskLists.ticked', lists(files).flatMap(ticked));
	});

	it('belong to features', () => {
		assertKept('oddTaskLists.features', features(lists(files)));
	});
});
