import * as vscode from 'vscode';
import { LineIndex } from '../../core/document/text.ts';
import type { WantedState } from '../../core/tasks/markEdits.ts';
import { taskMarkdown } from '../../core/tasks/taskMarkdown.ts';
import { commands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { markTask } from './markTask.ts';
import type { TaskTreeNode } from './taskNode.ts';
import { type TaskArgument, targetTask } from './taskTarget.ts';

/** Commands that are about one task: start, done, open again, show, copy. */
export function registerTaskCommands(indexes: IndexService, view: vscode.TreeView<TaskTreeNode>): vscode.Disposable {
	const mark = (command: string, wanted: WantedState) =>
		vscode.commands.registerCommand(command, async (argument: TaskArgument) => {
			const place = targetTask(indexes, argument, view);
			if (place) {
				await markTask(place, wanted);
			}
		});
	const show = (command: string, options: vscode.TextDocumentShowOptions) =>
		vscode.commands.registerCommand(command, async (argument: TaskArgument) => {
			const place = targetTask(indexes, argument, view);
			if (place) {
				const { line } = place.task;
				const selection = new vscode.Range(line, 0, line, 0);
				await vscode.window.showTextDocument(place.root.uriOf(place.path), { ...options, selection });
			}
		});
	return vscode.Disposable.from(
		mark(commands.startTask, 'in-progress'),
		mark(commands.markTaskDone, 'done'),
		mark(commands.markTaskOpen, 'open'),
		vscode.commands.registerCommand(commands.toggleTask, () => toggle(indexes, view)),
		show(commands.showTask, {}),
		show(commands.showTaskToSide, { viewColumn: vscode.ViewColumn.Beside }),
		vscode.commands.registerCommand(commands.copyTask, async (argument: TaskArgument) => {
			const place = targetTask(indexes, argument, view);
			if (place) {
				const document = await vscode.workspace.openTextDocument(place.root.uriOf(place.path));
				await vscode.env.clipboard.writeText(taskMarkdown(new LineIndex(document.getText()), place.task));
				vscode.window.setStatusBarMessage(vscode.l10n.t('Task copied'), 3000);
			}
		}),
	);
}

/** Ticks the box of the line that the keyboard is at, or folds the line where it has none. */
async function toggle(indexes: IndexService, view: vscode.TreeView<TaskTreeNode>): Promise<void> {
	// The editor tells extensions what is selected, and not where the keyboard is
	await vscode.commands.executeCommand('list.selectAndPreserveFocus');
	const node = await selectedNode(view);
	const place = node?.type === 'task' ? targetTask(indexes, node) : undefined;
	if (place) {
		// Pressed twice in a row, the line shows the state before the first
		await markTask(place, 'other');
	} else {
		await vscode.commands.executeCommand('list.toggleExpand');
	}
}

/** While lines are drawn anew, as they are after a tick, the editor knows for a moment none of those below them. */
async function selectedNode(view: vscode.TreeView<TaskTreeNode>): Promise<TaskTreeNode | undefined> {
	for (let tries = 0; tries < 50 && view.selection.length === 0; tries++) {
		await new Promise<void>((resume) => setTimeout(resume, 20));
	}
	return view.selection[0];
}
