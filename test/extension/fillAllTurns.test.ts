import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { beginStream, event, piece, streamed, usagePiece } from '../support/llmServer.ts';
import { asked, fillAll, queueOfSections, record } from './fillQueue.ts';
import { open, until, uriOf, writeFile } from './support.ts';

describe('a queue of sections: what it asks first, and how it waits and stops', () => {
	const queue = queueOfSections();
	const { report } = queue;

	it('keeps what is written when it is cancelled, and takes back what is in work', async () => {
		queue.server.behave(
			(response) => streamed(response, ['About one.']),
			(response) => {
				beginStream(response);
				response.write(event(piece('Half of ')));
			},
		);
		const document = await queue.openRecord();
		const done = fillAll(document);
		await until('the second question', () => queue.server.asked.length === 2);
		await vscode.commands.executeCommand(commands.aiCancelQueue);
		await done;
		assert.equal(await report(), '1 of 3 sections written. Cancelled.');
		assert.equal(document.getText(), record.replace('## Context\n', '## Context\n\nAbout one.\n'));
	});

	it('can be cancelled while it looks for what is sent: nothing is asked, of nobody', async () => {
		const { withProgress } = vscode.window;
		const document = await queue.openRecord();
		await queue.useServer(true, { confirm: 'always' });
		const told: unknown[] = [];
		let questions = 0;
		Object.assign(vscode.window, {
			showQuickPick: async () => void questions++,
			withProgress: async (_: unknown, task: Parameters<typeof withProgress>[1]) => {
				const cancelling = new vscode.CancellationTokenSource();
				const report = ({ message }: { message?: string }) => {
					told.push(message);
					cancelling.cancel();
				};
				return task({ report }, cancelling.token);
			},
		});
		queue.server.behave((response) => streamed(response, ['Never.']));
		try {
			await fillAll(document);
		} finally {
			Object.assign(vscode.window, { withProgress });
		}
		assert.deepEqual(told, ['looking for what is sent: 0 of 3']);
		assert.deepEqual([questions, queue.server.asked.length, queue.messages], [0, 0, []]);
		assert.equal(document.getText(), record);
	});

	it('begins no section while it is paused', async () => {
		let release = () => {};
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		queue.server.behave(
			async (response) => {
				await held;
				streamed(response, ['About one.']);
			},
			(response) => streamed(response, ['More.']),
		);
		const document = await queue.openRecord();
		const done = fillAll(document);
		await until('the first question', () => queue.server.asked.length === 1);
		await vscode.commands.executeCommand(commands.aiPauseQueue);
		release();
		await until('the first section', () => document.getText().includes('About one.'));
		await new Promise((resume) => setTimeout(resume, 300));
		assert.equal(queue.server.asked.length, 1);
		await vscode.commands.executeCommand(commands.aiResumeQueue);
		await done;
		assert.equal(queue.server.asked.length, 3);
	});

	it('stops before the budget is exceeded', async () => {
		// The same server by a name that is not told to be of this machine, where nobody charges for it
		const endpoint = queue.server.address.replace('127.0.0.1', '[::ffff:127.0.0.1]');
		const models = [{ id: 'm', input: 1000, output: 1000 }];
		await queue.useServer(true, { endpoint, models, budget: 3 });
		Object.assign(vscode.window, { showInputBox: async () => 'key-of-the-test' });
		await vscode.commands.executeCommand(commands.aiSetKey);
		queue.server.behave((response) => {
			beginStream(response);
			const usage = { prompt_tokens: 2500, completion_tokens: 100, total_tokens: 2600 };
			for (const data of [piece('About it.'), piece(undefined, 'stop'), { ...usagePiece, usage }, '[DONE]']) {
				response.write(event(data));
			}
			response.end();
		});
		const document = await queue.openRecord();
		await fillAll(document);
		assert.equal(
			await report(),
			'1 of 3 sections written, $2.60. The next one would exceed the budget of $3.00 (setting archspec.ai.budget).',
		);
		assert.equal(queue.server.asked.length, 1);
		assert.equal(document.getText(), record.replace('## Context\n', '## Context\n\nAbout it.\n'));
		queue.button = 'Remove';
		await vscode.commands.executeCommand(commands.aiRemoveKey);
		await queue.useServer(false, { models: undefined });
	});

	it('refuses a second queue while one runs, and lets the person type elsewhere', async () => {
		let release = () => {};
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		queue.server.behave(
			async (response) => {
				await held;
				streamed(response, ['About one.']);
			},
			(response) => streamed(response, ['More.']),
		);
		const document = await queue.openRecord();
		await writeFile(`${queue.folder}/notes.md`, 'Notes.\n');
		const editor = await vscode.window.showTextDocument(uriOf(`${queue.folder}/notes.md`), {
			viewColumn: vscode.ViewColumn.Beside,
		});
		const done = fillAll(document);
		await until('the first question', () => queue.server.asked.length === 1);
		await fillAll(document);
		assert.match(queue.messages.at(-1) ?? '', /being filled already/);
		await vscode.commands.executeCommand('type', { text: 'My ' });
		release();
		await done;
		assert.equal(editor.document.getText(), 'My Notes.\n');
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
	});

	it('begins once where it is asked for twice in the same moment', async () => {
		queue.server.behave((response, question) => streamed(response, [`About ${asked(question)}.`]));
		const document = await queue.openRecord();
		await Promise.all([fillAll(document), fillAll(document)]);
		assert.equal(await report(), '3 sections written.');
		assert.equal(queue.messages.filter((message) => /being filled already/.test(message)).length, 1);
		assert.equal(queue.server.asked.length, 3);
	});

	it('asks before a section that it wrote is asked for anew, where that is set', async () => {
		queue.server.behave((response) => streamed(response, ['About it.']));
		const document = await queue.openRecord();
		await fillAll(document);
		await report();
		await queue.useServer(true, { confirm: 'always' });
		let questions = 0;
		Object.assign(vscode.window, {
			showQuickPick: async () => {
				questions++;
			},
		});
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand(commands.aiRetryFill);
		assert.equal(questions, 1);
		assert.equal(queue.server.asked.length, 3);
	});

	it('asks about all of them where a part was agreed to before, with the sum of all', async () => {
		const feature = `.kiro/specs/${queue.folder.replace('/', '-')}`;
		await queue.openRecord();
		await writeFile(`${feature}/requirements.md`, '# Requirements Document\n\n## Introduction\n\n');
		await writeFile(`${feature}/design.md`, '# Design Document\n\n## Overview\n\n## Architecture\n\n');
		const { document } = await open(`${feature}/design.md`);
		await queue.useServer(true, { confirm: 'firstTime' });
		queue.server.behave((response) => streamed(response, ['Words.']));
		let shown: readonly vscode.QuickPickItem[] = [];
		let asking: vscode.QuickPickOptions | undefined;
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
				if (options?.canPickMany) {
					return items.filter(({ description }) => description?.startsWith(feature));
				}
				shown = items;
				asking = options;
				return items.find(({ label }) => label.includes('Folder')) ?? items[0];
			},
		});
		await vscode.commands.executeCommand(commands.aiFillSection, { uri: document.uri, line: 2 });
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await until('the question', async () => {
			queue.messages = [];
			await vscode.commands.executeCommand(commands.aiFillAll);
			return queue.messages.some((message) => / written/.test(message));
		});
		const rows = shown.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).slice(2);
		assert.equal(asking?.title, `Fill ${rows.length} Sections`);
		assert.equal(asking?.placeHolder, `Send these ${rows.length} requests? Escape sends nothing.`);
		assert.match(shown[0]?.description ?? '', /^about [\d,]+ tokens · free$/);
		assert.match(shown[0]?.detail ?? '', new RegExp(`^${rows.length} requests · `));
		assert.ok(rows.some(({ label }) => label === 'Overview') && rows.length >= 3, `${rows.map(({ label }) => label)}`);
		await vscode.workspace.fs.delete(uriOf(feature), { recursive: true });
	});
});
