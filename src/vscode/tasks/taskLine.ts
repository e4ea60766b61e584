import * as vscode from 'vscode';
import { childPlaces } from '../../core/tasks/children.ts';
import { countTasks, progressInLine, type TaskProgress } from '../../core/tasks/progress.ts';
import type { Task, TaskList, TaskState } from '../../core/tasks/task.ts';
import type { TaskLinks } from '../../core/tasks/taskLinks.ts';

/** How a task reads in a line, in the language of the editor. */
export interface TaskLine {
	readonly label: string;
	/** State where its box does not show it, whether it is optional, progress of its parts, requirements. */
	readonly description: string;
	/** All of it for somebody who hears it. */
	readonly spoken: string;
}

const stateWords: Readonly<Record<TaskState, string>> = {
	open: vscode.l10n.t('open'),
	'in-progress': vscode.l10n.t('in progress'),
	queued: vscode.l10n.t('queued'),
	blocked: vscode.l10n.t('blocked'),
	done: vscode.l10n.t('done'),
	other: vscode.l10n.t('marked'),
};

/** Label, description and spoken words of a task. */
export function taskLine(list: TaskList, place: number, links: TaskLinks | undefined): TaskLine {
	const task = list.tasks[place];
	if (!task) {
		return { label: '', description: '', spoken: '' };
	}
	const label = taskLabel(task);
	const state = stateInWords(task);
	const parts = partProgress(list, place);
	const requirements = links?.requirements.join(', ') ?? '';
	const optional = task.optional && vscode.l10n.t('optional');
	const showsState = task.state !== 'open' && task.state !== 'done';
	return {
		label,
		description: [showsState && state, optional, progressInLine(parts), requirements].filter(Boolean).join(' · '),
		spoken: [
			label,
			state,
			optional,
			parts.all > 0 && vscode.l10n.t('{0} of {1} parts done', parts.done, parts.all),
			requirements && vscode.l10n.t('for {0}', requirements),
		]
			.filter(Boolean)
			.join(', '),
	};
}

/** "1.2 Publish the frame". */
export function taskLabel({ id, text }: Task): string {
	return [id, text].filter(Boolean).join(' ') || vscode.l10n.t('(empty task)');
}

/** "in progress", "blocked: waits for keys", "marked [/]". */
export function stateInWords({ state, blocked, mark }: Task): string {
	if (state === 'other') {
		return `${stateWords.other} [${mark}]`;
	}
	return state === 'blocked' && blocked ? `${stateWords.blocked}: ${blocked}` : stateWords[state];
}

/** Progress of all that is part of a task, at any depth. */
function partProgress(list: TaskList, place: number): TaskProgress {
	const parts: Task[] = [];
	const open = [...(childPlaces(list)[place] ?? [])];
	for (let part = open.pop(); part !== undefined; part = open.pop()) {
		const task = list.tasks[part];
		if (task) {
			parts.push(task);
		}
		open.push(...(childPlaces(list)[part] ?? []));
	}
	return countTasks(parts);
}
