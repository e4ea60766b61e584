import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DecisionTree } from '../../src/vscode/decisions/decisionTree.ts';
import { supersedeByDrop } from '../../src/vscode/decisions/dragAndDrop.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { adr, uriOf, writeFile } from './support.ts';

const { showInformationMessage } = vscode.window;

describe('a record that is dropped onto another one', () => {
	const paths = ['docs/dropped/0001-old.md', 'docs/dropped/0002-new.md'] as const;
	let indexes: IndexService;

	beforeEach(async () => {
		await writeFile(paths[0], adr('1. Shelves & \\<more>'));
		await writeFile(paths[1], adr('2. Drawers'));
		indexes = new IndexService();
		await indexes.loadNew();
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showInformationMessage });
		indexes.dispose();
		await vscode.workspace.fs.delete(uriOf('docs/dropped'), { recursive: true });
	});

	it('asks first, and shows what is written as it reads', async () => {
		const [root] = indexes.roots();
		const tree = new DecisionTree(
			() => indexes.roots(),
			() => ({ groupBy: 'folder', order: 'number' }),
		);
		const [older, newer] = paths.map((path) => root && tree.find(root, path));
		assert.ok(older && newer);
		let asked: string[] = [];
		Object.assign(vscode.window, {
			showInformationMessage: async (message: string, { detail }: vscode.MessageOptions) => {
				asked = [message, ...(detail ?? '').split('\n')];
			},
		});
		assert.equal(await supersedeByDrop(indexes, newer, older), undefined);
		assert.equal(asked[0], 'Let "0002 Drawers" supersede "0001 Shelves & <more>"?');
		assert.ok(asked.includes('    Supercedes 1. Shelves & <more>'), asked.join('\n'));
	});
});
