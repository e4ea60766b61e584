import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { Answer, fill, lensTitles, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

const original = adr('7. Filled').replace('We need it.\n\n', '');

describe('a section that is filled', () => {
	let server: LlmServer;
	let document: vscode.TextDocument;
	let editor: vscode.TextEditor;
	let count = 0;
	let path = '';

	before(async () => {
		server = await startServer();
	});

	after(async () => {
		await stopServer(server);
	});

	/** Each spec has a file of its own: the editor remembers texts of files that were there before. */
	async function begin(text: string): Promise<void> {
		path = `docs/adr/${String(700 + ++count).padStart(4, '0')}-filled.md`;
		await writeFile(path, text);
		editor = await open(path);
		document = editor.document;
	}

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	it('grows as the answer comes, and one undo restores it', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('Tea is hot.\n', document, '## Context\n\nTea is hot.\n\n## Decision');
		await answer.say('It cools.\nSlow', document, '## Context\n\nTea is hot.\nIt cools.\nSlow\n\n## Decision');
		answer.end();
		assert.equal((await filling)?.type, 'written');
		assert.equal(document.getText(), original.replace('## Context\n', '## Context\n\nTea is hot.\nIt cools.\nSlow\n'));
		const titles = await lensTitles(document);
		assert.ok(
			titles.some((title) => /other sections byte-identical · \d+ findings? fixed, 0 added/.test(title)),
			`${titles}`,
		);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), original);
		assert.equal(document.isDirty, false);
		await until('the mark to go', async () => !(await lensTitles(document)).some((title) => /Keep/.test(title)));
	});

	it('selects nothing of what it writes where a placeholder was selected', async () => {
		await begin(original.replace('## Context\n', '## Context\n\n[Why]\n'));
		const line = document.getText().split('\n').indexOf('[Why]');
		editor.selection = new vscode.Selection(line, 0, line, 5);
		server.behave((response) => streamed(response, ['Tea ', 'is hot.\n', 'It cools.\n']));
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		assert.match(document.getText(), /Tea is hot\.\nIt cools\.\n/);
		await until('the cursor alone', () => editor.selections.every(({ isEmpty }) => isEmpty));
	});

	it('shows each word before the next one comes, in a long document too', async () => {
		const long = '## More\n\nA sentence of some words, as they stand in documents.\n\n'.repeat(2500);
		await begin(`${original}\n${long}`);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('Tea', document, '\n\nTea\n');
		const changes: string[] = [];
		const listener = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) =>
			changes.push(...contentChanges.map(({ text }) => text)),
		);
		const words = Array.from({ length: 20 }, (_, i) => ` ${i}`);
		for (const [i, word] of words.entries()) {
			answer.tell(word);
			await until(`the word${word}`, () => changes.length === i + 1);
		}
		listener.dispose();
		answer.end();
		assert.equal((await filling)?.type, 'written');
		assert.deepEqual(changes, words);
	});

	it('keeps an edit elsewhere, and each is undone by itself', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('One.\n', document, 'One.');
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '<!-- mine -->\n\n'));
		await answer.say('Two.\n', document, 'Two.');
		answer.end();
		assert.equal((await filling)?.type, 'written');
		const both = `<!-- mine -->\n\n${original.replace('## Context\n', '## Context\n\nOne.\nTwo.\n')}`;
		assert.equal(document.getText(), both);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		assert.equal(document.getText(), `<!-- mine -->\n\n${original}`);
	});

	it('stops where somebody edits it, and loses nothing', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('One.\n', document, 'One.');
		const place = document.positionAt(document.getText().indexOf('One.'));
		await editor.edit((builder) => builder.insert(place, 'Mine. '));
		answer.tell('Two.\n');
		const filled = await filling;
		assert.match(filled?.reason ?? '', /^You edited “Context” while it was being written/);
		assert.equal(document.getText(), original.replace('## Context\n', '## Context\n\nMine. One.\n'));
	});

	it('is as it was when the fill is cancelled', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('One.\nTwo.\n', document, 'Two.');
		await vscode.commands.executeCommand(commands.aiCancelFill);
		assert.equal((await filling)?.type, 'stopped');
		assert.equal(document.getText(), original);
		assert.equal(document.isDirty, false);
	});

	it('is taken back when the file changes on disk', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('One.\n', document, 'One.');
		await writeFile(path, original.replace('We do it.', 'They do it.'));
		const filled = await filling;
		assert.match(filled?.reason ?? '', /^The file changed on disk while “Context”/);
		assert.doesNotMatch(document.getText(), /One\./);
	});

	it('is taken back when the file is deleted', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say('One.\n', document, 'One.');
		await vscode.workspace.fs.delete(uriOf(path));
		assert.match((await filling)?.reason ?? '', /^The file was deleted while “Context”/);
		assert.equal(document.getText(), original);
		await writeFile(path, original);
	});

	it('is written in two documents at once', async () => {
		await begin(original);
		const [one, firstPath] = [document, path];
		const [answer, other] = [new Answer(), new Answer()];
		server.behave(answer.behaviour, other.behaviour);
		const filling = fill(one, '## Context');
		await answer.asked;
		await begin(original);
		const second = fill(document, '## Context');
		await other.asked;
		answer.tell('One.');
		other.tell('Two.');
		answer.end();
		other.end();
		assert.deepEqual([(await filling)?.type, (await second)?.type], ['written', 'written']);
		assert.equal(one.getText(), original.replace('## Context\n', '## Context\n\nOne.\n'));
		assert.equal(document.getText(), original.replace('## Context\n', '## Context\n\nTwo.\n'));
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(firstPath));
	});

	it('keeps CRLF, a missing last line break and what is beyond ASCII', async () => {
		const text =
			'\uFEFF# 7. Tee 🫖\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\n背景です。\r\n\r\n## Decision\r\n\r\n決定';
		await begin(text);
		server.behave((response) => streamed(response, ['茶は', '熱い 🫖。\n冷', 'める。']));
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		const shown = text.slice(1).replace('背景です。', '茶は熱い 🫖。\r\n冷める。');
		assert.equal(document.getText(), shown);
		await document.save();
		const bytes = await vscode.workspace.fs.readFile(uriOf(path));
		assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), `\uFEFF${shown}`);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		assert.equal(document.getText(), text.slice(1));
	});

	it('can be asked for anew, past the cache, and be compared', async () => {
		await begin(original);
		server.behave(
			(response) => streamed(response, ['First.']),
			(response) => streamed(response, ['Second.']),
		);
		await fill(document, '## Context');
		await vscode.commands.executeCommand(commands.aiRetryFill);
		assert.equal(document.getText(), original.replace('## Context\n', '## Context\n\nSecond.\n'));
		await vscode.commands.executeCommand(commands.aiCompareFill);
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), original);
		assert.equal(input.modified.toString(), document.uri.toString());
		await until('the focus in the comparison', () => {
			const { activeTextEditor } = vscode.window;
			const at = document.positionAt(document.getText().indexOf('Second.'));
			return activeTextEditor?.document === document && activeTextEditor.selection.active.isEqual(at);
		});
		await vscode.commands.executeCommand(commands.aiKeepFill);
		assert.deepEqual(
			(await lensTitles(document)).filter((title) => /Keep/.test(title)),
			[],
		);
		assert.match(document.getText(), /Second\./);
	});
});
