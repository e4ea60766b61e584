import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, internalCommands } from '../../src/vscode/ids.ts';
import { pause } from '../../src/vscode/workspace/pause.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { Answer, type Filled, fill, lensTitles, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, set, uriOf, writeFile } from './support.ts';

const original = adr('9. Filled').replace('We need it.\n\n', '');
const withContext = (body: string) => original.replace('## Context\n', `## Context\n\n${body}\n`);

describe('what a person does in the middle of a fill', () => {
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

	async function begin(text: string): Promise<void> {
		path = `docs/adr/${String(900 + ++count).padStart(4, '0')}-filled.md`;
		await writeFile(path, text);
		editor = await open(path);
		document = editor.document;
	}

	/** A fill of the context whose first words stand there. */
	async function beginFill(
		said: string,
		shown = said.trim(),
	): Promise<{ answer: Answer; filling: Promise<Filled | undefined> }> {
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		await answer.say(said, document, shown);
		return { answer, filling };
	}

	afterEach(async () => {
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	it('undoes it while words come: it ends, and the text is as it was', async () => {
		await begin(original);
		const { filling } = await beginFill('One.\n');
		await vscode.commands.executeCommand('undo');
		assert.equal((await filling)?.reason, 'cancelled');
		assert.equal(document.getText(), original);
		assert.equal(document.isDirty, false);
	});

	it('types elsewhere before the first word, into a clean document: it goes on', async () => {
		await begin(original);
		const answer = new Answer();
		server.behave(answer.behaviour);
		const filling = fill(document, '## Context');
		await answer.asked;
		const end = document.positionAt(original.indexOf('None.'));
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('type', { text: 'Mine. ' });
		// As long as the editor may take to say that it is no longer as on disk
		await new Promise((resume) => setTimeout(resume, 500));
		await answer.say('One.', document, 'One.');
		answer.end();
		assert.equal((await filling)?.type, 'written');
		assert.equal(document.getText(), withContext('One.').replace('None.', 'Mine. None.'));
	});

	/** Three sections that were written and wait; the cursor is in the last. */
	async function fillThree(): Promise<string> {
		const text = original.replace(/(## Decision\n\n)[^#]*/, '$1').replace(/(## Consequences\n)[^#]*$/, '$1');
		await begin(text);
		server.behave((response, { body }) => streamed(response, [`About ${JSON.stringify(body).length}.`]));
		for (const heading of ['## Context', '## Decision', '## Consequences']) {
			assert.equal((await fill(document, heading))?.type, 'written');
		}
		const at = document.positionAt(document.getText().lastIndexOf('About'));
		editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(at, at);
		return text;
	}

	const waiting = async (): Promise<number> => (await lensTitles(document)).filter((title) => title === 'Keep').length;

	it('keeps by key what is at the cursor alone', async () => {
		await fillThree();
		const written = document.getText();
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand(commands.aiUndoFill, 'atCursor');
		assert.equal(document.getText(), written);
		const at = document.positionAt(written.indexOf('## Decision'));
		editor.selection = new vscode.Selection(at, at);
		await vscode.commands.executeCommand(commands.aiKeepFill, 'atCursor');
		assert.equal(await waiting(), 2);
		await vscode.commands.executeCommand(commands.aiKeepFill, 'atCursor');
		assert.equal(await waiting(), 2);
		await vscode.commands.executeCommand(commands.aiKeepAllFills);
	});

	it('keeps all that waits in the document, or undoes it', async () => {
		const text = await fillThree();
		assert.equal(await waiting(), 3);
		await vscode.commands.executeCommand(commands.aiUndoAllFills);
		assert.equal(document.getText(), text);
		assert.equal(await waiting(), 0);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
		await fillThree();
		const written = document.getText();
		await vscode.commands.executeCommand(commands.aiKeepAllFills);
		assert.equal(await waiting(), 0);
		assert.equal(document.getText(), written);
	});

	it('saves where the editor trims lines: it goes on', async () => {
		await set('files.trimTrailingWhitespace', true);
		await set('files.insertFinalNewline', true);
		try {
			await begin(original);
			const { answer, filling } = await beginFill('One, ', 'One,');
			await document.save();
			await answer.say('two.', document, 'One, two.');
			answer.end();
			assert.equal((await filling)?.type, 'written');
			assert.equal(document.getText(), withContext('One, two.'));
		} finally {
			await set('files.trimTrailingWhitespace', undefined);
			await set('files.insertFinalNewline', undefined);
		}
	});

	it('saves again and again while words come: it goes on', async () => {
		await begin(original);
		const { answer, filling } = await beginFill('One.\n');
		const words = Array.from({ length: 400 }, (_, i) => `word${i}${i % 10 === 9 ? '\n' : ' '}`);
		for (const [i, word] of words.entries()) {
			answer.tell(word);
			if (i % 20 === 0) {
				void vscode.commands.executeCommand('workbench.action.files.save');
			}
			await pause(5);
		}
		// The editor tells of changed files a moment later
		await pause(1500);
		answer.end();
		assert.equal((await filling)?.reason, undefined);
		assert.equal(document.getText(), withContext(`One.\n${words.join('').replaceAll(' \n', '\n').trimEnd()}`));
	});

	it('cancels it while they type elsewhere: what had come is taken out again', async () => {
		await begin(original);
		const { filling } = await beginFill('One.\n');
		const typing = (async () => {
			for (let i = 0; i < 40; i++) {
				const { end } = document.lineAt(document.lineCount - 1).range;
				await editor.edit((builder) => builder.insert(end, '.'));
			}
		})();
		await vscode.commands.executeCommand(commands.aiCancelFill);
		await Promise.all([filling, typing]);
		assert.match(document.getText().slice(original.length), /^\.+$/);
	});

	/** Has a section improved, and keeps the first of its changes. @returns the document before that */
	async function improveAndKeepOne(): Promise<string> {
		const text = adr('9. Filled').replace('We need it.', 'One.\nTwo.\nThree.\nFour.');
		await begin(text);
		server.behave((response) => streamed(response, ['ONE.\nTwo.\nTHREE.\nFour.\nFive.']));
		const line = text.split('\n').indexOf('## Context');
		await vscode.commands.executeCommand(commands.aiImproveSection, { uri: document.uri, line }, 'Better.');
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
		);
		const [keep] = lenses.filter(({ command }) => command?.command === internalCommands.keepHunk);
		await vscode.commands.executeCommand(internalCommands.keepHunk, ...(keep?.command?.arguments ?? []));
		return text;
	}

	it('undoes the changes that are left while they type elsewhere', async () => {
		await improveAndKeepOne();
		const typing: Promise<unknown>[] = [];
		for (let i = 0; i < 5; i++) {
			const { end } = document.lineAt(document.lineCount - 1).range;
			typing.push(Promise.resolve(editor.edit((builder) => builder.insert(end, '.'))));
		}
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await Promise.all(typing);
		assert.match(document.getText(), /ONE\.\nTwo\.\nThree\.\nFour\.\n\n/);
	});

	it('saves a file in an encoding of its own: it goes on', async () => {
		await set('files.encoding', 'windows1252');
		try {
			path = 'docs/adr/0990-filled.md';
			await vscode.workspace.fs.writeFile(uriOf(path), Buffer.from(original.replace('None.', 'Café.'), 'latin1'));
			editor = await open(path);
			document = editor.document;
			const { answer, filling } = await beginFill('One.\n');
			await document.save();
			// The editor tells of changed files a moment later
			await new Promise((resume) => setTimeout(resume, 1500));
			await answer.say('Two.', document, 'Two.');
			answer.end();
			assert.equal((await filling)?.type, 'written');
		} finally {
			await set('files.encoding', undefined);
		}
	});

	it('renames the file: what had come is not taken along', async () => {
		await begin(original);
		const { filling } = await beginFill('One.\n');
		const old = uriOf(path);
		path = path.replace('filled', 'renamed');
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(old, uriOf(path));
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		assert.match((await filling)?.reason ?? '', /^The file was renamed while “Context”/);
		assert.equal((await vscode.workspace.openTextDocument(uriOf(path))).getText(), original);
	});

	it('leaves spaces behind on a line elsewhere, which the editor takes away with the first words', async () => {
		const list = `${original}\n- one\n  - two`;
		await begin(list);
		const end = document.lineAt(document.lineCount - 1).range.end;
		editor.selection = new vscode.Selection(end, end);
		await vscode.commands.executeCommand('type', { text: '\n' });
		assert.equal(document.getText(), `${list}\n  `);
		const context = document.positionAt(list.indexOf('## Context') + 10);
		editor.selection = new vscode.Selection(context, context);
		const { answer, filling } = await beginFill('One.\n');
		answer.end();
		assert.equal((await filling)?.type, 'written');
		assert.equal(document.getText(), `${list.replace('## Context\n', '## Context\n\nOne.\n')}\n`);
	});

	it('cancels it and types into it in the same moment: their words stay', async () => {
		await begin(original);
		const { filling } = await beginFill('One.\n');
		const place = document.positionAt(document.getText().indexOf('One.'));
		const typing = editor.edit((builder) => builder.insert(place, 'Mine. '));
		await vscode.commands.executeCommand(commands.aiCancelFill);
		assert.equal(await typing, true);
		await filling;
		assert.match(document.getText(), /Mine\. /);
	});

	it('keeps one change of an improved section and undoes the rest: what is kept stays', async () => {
		const text = await improveAndKeepOne();
		await vscode.commands.executeCommand(commands.aiUndoFill);
		assert.equal(document.getText(), text.replace('One.', 'ONE.'));
	});
});
