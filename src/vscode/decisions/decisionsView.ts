import * as vscode from 'vscode';
import { entryPaths, type StageKey, stageKeyOf } from '../../core/outline/decisions.ts';
import { GroupDecorations } from '../groupDecorations.ts';
import { contextKeys, views } from '../ids.ts';
import type { Services } from '../services.ts';
import { affectsDecisions, readSettings } from '../settings.ts';
import { TreeChanges } from '../treeChanges.ts';
import type { DisplayChange } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { registerArrangement, StageFilter } from './arrangement.ts';
import { toDecisionItem } from './decisionItems.ts';
import type { DecisionNode } from './decisionNode.ts';
import { DecisionTree } from './decisionTree.ts';
import { RecordDragAndDrop } from './dragAndDrop.ts';
import { registerShowGraph } from './graphCommand.ts';
import { registerShowHistory } from './historyCommand.ts';
import { registerImportDates } from './importDatesCommand.ts';
import { registerUpdateIndex } from './indexCommand.ts';
import { registerLinkCommands } from './linkCommands.ts';
import { registerNameCommands } from './nameCommands.ts';
import { registerNewRecord } from './newRecordCommand.ts';
import { registerOpenCommands } from './openCommands.ts';
import { registerRecordActive } from './recordActive.ts';
import { decisionTooltip } from './recordTooltip.ts';
import { registerStartLog } from './startLogCommand.ts';
import { registerChangeStatus } from './statusCommand.ts';

/** The Decisions view: records by log, status, tag or date, and below each those that it supersedes. */
export function registerDecisionsView({ indexes }: Services): vscode.Disposable {
	const filter = new StageFilter();
	const provider = new DecisionsProvider(indexes, filter);
	const view = vscode.window.createTreeView<DecisionNode>(views.decisions, {
		treeDataProvider: provider,
		showCollapseAll: true,
		dragAndDropController: new RecordDragAndDrop(indexes, async ({ root, record }) => {
			// The tree follows what changed a moment later
			provider.redraw();
			const node = provider.tree.find(root, record.path);
			if (node) {
				await view.reveal(node, { select: true });
			}
		}),
	});
	const services = { indexes, view };
	let state = '';
	const setState = () => {
		const now = provider.hasRecords ? 'ready' : indexes.ready ? 'empty' : 'loading';
		if (now !== state) {
			state = now;
			void vscode.commands.executeCommand('setContext', contextKeys.decisionsState, state);
		}
	};
	const redraw = () => {
		provider.redraw();
		setState();
	};
	setState();
	void vscode.window.withProgress({ location: { viewId: views.decisions } }, () => indexes.whenReady());
	return vscode.Disposable.from(
		view,
		provider.decorations,
		filter,
		registerArrangement(filter, async () => {
			// That there are none is not known before all is read
			await (countStages(indexes).size === 0 && indexes.whenReady());
			return countStages(indexes);
		}),
		registerRecordActive(indexes),
		registerOpenCommands(services, provider.tree),
		registerNewRecord(services),
		registerStartLog(services),
		registerChangeStatus(services),
		registerLinkCommands(services),
		registerNameCommands(services),
		registerUpdateIndex(services),
		registerShowGraph(services),
		registerShowHistory(services),
		registerImportDates(services),
		indexes.onDidDisplay((change) => {
			provider.show(change);
			setState();
		}),
		indexes.onDidChangeRoots(redraw),
		filter.onDidChange(() => {
			view.description = filter.description;
			redraw();
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsDecisions(event)) {
				redraw();
			}
		}),
	);
}

function countStages(indexes: IndexService): ReadonlyMap<StageKey, number> {
	const counts = new Map<StageKey, number>();
	for (const { facts } of indexes.roots().flatMap((root) => root.documents())) {
		if (facts.record) {
			const key = stageKeyOf(facts.record);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return counts;
}

class DecisionsProvider implements vscode.TreeDataProvider<DecisionNode> {
	readonly tree: DecisionTree;
	private readonly indexes: IndexService;
	private readonly changes = new TreeChanges<DecisionNode>();
	readonly decorations = new GroupDecorations(views.decisions);
	readonly onDidChangeTreeData = this.changes.event;

	constructor(indexes: IndexService, filter: StageFilter) {
		this.indexes = indexes;
		this.tree = new DecisionTree(
			() => indexes.roots(),
			() => ({
				groupBy: readSettings.decisionsGroupBy(),
				order: readSettings.decisionsSortBy(),
				filter: filter.stages,
			}),
		);
	}

	get hasRecords(): boolean {
		return this.indexes.roots().some((root) => this.tree.hasRecords(root));
	}

	show({ home, paths }: DisplayChange): void {
		this.changes.draw(this.tree.changed(home, paths));
		this.decorations.show({ home, paths });
	}

	redraw(): void {
		this.tree.forget();
		this.decorations.forget();
		this.changes.draw('all');
	}

	getTreeItem(node: DecisionNode): vscode.TreeItem {
		const item = toDecisionItem(this.tree, node);
		if (node.type === 'group') {
			item.resourceUri = this.decorations.uriOf(node.id, node.home, entryPaths(node.group.entries));
		}
		return item;
	}

	getChildren(node?: DecisionNode): DecisionNode[] {
		return [...this.tree.children(node)];
	}

	getParent(node: DecisionNode): DecisionNode | undefined {
		return node.parent;
	}

	async resolveTreeItem(
		item: vscode.TreeItem,
		node: DecisionNode,
		token: vscode.CancellationToken,
	): Promise<vscode.TreeItem> {
		item.tooltip = await decisionTooltip(node, token);
		return item;
	}
}
