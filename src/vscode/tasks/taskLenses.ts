import * as vscode from 'vscode';
import { childPlaces } from '../../core/tasks/children.ts';
import type { Task, TaskList } from '../../core/tasks/task.ts';
import { taskDialect } from '../../core/tasks/taskDialect.ts';
import { commands, settings, settingsSection } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** "Start" and "Done" over the open tasks of a text. */
export function registerTaskLenses(indexes: IndexService): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		indexes.onDidChangeRoots(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(`${settingsSection}.${settings.taskLenses}`)) {
				changed.fire();
			}
		}),
		vscode.languages.registerCodeLensProvider(
			{ language: 'markdown' },
			{
				onDidChangeCodeLenses: changed.event,
				provideCodeLenses: ({ uri }) => {
					const root = indexes.rootOf(uri);
					const list = readSettings.taskLenses() ? root?.get(root.workspace.pathOf(uri))?.facts.taskList : undefined;
					return list && !list.isChecklist ? lensesOf(list, uri) : [];
				},
			},
		),
	);
}

function lensesOf(list: TaskList, uri: vscode.Uri): vscode.CodeLens[] {
	const { startMark, parentsFollow } = taskDialect(list.dialect);
	const places = childPlaces(list);
	return list.tasks.flatMap((task, place) => {
		// One that follows its parts is not marked by hand
		if (task.state === 'done' || (parentsFollow && (places[place] ?? []).length > 0)) {
			return [];
		}
		const start =
			startMark !== undefined && task.state !== 'in-progress'
				? [lens(task, uri, vscode.l10n.t('Start'), commands.startTask)]
				: [];
		return [...start, lens(task, uri, vscode.l10n.t('Done'), commands.markTaskDone)];
	});
}

function lens({ line, key }: Task, uri: vscode.Uri, title: string, command: string): vscode.CodeLens {
	return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [{ uri, key }] });
}
