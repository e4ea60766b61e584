import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GroupBy } from '../../src/core/outline/groups.ts';
import type { SpecNode } from '../../src/vscode/specs/specNode.ts';
import { SpecTree } from '../../src/vscode/specs/specTree.ts';
import { tooltipOf, toTreeItem } from '../../src/vscode/specs/treeItems.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adr, until, writeFile } from './support.ts';

/** Labels of a node and what is below it, indented as the view shows them. */
function draw(tree: SpecTree, node?: SpecNode, depth = 0): string[] {
	return tree.children(node).flatMap((child) => {
		const { label, description = '' } = toTreeItem(tree, child);
		return [`${'  '.repeat(depth)}${label} ${description}`.trimEnd(), ...draw(tree, child, depth + 1)];
	});
}

describe('the tree of the Specs view', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let groupBy: GroupBy = 'feature';
	let tree: SpecTree;

	beforeEach(async () => {
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		groupBy = 'feature';
		tree = new SpecTree(
			() => indexes.roots(),
			() => groupBy,
		);
	});

	afterEach(() => indexes.dispose());

	it('shows features and records, their documents and sections', () => {
		const lines = draw(tree);
		const feature = lines.indexOf('parcel-pickup 50% · .kiro/specs');
		assert.deepEqual(lines.slice(feature, feature + 6), [
			'parcel-pickup 50% · .kiro/specs',
			'  Requirements Document 100%',
			'    Introduction',
			'    Requirements',
			'      Requirement 1: Open the locker',
			'        Acceptance Criteria',
		]);
		const record = lines.findIndex((line) => /^ {2}2\. Open lockers with a code \d\d% · Accepted$/.test(line));
		assert.ok(record > lines.findIndex((line) => /^adr \d+% · docs$/.test(line)), lines.join('\n'));
		assert.ok(lines.slice(record).includes('    Consequences missing'), lines.join('\n'));
	});

	it('keeps a number apart from a title that is written from right to left', async () => {
		const title = 'שמירת חבילות';
		const path = 'docs/adr/0077-parcels.md';
		const uri = await writeFile(path, `# 77. ${title}\n\n## Status\n\nAccepted\n`);
		// Nothing follows the disk for this index
		await root.refresh(path);
		await vscode.workspace.fs.delete(uri);
		const line = draw(tree).find((one) => one.includes(title));
		assert.match(line ?? '', /^ {2}77\. שמירת חבילות \u200e\d+% · Accepted$/);
	});

	it('groups by folder and by kind', () => {
		groupBy = 'kind';
		tree.forget();
		assert.deepEqual(
			tree.children().map((node) => toTreeItem(tree, node).label),
			['adr', 'kiro'],
		);
	});

	it('filters', () => {
		tree.filter = 'incomplete';
		const incomplete = draw(tree);
		assert.ok(incomplete.some((line) => line.includes('2. Open lockers')));
		assert.ok(!incomplete.some((line) => line.includes('1. Record architecture decisions')));
		assert.ok(!incomplete.some((line) => line.trim() === 'Status'));
		tree.filter = 'problems';
		assert.ok(draw(tree).some((line) => line.includes('2. Open lockers')));
		assert.ok(!draw(tree).some((line) => line.includes('1. Record architecture decisions')));
	});

	it('knows no problem in a hint', async () => {
		const path = 'docs/adr/0041-hinted.md';
		await writeFile(
			path,
			adr('41. Hinted')
				.replace(/## Consequences.*/s, '## Consequences\n')
				.replace('Accepted', 'Proposed'),
		);
		await root.refresh(path);
		await root.settle();
		tree.filter = 'problems';
		try {
			const severities = new Set(root.findings(path).map(({ severity }) => severity));
			assert.deepEqual([...severities], ['hint']);
			assert.equal(tree.find(root, path), undefined);
		} finally {
			await vscode.workspace.fs.delete(root.uriOf(path));
		}
	});

	it('asks for one node when a text changes, for all when a document comes, and keeps ids', async () => {
		const path = 'docs/adr/0001-record-architecture-decisions.md';
		draw(tree);
		const node = tree.find(root, path);
		assert.ok(node);
		assert.deepEqual(tree.changed(root, new Set([path])), [node]);
		await writeFile('docs/adr/0040-new.md', adr('40. New'));
		await root.refresh('docs/adr/0040-new.md');
		assert.equal(tree.changed(root, new Set(['docs/adr/0040-new.md'])), 'all');
		assert.equal(tree.find(root, path)?.id, node.id);
		await vscode.workspace.fs.delete(root.uriOf('docs/adr/0040-new.md'));
		await until('its end', () => root.refresh('docs/adr/0040-new.md').then(() => !root.get('docs/adr/0040-new.md')));
		assert.equal(tree.changed(root, new Set(['docs/adr/0040-new.md'])), 'all');
	});

	it('shows archived changes in one folded group at the end, under names of their own', async () => {
		const changes = 'openspec/changes';
		const text = '## Why\n\nw\n\n## What Changes\n\n- c\n';
		const paths = [`${changes}/archive/2025-01-01-a/proposal.md`, `${changes}/b/proposal.md`];
		for (const path of paths) {
			await writeFile(path, text);
			await root.refresh(path);
		}
		tree.forget();
		const archive = tree.children().at(-1);
		assert.ok(archive);
		const item = toTreeItem(tree, archive);
		assert.deepEqual([item.label, item.collapsibleState], ['archive', vscode.TreeItemCollapsibleState.Collapsed]);
		assert.deepEqual(
			draw(tree, archive).filter((line) => !/Why|What/.test(line)),
			['2025-01-01-a 100% · openspec/changes/archive', '  2025-01-01-a proposal 100%'],
		);
		const open = tree.find(root, paths[1] ?? '');
		assert.ok(open);
		assert.equal(toTreeItem(tree, open).label, 'b proposal');
		const archived = tree.find(root, paths[0] ?? '');
		assert.equal(archived?.parent?.parent, archive);
		await writeFile(paths[0] ?? '', '## Why\n\n');
		await root.refresh(paths[0] ?? '');
		assert.deepEqual(tree.changed(root, new Set([paths[0] ?? ''])), [archived, archived?.parent, archive]);
		await vscode.workspace.fs.delete(root.uriOf('openspec'), { recursive: true });
		for (const path of paths) {
			root.remove(path);
		}
	});

	it('shows workspace folders where there are several', async () => {
		const uri = vscode.Uri.joinPath(root.folder.uri, '.kiro');
		const folder = { uri, name: 'second', index: 1 };
		const second = new WorkspaceRoot(folder, new VsCodeWorkspace(uri, indexes.open, new GitHistory()));
		await second.load();
		const both = new SpecTree(
			() => [root, second],
			() => groupBy,
		);
		assert.deepEqual(
			both.children().map((node) => toTreeItem(both, node).label),
			[root.folder.name, 'second'],
		);
		const [first] = both.children();
		assert.ok(first);
		const [group] = both.children(first);
		assert.equal(group?.parent, first);
		second.dispose();
	});

	it('opens a section at its heading, and says its state to a screen reader', () => {
		const document = tree.find(root, 'docs/adr/0002-open-lockers-with-a-code.md');
		assert.ok(document);
		const decision = tree
			.children(document)
			.find((node) => node.type === 'section' && node.section.title === 'Decision');
		assert.ok(decision);
		const item = toTreeItem(tree, decision);
		assert.equal(item.command?.command, 'vscode.open');
		const [uri, { selection }] = (item.command?.arguments ?? []) as unknown as [
			vscode.Uri,
			{ selection: vscode.Range },
		];
		assert.equal(uri.toString(), root.uriOf('docs/adr/0002-open-lockers-with-a-code.md').toString());
		assert.equal(selection.start.line, 13);
		assert.equal(item.accessibilityInformation?.label, 'Decision complete');
	});

	it('says completion and problems of a group to a screen reader, and draws it anew when they are others', async () => {
		const path = 'docs/adr/0042-broken.md';
		const text = (reason: string) => adr('42. Broken').replace('We need it.', reason);
		await writeFile(path, text('We need it.'));
		await root.refresh(path);
		await root.settle();
		tree.forget();
		draw(tree);
		const group = tree.find(root, path)?.parent;
		assert.ok(group);
		const spoken = () => toTreeItem(tree, group).accessibilityInformation?.label;
		const before = spoken();
		assert.match(before ?? '', /^adr \d+% complete/);
		await writeFile(path, text('See [it](gone-for-good.md).'));
		await root.refresh(path);
		await root.settle();
		assert.ok(tree.changed(root, new Set([path])).includes(group as never));
		assert.match(spoken() ?? '', /, \d+ (error|warning)/);
		assert.notEqual(spoken(), before);
		await vscode.workspace.fs.delete(root.uriOf(path));
	});

	it('gives titles no power in tooltips', async () => {
		const path = 'docs/adr/0041-evil.md';
		await writeFile(path, adr('41. <b>x</b> [y](command:workbench.action.quit) `z`'));
		await root.refresh(path);
		const node = tree.find(root, path);
		assert.ok(node);
		const tooltip = tooltipOf(node);
		assert.notEqual(tooltip?.isTrusted, true);
		assert.notEqual(tooltip?.supportHtml, true);
		assert.ok(!/[^\\]\[y[^\\]*\]\(/.test(tooltip?.value ?? ''), tooltip?.value);
		await vscode.workspace.fs.delete(root.uriOf(path));
	});
});
