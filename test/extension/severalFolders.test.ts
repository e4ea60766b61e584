import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askInTurn } from '../../src/vscode/askInTurn.ts';
import { targetRoot } from '../../src/vscode/decisions/logTarget.ts';
import { pickRecord, tellNoRecords } from '../../src/vscode/decisions/recordPicks.ts';
import { folderTarget } from '../../src/vscode/export/exportTarget.ts';
import { folderName } from '../../src/vscode/workspace/folderName.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { answerInTurn, askPeople } from './inputs.ts';

const { showQuickPick } = vscode.window;

describe('the name of a workspace folder', () => {
	const all = ['/a/orders/api', '/a/billing/api', '/b/billing/api', '/a/web'].map((path) => ({
		name: path.slice(path.lastIndexOf('/') + 1),
		uri: vscode.Uri.file(path),
	}));

	it('says what is above those of the same name', () => {
		const names = all.map((folder) => folderName(folder, all));
		assert.deepEqual(names, ['api (orders)', 'api (a/billing)', 'api (b/billing)', 'web']);
	});

	it('says all where one is below the path of another', () => {
		const nested = ['/orders/api', '/x/orders/api'].map((path) => ({ name: 'api', uri: vscode.Uri.file(path) }));
		const names = nested.map((folder) => folderName(folder, nested));
		assert.deepEqual(names, ['api (orders)', 'api (x/orders)']);
	});
});

describe('lists of several workspace folders', () => {
	let indexes: IndexService;
	let root: WorkspaceRoot;
	let second: WorkspaceRoot;
	let lines: readonly vscode.QuickPickItem[] = [];

	beforeEach(async () => {
		lines = [];
		indexes = new IndexService();
		[root] = indexes.roots() as [WorkspaceRoot];
		await indexes.loadNew();
		const { uri } = root.folder;
		const workspace = new VsCodeWorkspace(uri, indexes.open, new GitHistory());
		second = new WorkspaceRoot({ uri, name: 'second', index: 1 }, workspace);
		await second.load();
		answerInTurn();
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
				lines = items;
			},
		});
	});

	afterEach(() => {
		Object.assign(vscode.window, { showQuickPick });
		askPeople();
		second.dispose();
		indexes.dispose();
	});

	const several = () => Object.assign(indexes, { roots: () => [root, second] });

	it('say the folder of each record', async () => {
		several();
		await askInTurn((questions) => pickRecord(questions, indexes, { title: 'Test', placeHolder: 'Record' }));
		const path = 'docs/adr/0001-record-architecture-decisions.md';
		assert.deepEqual(
			lines.flatMap(({ detail }) => (detail?.endsWith(path) ? detail : [])),
			[`${root.folder.name} · ${path}`, `second · ${path}`],
		);
	});

	it('say the folder of what is exported', async () => {
		several();
		await askInTurn((questions) => folderTarget(questions, indexes));
		const feature = lines.filter(({ label }) => label === 'parcel-pickup');
		assert.deepEqual(
			feature.map(({ description = '' }) => description.split(' · ')[0]),
			[root.folder.name, 'second'],
		);
	});

	it('say the folder that has no records, and offer to begin', async () => {
		const { showInformationMessage } = vscode.window;
		const said: string[] = [];
		Object.assign(vscode.window, {
			showInformationMessage: async (...words: string[]) => void said.push(words.join(' | ')),
		});
		try {
			await tellNoRecords({ indexes, root: second });
			several();
			await tellNoRecords({ indexes, root: second });
		} finally {
			Object.assign(vscode.window, { showInformationMessage });
		}
		assert.deepEqual(said, [
			'There are no decision records in this workspace yet. | Start a Decision Log…',
			'There are no decision records in second yet. | Start a Decision Log…',
		]);
	});

	it('begin in the folder that has no records, which is not asked for again', async () => {
		const { showInformationMessage } = vscode.window;
		const { executeCommand } = vscode.commands;
		const run: unknown[][] = [];
		Object.assign(vscode.window, { showInformationMessage: async (_words: string, begin: string) => begin });
		Object.assign(vscode.commands, { executeCommand: async (...call: unknown[]) => void run.push(call) });
		try {
			await tellNoRecords({ indexes, root: second });
			await tellNoRecords();
		} finally {
			Object.assign(vscode.window, { showInformationMessage });
			Object.assign(vscode.commands, { executeCommand });
		}
		// A folder with all its documents is too much to be told in a failure
		const isGiven = run.map(([command, given]) => [command, (given as { home?: unknown })?.home === second]);
		assert.deepEqual(isGiven, [
			['archspec.adr.startLog', true],
			['archspec.adr.startLog', false],
		]);
		let answered: unknown;
		await askInTurn(async (questions) => {
			answered = await targetRoot(questions, several(), { home: second }, 'Test');
			return undefined;
		});
		assert.ok(answered === second);
		assert.deepEqual(lines, []);
	});

	it('say none where there is one', async () => {
		await askInTurn((questions) => pickRecord(questions, indexes, { title: 'Test', placeHolder: 'Record' }));
		assert.ok(lines.every(({ detail }) => !detail?.includes(' · ')));
		assert.equal(indexes.folderNameOf(root), '');
	});
});
