import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createDocument } from '../../src/vscode/commands/newDocument.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { closeAll, uriOf, writeFile } from './support.ts';

const ownKind = (file: string) =>
	`id: own-note\nname: '[Own](command:workbench.action.quit) note'\ndescription: A note.\ngroup: own\nmatch:\n  - paths: ['notes/*.md']\nfile:\n${file}sections:\n  - id: text\n    heading: Text\n`;

describe('a new document', () => {
	const { showQuickPick, showInputBox, showErrorMessage } = vscode.window;
	let indexes: IndexService;
	/** Labels of each list that was shown. */
	let lists: string[][];
	let prompts: string[];
	let errors: string[];
	let written: vscode.Uri[];

	/** Answers the questions of the command: of a list the first line that holds the text, in a box the text itself. */
	function answer({ picks, texts }: { picks: string[]; texts: string[] }): void {
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
				lists.push(items.map(({ label }) => label));
				const wanted = picks.shift();
				return wanted === undefined ? undefined : items.find(({ label }) => label.includes(wanted));
			},
			showInputBox: async ({ prompt = '' }: vscode.InputBoxOptions) => {
				prompts.push(prompt);
				return texts.shift();
			},
			showErrorMessage: async (message: string) => {
				errors.push(message);
			},
		});
	}

	beforeEach(() => {
		indexes = new IndexService();
		[lists, prompts, errors, written] = [[], [], [], []];
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showQuickPick, showInputBox, showErrorMessage });
		indexes.dispose();
		await closeAll();
		for (const uri of written) {
			await vscode.workspace.fs.delete(uri, { recursive: true });
		}
	});

	it('can be of any kind, those of the team included, before the folder has been read', async () => {
		written.push(uriOf('.archspec'), uriOf('notes'));
		await writeFile('.archspec/kinds/own.yaml', ownKind("  directory: notes\n  name: '{slug}.md'\n"));
		answer({ picks: ['Own', 'notes'], texts: ['First note'] });
		const creating = createDocument(indexes);
		assert.equal(indexes.ready, false);
		await indexes.loadNew();
		await creating;
		assert.ok(
			lists[0]?.some((label) => label.includes('Nygard')),
			lists[0]?.join('\n'),
		);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('notes/first-note.md')));
		assert.match(text, /## Text/);
		assert.deepEqual(prompts, ['Title of the [Own] (command:workbench.action.quit) note']);
	});

	it('may go to another folder than those at hand', async () => {
		await indexes.loadNew();
		answer({ picks: ['Nygard'], texts: ['Elsewhere'] });
		await createDocument(indexes);
		assert.deepEqual(lists[1], ['$(folder) docs/adr', '', '$(folder-opened) Other folder…']);
	});

	it('never leaves the folder', async () => {
		written.push(uriOf('.archspec'));
		const kind = `${ownKind("  directory: notes\n  name: '{part}.md'\n")}variables:\n  part: Part\n`;
		await writeFile('.archspec/kinds/own.yaml', kind);
		await writeFile(
			'.archspec/kinds/climbs.yaml',
			ownKind('  directory: ../../outside\n  name: x.md\n').replace('own-note', 'climbs').replace('[Own]', 'Climbs'),
		);
		await indexes.loadNew();
		answer({ picks: ['Own', 'notes'], texts: ['Note', '../../../outside'] });
		await createDocument(indexes);
		assert.match(errors.join(), /can't be the name of a file/);
		assert.ok(!lists[0]?.some((label) => label.includes('Climbs')), lists[0]?.join('\n'));
		assert.equal(vscode.window.activeTextEditor, undefined);
	});
});
