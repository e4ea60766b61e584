import type * as vscode from 'vscode';
import { taskAt } from '../../core/tasks/taskAt.ts';
import { followEditor } from '../followEditor.ts';
import { commands, views } from '../ids.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { TaskTreeNode } from './taskNode.ts';
import { activeList } from './taskTarget.ts';
import type { TaskTree } from './taskTree.ts';

/** Selects in the Tasks view the task that the cursor of the active editor stands in. */
export function registerTaskFollowing(
	indexes: IndexService,
	tree: TaskTree,
	view: vscode.TreeView<TaskTreeNode>,
): vscode.Disposable {
	return followEditor(indexes, {
		view,
		viewId: views.tasks,
		command: commands.revealTask,
		isWanted: readSettings.followTasks,
		nodeAtCursor: () => nodeAtCursor(indexes, tree),
	});
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
