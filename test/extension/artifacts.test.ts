import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addressOf, fileName, placeOf } from '../../src/vscode/artifacts/artifactAddress.ts';
import type { ArtifactNode, SpecNode } from '../../src/vscode/specs/specNode.ts';
import { SpecTree } from '../../src/vscode/specs/specTree.ts';
import { toTreeItem } from '../../src/vscode/specs/treeItems.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { adr, closeAll, open, until, untilRecord, uriOf, writeFile } from './support.ts';

const table = '| A | B |\n|---|---|\n| 1 | =2 |\n';
const text = `${adr('80. Tables')}\n## Flow: in/out\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\n\n## Limits\n\n${table}`;

describe('the artifacts of a document in the editor', () => {
	let indexes: IndexService;
	let tree: SpecTree;
	/** Another one for each spec: the extension hears late that the last one is gone. */
	let path: string;
	let made = 0;

	beforeEach(async () => {
		path = `docs/adr/0080-tables-${++made}.md`;
		await writeFile(path, text);
		// The commands ask the extension's own index, which learns of a file by its watcher
		await untilRecord(path, '0080 Tables');
		indexes = new IndexService();
		await indexes.loadNew();
		tree = new SpecTree(
			() => indexes.roots(),
			() => 'feature',
		);
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	function nodes(): { readonly group: SpecNode; readonly artifacts: readonly ArtifactNode[] } {
		const [root] = indexes.roots();
		const document = root && tree.find(root, path);
		const group = tree.children(document).find(({ type }) => type === 'artifacts');
		assert.ok(group);
		return { group, artifacts: tree.children(group).filter((node) => node.type === 'artifact') };
	}

	it('stand below it, folded, and not where a filter shows what is to be done', () => {
		const { group, artifacts } = nodes();
		const item = toTreeItem(tree, group);
		assert.deepEqual(
			[item.label, item.description, item.collapsibleState],
			['Artifacts', '2', vscode.TreeItemCollapsibleState.Collapsed],
		);
		assert.deepEqual(
			artifacts.map((node) => `${toTreeItem(tree, node).label} ${toTreeItem(tree, node).description}`),
			['Flow: in/out Diagram', 'Limits CSV, 1 row'],
		);
		tree.filter = 'problems';
		const [root] = indexes.roots();
		const document = root && tree.find(root, path);
		assert.ok(!(document && tree.children(document).some(({ type }) => type === 'artifacts')));
	});

	it('open as texts that can be read and not written, and follow the document', async () => {
		const [, limits] = nodes().artifacts;
		await vscode.commands.executeCommand('archspec.artifacts.open', limits);
		const shown = await until('the table', () => vscode.window.activeTextEditor);
		const { document } = shown;
		assert.equal(document.uri.path, '/Limits.csv');
		assert.equal(document.getText(), "A,B\r\n1,'=2\r\n");
		assert.equal(vscode.workspace.fs.isWritableFileSystem(document.uri.scheme), false);
		const editor = await open(path);
		const place = editor.document.getText().indexOf('=2');
		await editor.edit((edit) =>
			edit.replace(new vscode.Range(editor.document.positionAt(place), editor.document.positionAt(place + 2)), '34'),
		);
		await until('the other text', () => document.getText() === 'A,B\r\n1,34\r\n');
	});

	it('are copied from the tree and from their editor', async () => {
		const [flow, limits] = nodes().artifacts;
		await vscode.commands.executeCommand('archspec.artifacts.copy', flow);
		assert.equal(await vscode.env.clipboard.readText(), 'flowchart LR\n  a --> b\n');
		await vscode.commands.executeCommand('archspec.artifacts.open', limits);
		await until('the table', () => vscode.window.activeTextEditor);
		await vscode.commands.executeCommand('archspec.artifacts.copy');
		assert.equal(await vscode.env.clipboard.readText(), "A,B\r\n1,'=2\r\n");
	});

	it('are told to be gone once the document has none of them, and come back with an undo', async () => {
		const { showWarningMessage } = vscode.window;
		const told: string[] = [];
		Object.assign(vscode.window, { showWarningMessage: async (message: string) => void told.push(message) });
		try {
			const [, limits] = nodes().artifacts;
			await vscode.commands.executeCommand('archspec.artifacts.open', limits);
			const shown = await until('the table', () => vscode.window.activeTextEditor?.document);
			const editor = await open(path);
			const { document } = editor;
			const start = document.positionAt(document.getText().indexOf('| A | B |'));
			await editor.edit((edit) =>
				edit.delete(new vscode.Range(start, document.lineAt(document.lineCount - 1).range.end)),
			);
			await until('that it goes', async () => {
				try {
					await vscode.workspace.fs.readFile(shown.uri);
					return false;
				} catch (error) {
					return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
				}
			});
			await vscode.commands.executeCommand('archspec.artifacts.copy', shown.uri);
			assert.deepEqual(told, ['The document has no such artifact any more.']);
			await vscode.commands.executeCommand('undo');
			await until('that it is back', async () => {
				await vscode.commands.executeCommand('archspec.artifacts.copy', shown.uri);
				return (await vscode.env.clipboard.readText()) === "A,B\r\n1,'=2\r\n";
			});
		} finally {
			Object.assign(vscode.window, { showWarningMessage });
		}
	});

	it('that are diagrams open drawn', async () => {
		const [flow] = nodes().artifacts;
		await vscode.commands.executeCommand('archspec.artifacts.open', flow);
		await until('the preview', () =>
			vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Preview Flow in out.mmd')),
		);
	});

	it('have addresses that stand for them, whatever their titles are', () => {
		const artifact = {
			id: 'table:a\nb?#',
			type: 'table',
			title: 'a/b: "c"?',
			format: 'CSV',
			count: 1,
			ending: 'csv',
			line: 0,
		} as const;
		const document = vscode.Uri.file('/with blank/ü%.md');
		const place = placeOf(vscode.Uri.parse(addressOf(document, artifact).toString()));
		assert.deepEqual([place?.document.toString(), place?.id], [document.toString(), artifact.id]);
		assert.equal(fileName('...'), 'artifact');
	});

	it('a document is copied as a prompt, with what it links to', async () => {
		await open(path);
		await until('the prompt', async () => {
			await vscode.commands.executeCommand('archspec.copyAsPrompt');
			return (await vscode.env.clipboard.readText()).startsWith('# 80. Tables\n');
		});
		assert.match(
			await vscode.env.clipboard.readText(),
			/\n## docs\/adr\/0080-tables-\d+\.md\n\n```+markdown\n# 80\. Tables\n/,
		);
	});
});
