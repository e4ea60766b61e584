import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { LlmServer, streamed } from '../support/llmServer.ts';
import { answerInTurn, askPeople } from './inputs.ts';
import { adr, closeAll, open, until, untilRecord, uriOf, writeFile } from './support.ts';

const design =
	'# Design Document\r\n\r\n## Overview\r\n\r\nOne part.\r\n\r\n## Storage\r\n\r\nWe decided to keep tickets in SQLite, since piers are offline.\r\n\r\n## Testing Strategy\r\n\r\nBy hand.\r\n';
const requirements =
	'# Requirements Document\n\n## Introduction\n\nA ferry.\n\n## Requirements\n\n### Requirement 1: Sell tickets\n\n**User Story:** As a guest, I want a ticket, so that I can sail.\n\n#### Acceptance Criteria\n\n1. WHEN a guest pays THEN the ferry SHALL print a ticket.\n';

describe('drafts from where the author is', () => {
	const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage } = vscode.window;
	let server: LlmServer;
	let feature: string;
	let log: string;
	let count = 0;
	let messages: string[];
	let titles: (string | undefined)[];
	let buttons: readonly string[];

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	beforeEach(async () => {
		feature = `.kiro/specs/drafts-${++count}`;
		log = `drafts-${count}/adr`;
		[messages, titles, buttons] = [[], [], []];
		const say = async (text: string, ...offered: unknown[]) => {
			messages.push(text);
			return offered.find((one) => typeof one === 'string' && buttons.includes(one));
		};
		answerInTurn();
		Object.assign(vscode.window, {
			showInformationMessage: say,
			showWarningMessage: say,
			showInputBox: async ({ value }: vscode.InputBoxOptions) => {
				titles.push(value);
				return value;
			},
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label.includes(log)),
		});
		await writeFile(`${feature}/requirements.md`, requirements);
		await writeFile(`${feature}/design.md`, design);
		await writeFile(`${log}/0001-record-decisions.md`, adr('1. Record decisions'));
		await untilRecord(`${log}/0001-record-decisions.md`, '0001 Record decisions');
	});

	afterEach(async () => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInputBox, showInformationMessage, showWarningMessage });
		await useServer(false);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(feature), { recursive: true });
		await vscode.workspace.fs.delete(uriOf(`drafts-${count}`), { recursive: true });
	});

	async function useServer(on: boolean): Promise<void> {
		const settings = {
			provider: on ? 'openai' : undefined,
			endpoint: on ? server.address : undefined,
			model: on ? 'm' : undefined,
			confirm: on ? 'never' : undefined,
		};
		for (const [name, value] of Object.entries(settings)) {
			await vscode.workspace.getConfiguration('archspec.ai').update(name, value, vscode.ConfigurationTarget.Global);
		}
	}

	/** Opens a document with the cursor in it, or some words selected, and waits until the extension knows it. */
	async function openAt(name: string, words: string): Promise<vscode.TextEditor> {
		const editor = await open(`${feature}/${name}`);
		const at = editor.document.getText().indexOf(words);
		const [start, end] = [at, at + words.length].map((offset) => editor.document.positionAt(offset));
		assert.ok(start && end && at >= 0);
		editor.selection = new vscode.Selection(start, end);
		await until('the symbols', async () => {
			const symbols = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', editor.document.uri);
			return Array.isArray(symbols);
		});
		return editor;
	}

	const read = async (path: string): Promise<string> =>
		(await vscode.workspace.openTextDocument(uriOf(path))).getText();

	it('makes a record of what is selected, and both name each other', async () => {
		await useServer(true);
		server.behave((response) => streamed(response, ['Piers are offline.']));
		await openAt('design.md', 'We decided to keep tickets in SQLite, since piers are offline.');
		buttons = ['Insert Link'];
		await until('the log', async () => {
			await vscode.commands.executeCommand(commands.aiDraftRecord);
			return messages.some((message) => / written/.test(message));
		});
		assert.deepEqual(titles, ['Keep tickets in SQLite']);
		const record = await read(`${log}/0002-keep-tickets-in-sqlite.md`);
		assert.match(record, /^# 2\. Keep tickets in SQLite\n\nDate: [\d-]+\n\nRecorded from \[/);
		assert.ok(record.includes(`](../../${feature}/design.md#storage).`), record);
		assert.match(record, /## Context\n\nPiers are offline\.\n\n## Decision\n\nPiers are offline\./);
		const asked = JSON.stringify(server.asked[0]?.body);
		assert.match(asked, /this document records it/);
		assert.match(asked, /keep tickets in SQLite, since piers are offline/);
		await until('the link', async () => (await read(`${feature}/design.md`)).includes('Decided in ['));
		assert.equal(
			await read(`${feature}/design.md`),
			design.replace(
				'are offline.\r\n',
				`are offline.\r\n\r\nDecided in [2. Keep tickets in SQLite](../../../${log}/0002-keep-tickets-in-sqlite.md).\r\n`,
			),
		);
	});

	it('draws a diagram below what the section says, mended before it is shown', async () => {
		await useServer(true);
		server.behave(
			(response) => streamed(response, ['Here:\n\n```mermaid\nflowchart LR\n    a --\n```\n']),
			(response) => streamed(response, ['```mermaid\nflowchart LR\n    a --> b\n```']),
		);
		const { document } = await openAt('design.md', 'piers are offline');
		await vscode.commands.executeCommand(commands.aiDraftDiagram);
		await until('the diagram', () => document.getText().includes('```mermaid'));
		assert.equal(
			document.getText(),
			design.replace('are offline.\r\n', 'are offline.\r\n\r\n```mermaid\r\nflowchart LR\r\n    a --> b\r\n```\r\n'),
		);
		assert.equal(server.asked.length, 2);
		await vscode.commands.executeCommand(commands.aiUndoFill);
		await until('the old text', () => document.getText() === design);
	});

	it('changes nothing where no answer holds a diagram', async () => {
		await useServer(true);
		server.behave((response) => streamed(response, ['I would rather not.']));
		const { document } = await openAt('design.md', 'piers are offline');
		await vscode.commands.executeCommand(commands.aiDraftDiagram);
		assert.equal(document.getText(), design);
		assert.match(messages.at(-1) ?? '', /holds no diagram\. Nothing was changed/);
		// The second time that it is told to mend the same is answered from the cache
		assert.equal(server.asked.length, 2);
	});

	it('draws from the workspace without a model', async () => {
		await vscode.workspace
			.getConfiguration('archspec.ai')
			.update('provider', 'offline', vscode.ConfigurationTarget.Global);
		const { document } = await openAt('design.md', 'piers are offline');
		await vscode.commands.executeCommand(commands.aiDraftDiagram);
		await until('the diagram', () => /are offline\.\r\n\r\n```mermaid\r\nflowchart LR\r\n/.test(document.getText()));
	});

	it('makes the next document with the ids of the one before, and fills it', async () => {
		await vscode.workspace.fs.delete(uriOf(`${feature}/design.md`));
		await vscode.workspace
			.getConfiguration('archspec.ai')
			.update('provider', 'offline', vscode.ConfigurationTarget.Global);
		await openAt('requirements.md', 'A ferry');
		await until('the draft', async () => {
			if (!messages.some((message) => / written/.test(message))) {
				await open(`${feature}/requirements.md`);
				await vscode.commands.executeCommand(commands.aiDraftNext);
			}
			return messages.some((message) => / written/.test(message));
		});
		const text = await read(`${feature}/design.md`);
		assert.match(text, /\*\*Validates: Requirements 1\.1\*\*/);
		assert.match(text, /## Overview\n\n(?!\n)[^#]/);
	});
});
