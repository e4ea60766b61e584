import * as vscode from 'vscode';
import { countTasks, progressInLine, type TaskProgress } from '../../core/tasks/progress.ts';
import type { Task, TaskState } from '../../core/tasks/task.ts';
import { taskDialect } from '../../core/tasks/taskDialect.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { viewItems } from '../ids.ts';
import { keepApart } from '../treeLine.ts';
import { folderName } from '../workspace/folderName.ts';
import type { FeatureNode, ListNode, TaskGroupNode, TaskNode, TaskTreeNode } from './taskNode.ts';
import type { TaskTree } from './taskTree.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** What a box does not show. Shape and colour both say it, so that neither alone has to be seen. */
const stateIcons: Readonly<Partial<Record<TaskState, vscode.ThemeIcon>>> = {
	'in-progress': new vscode.ThemeIcon('play-circle', new vscode.ThemeColor('charts.blue')),
	queued: new vscode.ThemeIcon('clock', new vscode.ThemeColor('descriptionForeground')),
	blocked: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
	other: new vscode.ThemeIcon('question', new vscode.ThemeColor('descriptionForeground')),
};

/** As it is written. */
const optionalIcon = new vscode.ThemeIcon('star-empty', new vscode.ThemeColor('descriptionForeground'));

const completeIcon = new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green'));
const groupIcon = new vscode.ThemeIcon('list-unordered');

/** How a node looks. Its tooltip is made when it is asked for. */
export function toTaskItem(tree: TaskTree, node: TaskTreeNode): vscode.TreeItem {
	const item = itemOf(tree, node);
	keepApart(item);
	item.id = node.id;
	return item;
}

function itemOf(tree: TaskTree, node: TaskTreeNode): vscode.TreeItem {
	switch (node.type) {
		case 'root': {
			const item = new vscode.TreeItem(folderName(node.home.folder), Expanded);
			item.iconPath = new vscode.ThemeIcon('root-folder');
			item.contextValue = viewItems.root;
			return item;
		}
		case 'feature':
			return featureItem(node, tree.progressOf(node));
		case 'list':
			return listItem(tree, node);
		case 'group':
			return groupItem(tree, node);
		case 'task':
			return taskItem(tree, node);
	}
}

function featureItem({ feature, home, unfolded }: FeatureNode, progress: TaskProgress): vscode.TreeItem {
	const label = feature.label || home.folder.name;
	const item = new vscode.TreeItem(label, unfolded ? Expanded : Collapsed);
	const words = [progressInLine(progress), feature.active && vscode.l10n.t('active')].filter(Boolean);
	item.description = [...words, feature.parent].filter(Boolean).join(' · ');
	item.iconPath = featureIcon(progress, feature.active);
	item.contextValue = viewItems.feature;
	item.accessibilityInformation = {
		label: [label, feature.active && vscode.l10n.t('active feature'), spokenProgress(progress)]
			.filter(Boolean)
			.join(', '),
	};
	return item;
}

function featureIcon(progress: TaskProgress, active: boolean): vscode.ThemeIcon {
	if (isComplete(progress)) {
		return completeIcon;
	}
	return active
		? new vscode.ThemeIcon('target', new vscode.ThemeColor('charts.yellow'))
		: new vscode.ThemeIcon('tasklist');
}

function listItem(tree: TaskTree, node: ListNode): vscode.TreeItem {
	const list = tree.list(node.home, node.path)?.list;
	const { feature } = node.parent;
	const label = feature.id === '' ? node.path : node.path.slice(feature.id.length + 1) || baseName(node.path);
	const item = new vscode.TreeItem(label, Collapsed);
	const progress = countTasks(list?.tasks ?? []);
	item.description = progressInLine(progress);
	item.iconPath = new vscode.ThemeIcon(list?.isChecklist ? 'checklist' : 'tasklist');
	item.contextValue = viewItems.taskList;
	item.accessibilityInformation = { label: [label, spokenProgress(progress)].filter(Boolean).join(', ') };
	return item;
}

function groupItem(tree: TaskTree, node: TaskGroupNode): vscode.TreeItem {
	const list = tree.list(node.home, node.path);
	const place = list?.placeOf(node) ?? -1;
	const group = list?.list.groups[place];
	const label = group?.title || vscode.l10n.t('(untitled group)');
	const progress = list?.groupProgress(place) ?? { done: 0, all: 0 };
	// What is done need not be seen, but can be: it stays folded until somebody looks
	const item = new vscode.TreeItem(label, isComplete(progress) ? Collapsed : Expanded);
	item.description = progressInLine(progress);
	// With an icon, and not only for its own sake: without one the editor puts the boxes below it under its arrow
	item.iconPath = isComplete(progress) ? completeIcon : groupIcon;
	item.contextValue = viewItems.taskGroup;
	item.command = openCommand(node.home.uriOf(node.path), group?.line ?? 0);
	item.accessibilityInformation = { label: [label, spokenProgress(progress)].filter(Boolean).join(', ') };
	return item;
}

function taskItem(tree: TaskTree, node: TaskNode): vscode.TreeItem {
	const list = tree.list(node.home, node.path);
	const place = list?.placeOf(node);
	const task = place === undefined ? undefined : list?.list.tasks[place];
	if (!list || place === undefined || !task) {
		return new vscode.TreeItem(node.key, None);
	}
	const { label, description, spoken } = list.lineOf(place);
	const folding = task.state === 'done' ? Collapsed : Expanded;
	const item = new vscode.TreeItem(label, list.children(node).length > 0 ? folding : None);
	item.description = description;
	const icon = stateIcons[task.state] ?? (task.optional && task.state === 'open' ? optionalIcon : undefined);
	if (icon) {
		item.iconPath = icon;
	}
	item.checkboxState = boxOf(task, label);
	item.contextValue = contextOf(task, taskDialect(list.list.dialect).startMark !== undefined);
	item.command = openCommand(node.home.uriOf(node.path), task.line);
	item.accessibilityInformation = { label: spoken };
	return item;
}

function boxOf({ state }: Task, label: string): NonNullable<vscode.TreeItem['checkboxState']> {
	const isDone = state === 'done';
	const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
	return {
		state: isDone ? Checked : Unchecked,
		tooltip: isDone ? vscode.l10n.t('Done') : vscode.l10n.t('Mark as done'),
		accessibilityInformation: {
			label: `${label}, ${isDone ? vscode.l10n.t('done') : vscode.l10n.t('not done')}`,
			role: 'checkbox',
		},
	};
}

function contextOf({ state }: Task, canStart: boolean): string {
	if (state === 'done') {
		return viewItems.doneTask;
	}
	if (state === 'in-progress') {
		return viewItems.begunTask;
	}
	return canStart ? viewItems.startableTask : viewItems.openTask;
}

function isComplete({ done, all }: TaskProgress): boolean {
	return all > 0 && done === all;
}

function spokenProgress({ done, all }: TaskProgress): string {
	return all > 0 ? vscode.l10n.t('{0} of {1} tasks done', done, all) : '';
}

function openCommand(uri: vscode.Uri, line: number): vscode.Command {
	// The editor's own command: it knows single from double click, and preview from pinned editors.
	const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, 0, line, 0) };
	return { command: 'vscode.open', title: 'Open', arguments: [uri, options] };
}
