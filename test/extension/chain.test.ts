import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chainOffers } from '../../src/vscode/chain/chainOffers.ts';
import { createDocument } from '../../src/vscode/commands/newDocument.ts';
import { commands } from '../../src/vscode/ids.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { answerInTurn, askPeople } from './inputs.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const requirements =
	'# Requirements Document\n\n## Introduction\n\nA ferry.\n\n## Requirements\n\n### Requirement 1: Sell tickets\n\n#### Acceptance Criteria\n\n1. THE ferry SHALL sell\n2. THE ferry SHALL print\n';

describe('the chain of a document in the editor', () => {
	const { showQuickPick, showInputBox, showInformationMessage } = vscode.window;
	/** Another one for each spec: the editor takes a while to notice that a folder is gone. */
	let folder: string;
	let count = 0;
	/** Lists that were shown, as lines. */
	let lists: string[][];
	let values: (string | undefined)[];
	let messages: string[];

	/** Answers the first list by its first line that can be chosen, boxes by what stands in them, messages by a button. */
	function answer(button?: string): void {
		answerInTurn();
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
				lists.push(items.map(({ label, description = '' }) => `${label} ${description}`.trim()));
				return items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
			},
			showInputBox: async ({ value }: vscode.InputBoxOptions) => {
				values.push(value);
				return value;
			},
			showInformationMessage: async (message: string, ...buttons: string[]) => {
				messages.push(message);
				return buttons.find((one) => one === button);
			},
		});
	}

	const activePath = () => vscode.window.activeTextEditor?.document.uri.path ?? '';
	const read = async (name: string) =>
		new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${folder}/${name}`)));

	/** Opens a document and waits until the extension knows it. */
	async function openKnown(name: string): Promise<void> {
		await open(`${folder}/${name}`);
		await until('the command', async () => {
			await vscode.commands.executeCommand(commands.nextDocument);
			return messages.length > 0 || !activePath().endsWith(`/${name}`);
		});
	}

	beforeEach(async () => {
		[lists, values, messages] = [[], [], []];
		folder = `.kiro/specs/harbour-ferry-${++count}`;
		await writeFile(`${folder}/requirements.md`, requirements);
	});

	afterEach(async () => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInputBox, showInformationMessage });
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	it('is walked in both directions', async () => {
		await writeFile(`${folder}/design.md`, '# Design Document: Ferry\n\n## Overview\n\nA ferry.\n');
		answer();
		await open(`${folder}/requirements.md`);
		await until('the step to the design', async () => {
			messages = [];
			await vscode.commands.executeCommand(commands.nextDocument);
			return activePath().endsWith('/design.md');
		});
		assert.deepEqual(messages, []);
		await vscode.commands.executeCommand(commands.previousDocument);
		assert.match(activePath(), /\/requirements\.md$/);
		await vscode.commands.executeCommand(commands.previousDocument);
		assert.deepEqual(messages, ['No document stands before this one.']);
	});

	it('offers the next document where it is not there yet, with the ids of the one before', async () => {
		answer('New Kiro design…');
		await openKnown('requirements.md');
		await until('the design', () => activePath().endsWith('/design.md'));
		assert.deepEqual(messages, ['The next document is not there yet: Kiro design of "Harbour ferry 2".']);
		assert.deepEqual(values, ['Harbour ferry 2']);
		assert.match(
			await read('design.md'),
			/^# Design Document: Harbour ferry 2\n.*\n### Property 1: Sell tickets\n.*\*\*Validates: Requirements 1\.1, 1\.2\*\*\n/su,
		);
	});

	it('comes first among the kinds of a new document, and needs no folder', async () => {
		await writeFile(`${folder}/design.md`, '# Design Document: Ferry\n\n## Overview\n\nA ferry.\n');
		const indexes = new IndexService();
		await indexes.loadNew();
		await open(`${folder}/design.md`);
		answer();
		await createDocument(indexes);
		assert.deepEqual(lists[0]?.slice(0, 2), ['next', '$(tasklist) Kiro tasks for Ferry']);
		assert.equal(lists.length, 1, 'no list of folders');
		assert.match(await read('tasks.md'), /^- \[ \] 1\. Sell tickets\n(?:.*\n){2} {4}- _Requirements: 1\.1, 1\.2_$/mu);
		const [root] = indexes.roots();
		assert.ok(root);
		await until('the tasks', async () => {
			await root.refresh(`${folder}/tasks.md`);
			return root.get(`${folder}/tasks.md`);
		});
		const documents = root.documents().filter(({ facts }) => facts.path.startsWith(folder));
		assert.deepEqual(chainOffers(root, documents), []);
		indexes.dispose();
	});
});
