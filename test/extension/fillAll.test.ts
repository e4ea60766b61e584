import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { refused, streamed } from '../support/llmServer.ts';
import { asked, fillAll, queueOfSections, record } from './fillQueue.ts';
import { open, until, uriOf, writeFile } from './support.ts';

describe('filling all empty sections', () => {
	const queue = queueOfSections();
	const { report } = queue;

	it('writes them from top to bottom, and all of it can be kept or undone together', async () => {
		queue.server.behave((response, question) => streamed(response, [`About ${asked(question)}.`]));
		const document = await queue.openRecord();
		queue.button = 'Undo All';
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		assert.deepEqual(queue.server.asked.map(asked), ['Context', 'Decision', 'Consequences']);
		await until('the old text', () => document.getText() === record);

		queue.messages = [];
		queue.button = 'Keep All';
		await fillAll(document);
		await report();
		assert.equal(
			document.getText(),
			record
				.replace('## Context\n', '## Context\n\nAbout Context.\n')
				.replace('## Decision\n', '## Decision\n\nAbout Decision.\n')
				.replace('## Consequences\n', '## Consequences\n\nAbout Consequences.\n'),
		);
	});

	it('goes on past what fails for one, and says which', async () => {
		queue.server.behave(
			(response) => streamed(response, ['About one.']),
			refused(400, { message: 'too long', code: 'context_length_exceeded' }),
			(response) => streamed(response, ['About three.']),
		);
		const document = await queue.openRecord();
		await fillAll(document);
		assert.match(await report(), /^2 of 3 sections written\. Not written: “Decision”: /);
		assert.match(document.getText(), /## Context\n\nAbout one\.\n\n## Decision\n\n## Consequences\n\nAbout three\.\n$/);
	});

	it('ends with what would fail for all', async () => {
		queue.server.behave((response) => streamed(response, ['About one.']), refused(401, { message: 'bad key' }));
		const document = await queue.openRecord();
		await fillAll(document);
		assert.match(await report(), /^1 of 3 sections written\. /);
		assert.equal(queue.server.asked.length, 2);
	});

	it('drafts the tasks from the requirements just drafted', async () => {
		const feature = `.kiro/specs/${queue.folder.replace('/', '-')}`;
		await writeFile(`${feature}/requirements.md`, '# Requirements Document\n\n## Introduction\n\n## Requirements\n');
		await writeFile(`${feature}/design.md`, '# Design Document\n\n## Overview\n\n## Architecture\n\nOne part.\n');
		await open(`${feature}/design.md`);
		queue.server.behave((response, question) => streamed(response, [`Words about ${asked(question)}.`]));
		await until('the queue', async () => {
			queue.messages = [];
			Object.assign(vscode.window, {
				showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) =>
					options?.canPickMany
						? items.filter(({ description }) => description?.startsWith(feature))
						: items.find(({ label }) => label.includes('Folder')),
			});
			await vscode.commands.executeCommand(commands.aiFillAll);
			return queue.messages.some((message) => / written/.test(message));
		});
		const names = queue.server.asked.map(asked);
		assert.ok(names.indexOf('Introduction') < names.indexOf('Overview'), names.join());
		const overview = queue.server.asked.find((question) => asked(question) === 'Overview');
		assert.match(JSON.stringify(overview?.body), /Words about Introduction/);
		await vscode.workspace.fs.delete(uriOf(feature), { recursive: true });
	});

	it('works offline, the same each time', async () => {
		await queue.useServer(false, { provider: 'offline' });
		const document = await queue.openRecord();
		queue.button = 'Undo All';
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		await until('the old text', () => document.getText() === record);
	});

	it('says so where all that waited is written and waits to be kept', async () => {
		queue.server.behave((response) => streamed(response, ['TODO: who']));
		const document = await queue.openRecord();
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		const text = document.getText();
		const { length } = queue.server.asked;
		queue.messages = [];
		await fillAll(document);
		assert.deepEqual(queue.messages, ['All sections that waited are written: keep them, or undo them.']);
		assert.equal(document.getText(), text);
		assert.equal(queue.server.asked.length, length);
	});

	it('counts what somebody wrote meanwhile', async () => {
		queue.server.behave(async (response) => {
			const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
			if (!document.getText().includes('mine')) {
				const at = document.positionAt(record.indexOf('## Decision\n') + '## Decision\n'.length);
				await vscode.window.activeTextEditor?.edit((builder) => builder.insert(at, '\nIt is mine.\n'));
			}
			streamed(response, ['About it.']);
		});
		const document = await queue.openRecord();
		await fillAll(document);
		assert.equal(await report(), '2 of 3 sections written. 1 waited no more: somebody wrote it, or took it away.');
		assert.equal(queue.server.asked.length, 2);
	});

	it('says so where nothing waits, and sends nothing', async () => {
		const document = await queue.openRecord();
		await writeFile(
			`${queue.folder}/0008-done.md`,
			record.replaceAll('\n\n##', '\n\nText.\n\n##').replace(/\n$/, '\n\nText.\n'),
		);
		queue.server.behave((response) => streamed(response, ['Never.']));
		await until('the message', async () => {
			await vscode.commands.executeCommand(commands.aiFillAll, uriOf(`${queue.folder}/0008-done.md`));
			return queue.messages.includes('No section waits to be written here.');
		});
		assert.equal(queue.server.asked.length, 0);
		assert.equal(document.getText(), record);
	});
});
