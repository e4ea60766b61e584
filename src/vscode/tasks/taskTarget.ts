import * as vscode from 'vscode';
import type { Task, TaskList } from '../../core/tasks/task.ts';
import { taskAt } from '../../core/tasks/taskAt.ts';
import { activeEditor } from '../activeEditor.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { TaskTreeNode } from './taskNode.ts';

/** A task of a list as it was last read. */
export interface TaskPlace {
	readonly root: WorkspaceRoot;
	readonly path: string;
	readonly list: TaskList;
	readonly task: Task;
}

/** A list of tasks that the active editor shows, and the line its cursor stands in. */
export interface ActiveList {
	readonly root: WorkspaceRoot;
	readonly path: string;
	readonly list: TaskList;
	readonly line: number;
}

/** What a command of tasks may be given: a line of the view, a task of a text, or nothing, from the palette. */
export type TaskArgument =
	| TaskTreeNode
	| { readonly uri: vscode.Uri; readonly key: string }
	/** From a key binding: the line that is selected in the view. */
	| { readonly from: 'view' }
	| undefined;

/** The task that a command is about: the one it was given, else the one at the cursor, which a person is told. */
export function targetTask(
	indexes: IndexService,
	argument: TaskArgument,
	view?: vscode.TreeView<TaskTreeNode>,
): TaskPlace | undefined {
	if (argument) {
		const given = 'from' in argument ? view?.selection[0] : argument;
		return given && placeOf(indexes, given);
	}
	const active = activeList(indexes);
	const task = active && taskOf(active);
	if (!active || !task) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Put the cursor on a task of a list of tasks, or select one in the Tasks view.'),
		);
		return undefined;
	}
	return { ...active, task };
}

/** The list of tasks in the active editor. */
export function activeList(indexes: IndexService): ActiveList | undefined {
	const editor = activeEditor();
	const root = editor && indexes.rootOf(editor.document.uri);
	const path = root?.workspace.pathOf(editor?.document.uri ?? root.folder.uri) ?? '';
	const list = root?.get(path)?.facts.taskList;
	return editor && root && list && { root, path, list, line: editor.selection.active.line };
}

function taskOf({ list, line }: ActiveList): Task | undefined {
	const place = taskAt(list, line);
	return place === undefined ? undefined : list.tasks[place];
}

function placeOf(
	indexes: IndexService,
	given: TaskTreeNode | { readonly uri: vscode.Uri; readonly key: string },
): TaskPlace | undefined {
	const isNode = 'home' in given;
	if (isNode && given.type !== 'task') {
		return undefined;
	}
	const root = isNode ? given.home : indexes.rootOf(given.uri);
	const path = isNode ? given.path : (root?.workspace.pathOf(given.uri) ?? '');
	const list = root?.get(path)?.facts.taskList;
	const task = list?.tasks.find(({ key }) => key === given.key);
	return root && list && task && { root, path, list, task };
}
