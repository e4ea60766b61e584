import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, fillScheme, internalCommands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { faults, oddities } from './fillFaults.ts';
import { Answer, type Filled, fill, lensTitles, setAi, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

const original = adr('8. Filled').replace('We need it.\n\n', '');

describe('what a fill comes to', () => {
	let server: LlmServer;
	let document: vscode.TextDocument;
	let editor: vscode.TextEditor;
	let count = 0;
	let path = '';

	before(async () => {
		server = await startServer();
		await setAi('firstTokenTimeout', 1);
		await setAi('nextTokenTimeout', 1);
	});

	after(async () => {
		await stopServer(server);
	});

	async function begin(text: string): Promise<void> {
		path = `docs/adr/${String(800 + ++count).padStart(4, '0')}-filled.md`;
		await writeFile(path, text);
		editor = await open(path);
		document = editor.document;
	}

	afterEach(async () => {
		await vscode.commands.executeCommand('notifications.clearAll');
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	for (const [name, behaviour, message] of faults) {
		it(`leaves the document as it was after ${name}`, async () => {
			await begin(original);
			server.behave(behaviour);
			const filled = await fill(document, '## Context');
			assert.equal(filled?.type, 'stopped');
			assert.match(filled?.reason ?? '', message);
			assert.equal(document.getText(), original);
			assert.equal(document.isDirty, false);
			assert.deepEqual(
				(await lensTitles(document)).filter((title) => /Keep/.test(title)),
				[],
			);
		});
	}

	for (const [name, behaviour, body] of oddities) {
		it(`is right with ${name}`, async () => {
			await begin(original);
			server.behave(behaviour);
			assert.equal((await fill(document, '## Context'))?.type, 'written');
			assert.equal(document.getText(), original.replace('## Context\n', `## Context\n\n${body}\n`));
		});
	}

	it('is mended where the rules find something, and the mend is part of the same undo', async () => {
		await begin(original);
		server.behave(
			(response) => streamed(response, ['See [it](gone.md).']),
			(response) => streamed(response, ['See nothing.']),
		);
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		assert.equal(server.asked.length, 2);
		assert.match(document.getText(), /## Context\n\nSee nothing\.\n\n## Decision/);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), original);
	});

	for (const [name, refuse] of [
		['it came empty', undefined],
		['it was undone', () => vscode.commands.executeCommand(commands.aiUndoFill)],
		['the editor’s own undo took it back', () => vscode.commands.executeCommand('undo')],
	] as const) {
		it(`is asked for anew where ${name}`, async () => {
			await begin(original);
			server.behave(
				(response) => streamed(response, refuse ? ['First.'] : ['<think>Hm.</think>\n']),
				(response) => streamed(response, ['Second.']),
			);
			assert.equal((await fill(document, '## Context'))?.type, refuse ? 'written' : 'stopped');
			await refuse?.();
			assert.equal(document.getText(), original);
			assert.equal((await fill(document, '## Context'))?.type, 'written');
			assert.match(document.getText(), /Second\./);
			assert.equal(server.asked.length, 2);
		});
	}

	it('is one fill at a time in a document', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const first = fill(document, '## Context');
		await answer.asked;
		const second = await fill(document, '## Decision');
		assert.match(second?.reason ?? '', /is being written in this document/);
		answer.tell('Tea.');
		answer.end();
		assert.equal((await first)?.type, 'written');
	});

	it('goes to a document that nobody sees, which is shown without the focus', async () => {
		await begin(original);
		const other = await open('docs/adr/0001-first.md').catch(() => undefined);
		assert.ok(other || document);
		server.behave((response) => streamed(response, ['Tea.']));
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		assert.match(document.getText(), /Tea\./);
	});

	const improved = adr('8. Filled').replace('We need it.', 'One.\nTwo.\nThree.\nFour.');

	async function improve(answer: string): Promise<Filled | undefined> {
		await begin(improved);
		server.behave((response) => streamed(response, [answer]));
		const line = improved.split('\n').indexOf('## Context');
		return vscode.commands.executeCommand<Filled | undefined>(
			commands.aiImproveSection,
			{ uri: document.uri, line },
			'Better.',
		);
	}

	/** Fill and number of the change whose lens is the nth of ours. */
	async function hunk(nth: number): Promise<unknown[]> {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
		);
		const undo = lenses.filter(({ command }) => command?.command === internalCommands.undoHunk);
		return undo[nth]?.command?.arguments ?? [];
	}

	it('is kept or undone change by change when a section is improved', async () => {
		assert.equal((await improve('ONE.\nTwo.\nThree.\nFOUR.\nFive.'))?.type, 'written');
		assert.match((await lensTitles(document)).join(), /Keep All,Undo All,.*Keep Change,Undo Change/);
		await vscode.commands.executeCommand(internalCommands.undoHunk, ...(await hunk(0)));
		assert.match(document.getText(), /\n\nOne\.\nTwo\.\nThree\.\nFOUR\.\nFive\.\n\n## Decision/);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		assert.equal(document.getText(), improved);
	});

	it('is nothing where an improvement changes nothing, and the document is as clean as before', async () => {
		const filled = await improve('One.\nTwo.\nThree.\nFour.');
		assert.match(filled?.reason ?? '', /gave back what stood there/);
		assert.equal(document.getText(), improved);
		assert.equal(document.isDirty, false);
	});

	it('is drafted without a model and without the network, and said so', async () => {
		await setAi('provider', 'offline');
		try {
			await begin(original);
			server.behave((response) => streamed(response, ['never']));
			assert.equal((await fill(document, '## Context'))?.type, 'written');
			assert.match(document.getText(), /NEEDS CLARIFICATION/);
			assert.equal(server.asked.length, 0);
			await vscode.commands.executeCommand(commands.aiUndoFill);
			assert.equal(document.getText(), original);
		} finally {
			await setAi('provider', 'openai');
		}
	});

	it('goes on at the cursor, and changes nothing that stands there', async () => {
		await begin(improved);
		const end = document.positionAt(improved.indexOf('Four.') + 5);
		editor.selection = new vscode.Selection(end, end);
		server.behave((response) => streamed(response, ['Four.\n', 'Five.']));
		const filled = await vscode.commands.executeCommand<Filled | undefined>(commands.aiContinueHere);
		assert.equal(filled?.type, 'written');
		assert.equal(document.getText(), improved.replace('Four.', 'Four.\n\nFive.'));
	});

	it('is shown beside the document first, where that is set', async () => {
		await setAi('write', 'diff');
		try {
			for (const [command, expected] of [
				[commands.aiUndoFill, original],
				[commands.aiKeepFill, original.replace('## Context\n', '## Context\n\nTea.\n')],
			] as const) {
				await begin(original);
				server.behave((response) => streamed(response, ['Tea.']));
				assert.equal((await fill(document, '## Context'))?.type, 'written');
				assert.equal(server.asked.length, 1);
				assert.equal(document.getText(), original);
				const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
				assert.ok(input instanceof vscode.TabInputTextDiff);
				assert.equal(input.modified.scheme, fillScheme);
				await until(
					'the focus in the comparison',
					() => vscode.window.activeTextEditor?.document.uri.scheme === fillScheme,
				);
				const proposed = await vscode.workspace.openTextDocument(input.modified);
				await until('the proposal', () => proposed.getText().includes('## Context\n\nTea.\n\n## Decision'));
				await vscode.commands.executeCommand(command);
				assert.equal(document.getText(), expected);
				await until('the comparison to close', () => {
					const now = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
					return !(now instanceof vscode.TabInputTextDiff);
				});
			}
		} finally {
			await setAi('write', undefined);
		}
	});
});
