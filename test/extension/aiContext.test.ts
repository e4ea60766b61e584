import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { fill, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

describe('what a model is shown', () => {
	let server: LlmServer;
	let document: vscode.TextDocument;
	let count = 0;
	let path = '';

	before(async () => {
		server = await startServer();
		await writeFile('notes/tea.txt', 'NOTE-TEXT about tea\n');
		await writeFile('notes/.env', 'ENV-TEXT=1\n');
		await writeFile('notes/deep/more.txt', 'MORE-TEXT\n');
	});

	after(async () => {
		await vscode.workspace.fs.delete(uriOf('notes'), { recursive: true });
		await stopServer(server);
	});

	beforeEach(async () => {
		path = `docs/adr/${8300 + ++count}-shown.md`;
		const text = adr(`${8300 + count}. Shown`, 'See [env](../../notes/.env).').replace('We need it.\n\n', '');
		await writeFile(path, text);
		document = (await open(path)).document;
		server.behave((response) => streamed(response, ['Tea is hot.']));
	});

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	async function prompt(): Promise<string> {
		const filled = await fill(document, '## Context');
		assert.equal(filled?.type, 'written', filled?.reason);
		return JSON.stringify(server.asked.at(-1)?.body);
	}

	it('is what was attached, as it is by then, and never what holds keys', async () => {
		const named = ['notes', 'notes/tea.txt', 'notes/.env'].map(uriOf);
		await vscode.commands.executeCommand(commands.aiAttachContext, named[0], named);
		const tea = await vscode.workspace.openTextDocument(uriOf('notes/tea.txt'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(tea.uri, new vscode.Position(0, 0), 'UNSAVED ');
		await vscode.workspace.applyEdit(edit);
		const shown = await prompt();
		assert.match(shown, /attached: notes\/tea\.txt — notes\/tea\.txt\]\\nUNSAVED NOTE-TEXT/);
		assert.match(shown, /MORE-TEXT/);
		assert.doesNotMatch(shown, /ENV-TEXT/);
		await vscode.window.showTextDocument(tea);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('is nothing of that once it was removed', async () => {
		await vscode.commands.executeCommand(commands.aiAttachContext, uriOf('notes/tea.txt'));
		await vscode.commands.executeCommand(commands.aiClearContext);
		assert.doesNotMatch(await prompt(), /NOTE-TEXT/);
	});

	it("is put in a team's own words, and one that can't be used is a finding", async () => {
		const file = '.archspec/prompts/fill.md';
		await writeFile(file, 'OWN {{section.title}}\n');
		try {
			assert.match(await prompt(), /"content":"OWN Context"/);
			await writeFile(file, 'OWN\n{{section.titel}}\n');
			const [finding] = await until('the finding', () => {
				const found = vscode.languages.getDiagnostics(uriOf(file));
				return found.length > 0 && found;
			});
			assert.equal(finding?.range.start.line, 1);
			assert.match(finding?.message ?? '', /There is no \{\{section\.titel\}\}/);
		} finally {
			await vscode.workspace.fs.delete(uriOf('.archspec'), { recursive: true });
			await until('the finding to go', () => vscode.languages.getDiagnostics(uriOf(file)).length === 0);
		}
	});
});
