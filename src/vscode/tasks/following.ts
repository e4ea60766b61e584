import * as vscode from 'vscode';
import { taskAt } from '../../core/tasks/taskAt.ts';
import { commands, views } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { TaskTreeNode } from './taskNode.ts';
import { activeList } from './taskTarget.ts';
import type { TaskTree } from './taskTree.ts';

/** Milliseconds after which a cursor that has come to rest is followed. */
const restTime = 200;

/** Selects in the Tasks view the task that the cursor of the active editor stands in. */
export function registerTaskFollowing(
	indexes: IndexService,
	tree: TaskTree,
	view: vscode.TreeView<TaskTreeNode>,
): vscode.Disposable {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const follow = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			const node = readSettings.followTasks() && view.visible ? nodeAtCursor(indexes, tree) : undefined;
			if (node && view.selection[0]?.id !== node.id) {
				view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, notShown);
			}
		}, restTime);
	};
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
			// Without a kind the editor was sent there by code, perhaps by a click in the view itself.
			if (textEditor === vscode.window.activeTextEditor && kind !== undefined) {
				follow();
			}
		}),
		view.onDidChangeVisibility(follow),
		vscode.commands.registerCommand(commands.revealTask, async () => {
			const node = nodeAtCursor(indexes, tree);
			if (node) {
				await view.reveal(node, { select: true, focus: true });
			} else {
				await vscode.commands.executeCommand(`${views.tasks}.focus`);
			}
		}),
		{ dispose: () => clearTimeout(timer) },
	);
}

/** The node of the task at the cursor; where there is none, or it is not shown, that of its list. */
function nodeAtCursor(indexes: IndexService, tree: TaskTree): TaskTreeNode | undefined {
	const active = activeList(indexes);
	if (!active) {
		return undefined;
	}
	const place = taskAt(active.list, active.line);
	const node = place === undefined ? undefined : tree.list(active.root, active.path)?.nodeAt(place);
	return node ?? tree.shownContainer(active.root, active.path);
}

/** The tree was drawn anew between question and answer, and no longer has the node. Nothing is lost by that. */
function notShown(): void {}
