import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { aiScheme, commands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { type Filled, fill, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

describe('a conversation about a section', () => {
	let server: LlmServer;
	const path = 'docs/adr/8400-spoken.md';
	const renamed = 'docs/adr/8401-spoken-of.md';

	before(async () => {
		server = await startServer();
		await writeFile(path, adr('8400. Spoken').replace('We need it.\n\n', ''));
	});

	after(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(renamed));
		await stopServer(server);
	});

	const place = (document: vscode.TextDocument) => ({
		uri: document.uri,
		line: document.getText().split('\n').indexOf('## Context'),
	});

	async function refine(document: vscode.TextDocument, wish: string): Promise<Filled | undefined> {
		return vscode.commands.executeCommand<Filled | undefined>(commands.aiRefine, place(document), wish);
	}

	const messages = (): { role: string; content: string }[] =>
		(server.asked.at(-1)?.body.messages ?? []) as { role: string; content: string }[];

	it('goes on with what was said and what stands there now, and follows its file', async () => {
		const { document } = await open(path);
		server.behave((response) => streamed(response, ['Tea is hot.']));
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		await vscode.commands.executeCommand(commands.aiKeepFill);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, document.positionAt(document.getText().indexOf('Tea is hot.')), 'My ');
		await vscode.workspace.applyEdit(edit);
		server.behave((response) => streamed(response, ['My tea is very hot.']));
		const refined = await refine(document, 'Say how hot');
		assert.equal(refined?.type, 'written', refined?.reason);
		assert.match(document.getText(), /## Context\n\nMy tea is very hot\.\n\n## Decision/);
		const said = messages();
		assert.deepEqual(
			said.map(({ role }) => role),
			['system', 'user', 'assistant', 'user'],
		);
		assert.equal(said[2]?.content, 'Tea is hot.');
		assert.match(said[3]?.content ?? '', /What the author asks for: Say how hot/);
		assert.match(said[3]?.content ?? '', /\nMy Tea is hot\.\n/);
		await vscode.commands.executeCommand(commands.aiKeepFill);
		await document.save();

		await vscode.commands.executeCommand(commands.aiShowConversation, place(document));
		const page = await until('the page', () =>
			vscode.workspace.textDocuments
				.find(
					({ uri, isClosed }) => uri.scheme === aiScheme && uri.path === '/Conversation about Context.md' && !isClosed,
				)
				?.getText(),
		);
		assert.match(page, /- 2 turns · 30 tokens · free\n/);
		assert.match(page, /```text\nRefine: Say how hot\n```\n\n```text\nMy tea is very hot\.\n```/);

		const rename = new vscode.WorkspaceEdit();
		rename.renameFile(uriOf(path), uriOf(renamed));
		await vscode.workspace.applyEdit(rename);
		const moved = (await open(renamed)).document;
		server.behave((response) => streamed(response, ['Cold tea.']));
		const again = await until('the renamed document', () => refine(moved, 'Now cold'));
		assert.equal(again.type, 'written', again.reason);
		assert.equal(messages().filter(({ role }) => role === 'assistant').length, 2);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await moved.save();
	});

	it('begins anew with another fill', async () => {
		const { document } = await open(renamed);
		server.behave((response) => streamed(response, ['Anew.']));
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		await vscode.commands.executeCommand(commands.aiKeepFill);
		await refine(document, 'Longer');
		assert.equal(messages().filter(({ role }) => role === 'assistant').length, 1);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await document.save();
	});
});
