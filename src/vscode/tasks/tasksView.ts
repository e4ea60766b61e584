import * as vscode from 'vscode';
import type { TaskFilter } from '../../core/tasks/taskFilter.ts';
import { commands, contextKeys, views } from '../ids.ts';
import type { Services } from '../services.ts';
import { TreeChanges } from '../treeChanges.ts';
import type { DisplayChange } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { ActiveFeatures } from './activeFeatures.ts';
import { registerTaskFollowing } from './following.ts';
import { markTask } from './markTask.ts';
import { registerNextTask } from './nextTaskCommand.ts';
import { registerTaskCommands } from './taskCommands.ts';
import { toTaskItem } from './taskItems.ts';
import { registerTaskLenses } from './taskLenses.ts';
import type { TaskTreeNode } from './taskNode.ts';
import { activeList, targetTask } from './taskTarget.ts';
import { taskTooltip } from './taskTooltip.ts';
import { TaskTree } from './taskTree.ts';

const filterNames = { open: vscode.l10n.t('Open tasks'), problems: vscode.l10n.t('With problems') } as const;

/** The Tasks view: features with their tasks and boxes that tick them in their files, and its commands. */
export function registerTasksView({ indexes }: Services): vscode.Disposable {
	const active = new ActiveFeatures(indexes);
	const provider = new TasksProvider(indexes, active);
	const view = vscode.window.createTreeView<TaskTreeNode>(views.tasks, {
		treeDataProvider: provider,
		showCollapseAll: true,
		manageCheckboxStateManually: true,
	});
	const setContext = contextSetter();
	const setState = () => {
		setContext(contextKeys.tasksState, provider.hasTasks ? 'ready' : indexes.ready ? 'empty' : 'loading');
		setContext(contextKeys.taskListActive, activeList(indexes) !== undefined);
	};
	const redraw = () => {
		provider.redraw();
		setState();
	};
	const setFilter = (filter: TaskFilter) => {
		provider.tree.filter = filter;
		view.description = filter ? filterNames[filter] : '';
		setContext(contextKeys.taskFilter, filter ?? '');
		provider.redraw();
	};
	setState();
	void vscode.window.withProgress({ location: { viewId: views.tasks } }, () => indexes.whenReady());
	return vscode.Disposable.from(
		view,
		active,
		registerTaskFollowing(indexes, provider.tree, view),
		registerTaskCommands(indexes, view),
		registerNextTask(indexes, provider.tree, view),
		registerTaskLenses(indexes),
		view.onDidChangeCheckboxState(async ({ items }) => {
			for (const [node, state] of items) {
				const place = targetTask(indexes, node);
				const isChecked = state === vscode.TreeItemCheckboxState.Checked;
				if (!place || !(await markTask(place, isChecked ? 'done' : 'open'))) {
					provider.drawAnew(node);
				}
			}
		}),
		indexes.onDidDisplay((change) => {
			provider.show(change);
			setState();
		}),
		indexes.onDidChangeRoots(redraw),
		active.onDidChange(redraw),
		vscode.window.onDidChangeActiveTextEditor(setState),
		vscode.commands.registerCommand(commands.showOpenTasks, () => setFilter('open')),
		vscode.commands.registerCommand(commands.showTaskProblems, () => setFilter('problems')),
		vscode.commands.registerCommand(commands.clearTaskFilter, () => setFilter(undefined)),
	);
}

/** Tells the editor a context key only when it is another value. */
function contextSetter(): (key: string, value: unknown) => void {
	const known = new Map<string, unknown>();
	return (key, value) => {
		if (known.get(key) !== value) {
			known.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	};
}

class TasksProvider implements vscode.TreeDataProvider<TaskTreeNode> {
	readonly tree: TaskTree;
	private readonly indexes: IndexService;
	private readonly changes = new TreeChanges<TaskTreeNode>();
	readonly onDidChangeTreeData = this.changes.event;

	constructor(indexes: IndexService, active: ActiveFeatures) {
		this.indexes = indexes;
		this.tree = new TaskTree(
			() => indexes.roots(),
			(root) => active.of(root),
		);
	}

	get hasTasks(): boolean {
		return this.indexes.roots().some((root) => this.tree.hasTasks(root));
	}

	show({ home, paths }: DisplayChange): void {
		this.changes.draw(this.tree.changed(home, paths));
	}

	redraw(): void {
		this.tree.forget();
		this.changes.draw('all');
	}

	/** The editor has shown something that did not come to be: a box that was ticked in vain. */
	drawAnew(node: TaskTreeNode): void {
		this.changes.draw([node]);
	}

	getTreeItem(node: TaskTreeNode): vscode.TreeItem {
		return toTaskItem(this.tree, node);
	}

	getChildren(node?: TaskTreeNode): TaskTreeNode[] {
		return [...this.tree.children(node)];
	}

	getParent(node: TaskTreeNode): TaskTreeNode | undefined {
		return node.parent;
	}

	resolveTreeItem(item: vscode.TreeItem, node: TaskTreeNode): vscode.TreeItem {
		item.tooltip = taskTooltip(this.tree, node);
		return item;
	}
}
