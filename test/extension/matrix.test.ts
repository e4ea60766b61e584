import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, matrixViewType } from '../../src/vscode/ids.ts';
import { featureId, featuresOf } from '../../src/vscode/matrix/features.ts';
import { SpecTree } from '../../src/vscode/specs/specTree.ts';
import { tooltipOf, toTreeItem } from '../../src/vscode/specs/treeItems.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);

describe('the coverage of a feature', () => {
	const tasks = '.kiro/specs/parcel-pickup/tasks.md';
	let indexes: IndexService;

	beforeEach(async () => {
		indexes = new IndexService();
		await indexes.loadNew();
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
	});

	it('is counted for each feature with requirements', () => {
		const [root] = indexes.roots();
		assert.ok(root);
		assert.deepEqual(
			featuresOf(indexes).map(({ choice }) => choice),
			[
				{
					id: featureId(root, '.kiro/specs/parcel-pickup'),
					label: 'parcel-pickup · .kiro/specs',
					covered: 2,
					all: 2,
				},
			],
		);
	});

	it('is said in the tree where something is missing, and in the tooltip always', async () => {
		const [root] = indexes.roots();
		assert.ok(root);
		const tree = new SpecTree(
			() => indexes.roots(),
			() => 'feature',
		);
		const group = () => {
			const found = tree.children().find((node) => toTreeItem(tree, node).label === 'parcel-pickup');
			assert.ok(found);
			return found;
		};
		assert.equal(toTreeItem(tree, group()).description, '50% · .kiro/specs');
		assert.match(tooltipOf(group())?.value ?? '', /\n2 of 2 requirements covered \(100%\)$/);
		const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(tasks)));
		await writeFile(tasks, before.replace('1.2_', '1.1_'));
		try {
			await root.refresh(tasks);
			assert.deepEqual(
				tree.changed(root, new Set([tasks])).length,
				1,
				'the group, since its documents were never shown',
			);
			assert.equal(toTreeItem(tree, group()).description, '50% · 50% covered · .kiro/specs');
			assert.match(tooltipOf(group())?.value ?? '', /\n1 of 2 requirements covered \(50%\)$/);
		} finally {
			await writeFile(tasks, before);
		}
	});

	it('is shown on one page, for the feature of the active editor', async () => {
		await open(tasks);
		await vscode.commands.executeCommand(commands.showCoverage);
		await until('the page', () => tabs().includes('Coverage: parcel-pickup'));
		await vscode.commands.executeCommand(commands.showCoverage);
		assert.equal(tabs().filter((label) => label.startsWith('Coverage')).length, 1);
	});

	it('takes the place of a page that the editor kept and nobody has seen since', async () => {
		vscode.window.createWebviewPanel(matrixViewType, 'Coverage: of old', vscode.ViewColumn.Active);
		await open(tasks);
		await until('the hidden page', () => tabs().includes('Coverage: of old'));
		await vscode.commands.executeCommand(commands.showCoverage);
		await until('the page', () => tabs().includes('Coverage: parcel-pickup'));
		assert.equal(tabs().filter((label) => label.startsWith('Coverage')).length, 1);
	});
});
