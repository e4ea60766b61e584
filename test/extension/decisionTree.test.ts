import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DecisionArrangement } from '../../src/core/outline/decisions.ts';
import { toDecisionItem } from '../../src/vscode/decisions/decisionItems.ts';
import type { DecisionNode } from '../../src/vscode/decisions/decisionNode.ts';
import { DecisionTree } from '../../src/vscode/decisions/decisionTree.ts';
import { decisionTooltip } from '../../src/vscode/decisions/recordTooltip.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { uriOf, writeFile } from './support.ts';

const record = (title: string, status: string, day = '2025-05-05') =>
	`# ${title}\n\nDate: ${day}\n\n## Status\n\n${status}\n\n## Context\n\nWe need it.\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

const files = {
	'log/adr/0001-old.md': record('1. Old', 'Superceded by [2. Newer](0002-newer.md)', '2024-01-02'),
	'log/adr/0002-newer.md': record(
		'2. Newer',
		'Superceded by [3. Newest](0003-newest.md)\n\nSupercedes [1. Old](0001-old.md)',
	),
	'log/adr/0003-newest.md': record('3. Newest', 'Accepted\n\nSupercedes [2. Newer](0002-newer.md)'),
	'log/adr/0004-maybe.md': record('4. Maybe', 'Proposed'),
};

/** Labels of a node and what is below it, indented as the view shows them. */
function draw(tree: DecisionTree, node?: DecisionNode, depth = 0): string[] {
	return tree.children(node).flatMap((child) => {
		const { label, description = '' } = toDecisionItem(tree, child);
		return [`${'  '.repeat(depth)}${label} | ${description}`, ...draw(tree, child, depth + 1)];
	});
}

describe('the tree of the Decisions view', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let arrangement: DecisionArrangement;
	let tree: DecisionTree;

	before(async () => {
		for (const [path, text] of Object.entries(files)) {
			await writeFile(path, text);
		}
	});

	after(() => vscode.workspace.fs.delete(uriOf('log'), { recursive: true }));

	beforeEach(async () => {
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		arrangement = { groupBy: 'folder', order: 'number' };
		tree = new DecisionTree(
			() => indexes.roots(),
			() => arrangement,
		);
	});

	afterEach(() => indexes.dispose());

	function arrange(wanted: Partial<DecisionArrangement>): void {
		arrangement = { ...arrangement, ...wanted };
		tree.forget();
	}

	it('tells whether there are records before anybody looks, with those that come and go', () => {
		assert.ok(tree.hasRecords(root));
		const documents = new Map<string, object>();
		const home = { documents: () => [...documents.values()], get: (path: string) => documents.get(path) };
		const few = new DecisionTree(
			() => [home as unknown as WorkspaceRoot],
			() => arrangement,
		);
		const isKnown = () => few.hasRecords(home as unknown as WorkspaceRoot);
		assert.ok(!isKnown());
		const path = 'log/adr/0001-old.md';
		documents.set(path, root.get(path) ?? assert.fail());
		few.changed(home as unknown as WorkspaceRoot, new Set([path]));
		assert.ok(isKnown());
		documents.clear();
		assert.ok(!isKnown());
	});

	it('shows each log with its records, and what is superseded below its successor', () => {
		const lines = draw(tree);
		const log = lines.indexOf('adr | 4 · log');
		assert.deepEqual(lines.slice(log), [
			'adr | 4 · log',
			'  0003 Newest | Accepted · 2025-05-05',
			'    0002 Newer | Superceded · 2025-05-05',
			'      0001 Old | Superceded · 2024-01-02',
			'  0004 Maybe | Proposed · 2025-05-05',
		]);
		arrange({ order: 'newest' });
		assert.deepEqual(draw(tree).slice(log, log + 2), ['adr | 4 · log', '  0004 Maybe | Proposed · 2025-05-05']);
	});

	it('shows the records of the only log without a folder', async () => {
		const uri = uriOf('log');
		const only = new WorkspaceRoot(
			{ uri, name: 'log', index: 0 },
			new VsCodeWorkspace(uri, indexes.open, new GitHistory()),
		);
		await only.load();
		const small = new DecisionTree(
			() => [only],
			() => arrangement,
		);
		assert.deepEqual(
			small.children().map((node) => toDecisionItem(small, node).label),
			['0003 Newest', '0004 Maybe'],
		);
		const both = new DecisionTree(
			() => [root, only],
			() => arrangement,
		);
		const node = both.find(only, 'adr/0001-old.md');
		const above = [];
		for (let at = node?.parent; at; at = at.parent) {
			above.push(toDecisionItem(both, at).label);
		}
		assert.deepEqual(above, ['0002 Newer', '0003 Newest', 'log']);
		assert.deepEqual(
			both.children().map((one) => toDecisionItem(both, one).label),
			[root.folder.name, 'log'],
		);
		only.dispose();
	});

	it('groups by status and by year, and filters', () => {
		arrange({ groupBy: 'status' });
		const groups = tree.children().map((node) => toDecisionItem(tree, node).label);
		assert.deepEqual(groups, ['Proposed', 'Accepted', 'Superseded']);
		assert.ok(draw(tree).includes('  0004 Maybe | 2025-05-05 · log/adr'));
		arrange({ groupBy: 'date', filter: new Set(['superseded']) });
		assert.deepEqual(draw(tree), [
			'2025 | 1',
			'  0002 Newer | Superceded · 2025-05-05 · log/adr',
			'2024 | 1',
			'  0001 Old | Superceded · 2024-01-02 · log/adr',
		]);
	});

	it('draws one line when a title changes, and all when a record moves, comes or goes', async () => {
		const path = 'log/adr/0004-maybe.md';
		draw(tree);
		const node = tree.find(root, path);
		assert.ok(node);
		await change(path, record('4. Perhaps', 'Proposed'));
		assert.deepEqual(tree.changed(root, new Set([path])), [node]);
		assert.equal(toDecisionItem(tree, node).label, '0004 Perhaps');
		await change(path, record('4. Perhaps', 'Accepted'));
		assert.equal(tree.changed(root, new Set([path])), 'all');
		draw(tree);
		assert.equal(tree.find(root, path)?.id, node.id);
		await change('log/adr/0005-fifth.md', record('5. Fifth', 'Accepted'));
		assert.equal(tree.changed(root, new Set(['log/adr/0005-fifth.md'])), 'all');
		draw(tree);
		assert.deepEqual(tree.changed(root, new Set(['.kiro/specs/parcel-pickup/tasks.md'])), []);
		root.remove('log/adr/0005-fifth.md');
		assert.equal(tree.changed(root, new Set(['log/adr/0005-fifth.md'])), 'all');
	});

	it('says status, date and what a record supersedes to a screen reader', () => {
		const node = tree.find(root, 'log/adr/0003-newest.md');
		assert.ok(node);
		assert.equal(
			toDecisionItem(tree, node).accessibilityInformation?.label,
			'0003 Newest, Accepted, 2025-05-05, supersedes 1 record',
		);
	});

	it('says the problems of a group to a screen reader, and draws it anew when they are others', async () => {
		const path = 'log/adr/0004-maybe.md';
		await change(path, record('4. Maybe', 'Proposed'));
		await root.settle();
		arrange({ groupBy: 'status' });
		draw(tree);
		const group = tree.find(root, path)?.group;
		assert.ok(group);
		const spoken = () => toDecisionItem(tree, group).accessibilityInformation?.label;
		const before = spoken();
		assert.match(before ?? '', /^Proposed \d+ records?/);
		const broken = record('4. Maybe', 'Proposed').replace('We need it.', 'See [it](gone-for-good.md).');
		await change(path, broken);
		await root.settle();
		const node = tree.find(root, path);
		assert.deepEqual(tree.changed(root, new Set([path])), [node, group]);
		assert.match(spoken() ?? '', /^Proposed \d+ records?.*, \d+ (error|warning)/);
		assert.notEqual(spoken(), before);
		assert.deepEqual(tree.changed(root, new Set([path])), [node]);
		await change(path, record('4. Maybe', 'Proposed'));
	});

	it('gives titles, statuses and labels no power in tooltips', async () => {
		const evil = '<b>x</b> [y](command:workbench.action.quit) `z`';
		const path = 'log/adr/0006-evil.md';
		await change(path, record(`6. ${evil}`, `Accepted ${evil}\n\nDepends ${evil} on [3. Newest](0003-newest.md)`));
		const node = tree.find(root, path);
		assert.ok(node);
		const tooltip = await decisionTooltip(node, new vscode.CancellationTokenSource().token);
		assert.notEqual(tooltip?.isTrusted, true);
		assert.notEqual(tooltip?.supportHtml, true);
		assert.ok(!/(?<!\\)\]\(command/.test(tooltip?.value ?? ''), tooltip?.value);
		assert.match(tooltip?.value ?? '', /We do it/);
	});

	async function change(path: string, text: string): Promise<void> {
		await writeFile(path, text);
		await root.refresh(path);
	}
});
