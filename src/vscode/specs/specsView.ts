import * as vscode from 'vscode';
import { GroupDecorations } from '../groupDecorations.ts';
import { commands, contextKeys, views } from '../ids.ts';
import type { FormServices } from '../services.ts';
import { affectsDisplay, readSettings } from '../settings.ts';
import { TreeChanges } from '../treeChanges.ts';
import { numberOf } from '../words.ts';
import type { DisplayChange } from '../workspace/documentHome.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { registerFollowing } from './following.ts';
import { registerMissingSections } from './missingSections.ts';
import { ProblemCount } from './problemCount.ts';
import type { DocumentNode, SectionNode, SpecNode } from './specNode.ts';
import { type SpecFilter, SpecTree } from './specTree.ts';
import { tooltipOf, toTreeItem } from './treeItems.ts';

const filterNames = { incomplete: vscode.l10n.t('Incomplete'), problems: vscode.l10n.t('With problems') } as const;

/** The Specs view: groups, documents and sections with their state, and its commands. */
export function registerSpecsView({ indexes, forms }: FormServices): vscode.Disposable {
	const provider = new SpecsProvider(indexes);
	const view = vscode.window.createTreeView<SpecNode>(views.specs, {
		treeDataProvider: provider,
		showCollapseAll: true,
		// Several documents are exported together
		canSelectMany: true,
	});

	const setFilter = (filter: SpecFilter) => {
		provider.tree.filter = filter;
		view.description = filter ? filterNames[filter] : '';
		provider.redraw();
		void vscode.commands.executeCommand('setContext', contextKeys.filter, filter ?? '');
	};
	const setBadge = () => {
		const count = problems.total;
		view.badge = count > 0 ? { value: count, tooltip: numberOf.problems(count) } : undefined;
	};
	const problems = new ProblemCount(indexes, setBadge);
	return vscode.Disposable.from(
		view,
		provider.decorations,
		registerMissingSections(),
		registerFollowing({ indexes, forms }, provider.tree, view),
		indexes.onDidDisplay((change) => {
			provider.show(change);
			problems.update(change);
		}),
		indexes.onDidChangeRoots(() => {
			provider.tree.forget();
			provider.redraw();
			problems.recount();
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsDisplay(event)) {
				provider.tree.forget();
				provider.redraw();
			}
		}),
		vscode.commands.registerCommand(commands.showIncomplete, () => setFilter('incomplete')),
		vscode.commands.registerCommand(commands.showProblems, () => setFilter('problems')),
		vscode.commands.registerCommand(commands.clearFilter, () => setFilter(undefined)),
		vscode.commands.registerCommand(commands.openToSide, (node?: DocumentNode | SectionNode) => {
			if (node) {
				const line = node.type === 'section' ? node.section.line : 0;
				void vscode.window.showTextDocument(node.home.uriOf(node.path), {
					viewColumn: vscode.ViewColumn.Beside,
					selection: new vscode.Range(line, 0, line, 0),
				});
			}
		}),
	);
}

class SpecsProvider implements vscode.TreeDataProvider<SpecNode> {
	readonly tree: SpecTree;
	private readonly indexes: IndexService;
	private readonly changes = new TreeChanges<SpecNode>();
	readonly decorations = new GroupDecorations(views.specs);
	readonly onDidChangeTreeData = this.changes.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		this.tree = new SpecTree(() => indexes.roots(), readSettings.groupBy);
	}

	show({ home, paths }: DisplayChange): void {
		if (!this.indexes.roots().some((root) => root === home)) {
			return;
		}
		this.changes.draw(this.tree.changed(home, paths));
		this.decorations.show({ home, paths });
	}

	redraw(): void {
		this.decorations.forget();
		this.changes.draw('all');
	}

	getTreeItem(node: SpecNode): vscode.TreeItem {
		const item = toTreeItem(this.tree, node);
		if (node.type === 'group') {
			const paths = node.group.documents.map(({ path }) => path);
			item.resourceUri = this.decorations.uriOf(node.id, node.home, paths);
		}
		return item;
	}

	getChildren(node?: SpecNode): SpecNode[] {
		return [...this.tree.children(node)];
	}

	getParent(node: SpecNode): SpecNode | undefined {
		return node.parent;
	}

	resolveTreeItem(item: vscode.TreeItem, node: SpecNode): vscode.TreeItem {
		item.tooltip = tooltipOf(node);
		return item;
	}
}
