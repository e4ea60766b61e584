import * as vscode from 'vscode';
import { groupOf } from '../../core/outline/groups.ts';
import { listsOf, type TaskFeature } from '../../core/tasks/features.ts';
import { nextTask } from '../../core/tasks/nextTask.ts';
import type { Task } from '../../core/tasks/task.ts';
import { taskLinks } from '../../core/tasks/taskLinks.ts';
import { activeEditor } from '../activeEditor.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { taskLabel } from './taskLine.ts';
import type { TaskTreeNode } from './taskNode.ts';
import type { TaskTree } from './taskTree.ts';

/** A feature with what is to be done next in it. */
interface FeatureAtWork {
	readonly root: WorkspaceRoot;
	readonly feature: TaskFeature;
	readonly next: { readonly path: string; readonly task: Task } | undefined;
	/** Whether it has tasks that are neither done nor optional. */
	readonly isOpen: boolean;
}

interface FeatureItem extends vscode.QuickPickItem {
	readonly work: FeatureAtWork;
}

/** The command that leads to the next task of a feature. */
export function registerNextTask(
	indexes: IndexService,
	tree: TaskTree,
	view: vscode.TreeView<TaskTreeNode>,
): vscode.Disposable {
	return vscode.commands.registerCommand(commands.nextTask, async (node?: TaskTreeNode) => {
		const given = node?.type === 'feature' ? atWork(node.home, node.feature) : undefined;
		const work = given ?? (await chooseFeature(indexes, tree));
		if (work) {
			await goTo(work, tree, view);
		}
	});
}

async function goTo(
	{ root, feature, next, isOpen }: FeatureAtWork,
	tree: TaskTree,
	view: vscode.TreeView<TaskTreeNode>,
): Promise<void> {
	const name = feature.label || root.folder.name;
	if (!next) {
		const message = isOpen
			? vscode.l10n.t('Every open task of {0} is blocked or waits for another. See what their lines say.', name)
			: vscode.l10n.t('All tasks of {0} are done.', name);
		void vscode.window.showInformationMessage(withoutLinks(message));
		return;
	}
	const { line } = next.task;
	await vscode.window.showTextDocument(root.uriOf(next.path), { selection: new vscode.Range(line, 0, line, 0) });
	const list = tree.list(root, next.path);
	const shown = list?.nodeAt(list.list.tasks.findIndex(({ key }) => key === next.task.key));
	if (shown && view.visible) {
		await view.reveal(shown, { select: true, focus: false });
	}
}

/** The feature in the active editor, else the active one, else the only one with work left, else the one that is picked. */
async function chooseFeature(indexes: IndexService, tree: TaskTree): Promise<FeatureAtWork | undefined> {
	const all = indexes.roots().flatMap((root) => tree.features(root).map((feature) => atWork(root, feature)));
	const open = all.filter(({ isOpen }) => isOpen);
	const active = inEditor(indexes, all) ?? onlyOne(open.filter(({ feature }) => feature.active)) ?? onlyOne(open);
	if (active) {
		return active;
	}
	if (open.length === 0) {
		const message =
			all.length === 0 ? vscode.l10n.t('No list of tasks was found.') : vscode.l10n.t('All tasks are done.');
		void vscode.window.showInformationMessage(message);
		return undefined;
	}
	const items = open.map(
		(work): FeatureItem => ({
			work,
			label: work.feature.label || work.root.folder.name,
			description: [work.feature.parent, indexes.folderNameOf(work.root)].filter(Boolean).join(' · '),
			detail: work.next ? taskLabel(work.next.task) : vscode.l10n.t('Every open task is blocked or waits'),
		}),
	);
	return (
		await vscode.window.showQuickPick(items, {
			title: vscode.l10n.t('Go to Next Task'),
			placeHolder: vscode.l10n.t('Feature'),
		})
	)?.work;
}

function inEditor(indexes: IndexService, all: readonly FeatureAtWork[]): FeatureAtWork | undefined {
	const uri = activeEditor()?.document.uri;
	const root = uri && indexes.rootOf(uri);
	const document = uri && root?.get(root.workspace.pathOf(uri));
	const id = document && groupOf({ path: document.facts.path, kind: document.kind }, 'feature');
	return all.find((work) => work.root === root && work.feature.id === id);
}

function onlyOne<T>(list: readonly T[]): T | undefined {
	return list.length === 1 ? list[0] : undefined;
}

/** Checklists are no work: they are looked at only where a feature has nothing else. */
function atWork(root: WorkspaceRoot, feature: TaskFeature): FeatureAtWork {
	const documents = listsOf(feature).flatMap(({ path }) => root.get(path)?.facts ?? []);
	const work = documents.filter(({ taskList }) => taskList && !taskList.isChecklist);
	let next: FeatureAtWork['next'];
	for (const { path, taskList, trace } of work.length > 0 ? work : documents) {
		const place = taskList && nextTask(taskList, taskLinks(taskList, trace));
		const task = place === undefined ? undefined : taskList?.tasks[place];
		next ??= task && { path, task };
	}
	const isOpen = documents.some(({ taskList }) =>
		taskList?.tasks.some(({ state, optional }) => state !== 'done' && state !== 'other' && !optional),
	);
	return { root, feature, next, isOpen };
}
