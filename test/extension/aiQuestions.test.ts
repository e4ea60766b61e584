import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, internalCommands } from '../../src/vscode/ids.ts';
import { type Asked, beginStream, event, LlmServer, piece, streamed } from '../support/llmServer.ts';
import { closeAll, open, rulesAt, until, uriOf, writeFile } from './support.ts';

const requirements = `# Requirements Document

## Introduction

A guest opens a locker with a code. The code is valid for 30.

## Requirements

### Requirement 1: Open

**User Story:** As a guest, I want to type a code, so that the locker opens.

#### Acceptance Criteria

1. WHEN a guest types a code, THE locker SHALL open within 2 seconds.
`;

const design = `# Design Document

## Overview

The locker opens within 5 seconds.
`;

/** A finding as a model writes it. */
function line(item: Readonly<Record<string, string>>): string {
	return `${JSON.stringify(item)}\n`;
}

describe('questions about a document', () => {
	let server: LlmServer;
	let folder: string;
	let count = 0;
	let messages: string[];
	/** The button that the next message with such a one is answered with. */
	let button: string | undefined;
	const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	beforeEach(async () => {
		folder = `.kiro/specs/questions-${++count}`;
		messages = [];
		button = undefined;
		const show = async (text: string, ...buttons: unknown[]): Promise<unknown> => {
			messages.push(text);
			const chosen = buttons.find((one) => one === button);
			button = chosen === undefined ? button : undefined;
			return chosen;
		};
		Object.assign(vscode.window, {
			showInformationMessage: show,
			showWarningMessage: show,
			showErrorMessage: show,
		});
		await writeFile(`${folder}/requirements.md`, requirements);
		await writeFile(`${folder}/design.md`, design);
		await open(`${folder}/requirements.md`);
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showInformationMessage, showWarningMessage, showErrorMessage });
		await useServer(false);
		await vscode.commands.executeCommand(commands.aiClearReview);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	async function useServer(on = true): Promise<void> {
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

	/** `line:character severity words | message`, of what a model said of a file. */
	function found(name = 'requirements.md'): string[] {
		const uri = uriOf(`${folder}/${name}`);
		const text = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
		return vscode.languages
			.getDiagnostics(uri)
			.filter(({ source }) => source === 'ArchSpec AI')
			.map(
				({ range, message, severity }) =>
					`${range.start.line}:${range.start.character} ${vscode.DiagnosticSeverity[severity]} ${text?.getText(range)} | ${message}`,
			);
	}

	async function actions(position: vscode.Position): Promise<vscode.CodeAction[]> {
		const uri = uriOf(`${folder}/requirements.md`);
		return vscode.commands.executeCommand(
			'vscode.executeCodeActionProvider',
			uri,
			new vscode.Range(position, position),
		);
	}

	function promptOf({ body }: Asked): string {
		return JSON.stringify(body);
	}

	it('shows what a review finds at the words it quotes, apart from what the rules find', async () => {
		await useServer();
		server.behave((response) =>
			streamed(response, [
				line({
					message: 'A number without a unit.',
					quote: 'valid for 30',
					severity: 'warning',
					fix: 'Name the unit.',
				}),
				line({ message: 'Not in the text.', quote: 'valid for 31' }),
			]),
		);
		const before = rulesAt(uriOf(`${folder}/requirements.md`));
		await vscode.commands.executeCommand(commands.aiReview);
		assert.deepEqual(found(), ['4:48 Warning valid for 30 | A number without a unit.']);
		assert.deepEqual(rulesAt(uriOf(`${folder}/requirements.md`)), before);
		assert.match(messages.join(), /1 finding\. 1 left out/);
		assert.match(promptOf(server.asked[0] ?? assert.fail('nothing was asked')), /valid for 30/);
	});

	it('follows edits, and forgets a finding whose words are changed', async () => {
		await useServer();
		server.behave((response) =>
			streamed(response, [
				line({ message: 'a', quote: 'valid for 30' }),
				line({ message: 'b', quote: 'A guest opens a locker' }),
			]),
		);
		await vscode.commands.executeCommand(commands.aiReview);
		const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
		await editor.edit((builder) => builder.insert(new vscode.Position(2, 0), 'Written.\n\n'));
		assert.deepEqual(found(), ['6:48 Information valid for 30 | a', '6:0 Information A guest opens a locker | b']);
		await editor.edit((builder) => builder.insert(new vscode.Position(6, 3), 'x'));
		assert.deepEqual(found(), ['6:49 Information valid for 30 | a']);
	});

	it('does not say again what was dismissed, until the words change', async () => {
		await useServer();
		server.behave((response) => streamed(response, [line({ message: 'a', quote: 'valid for 30' })]));
		await vscode.commands.executeCommand(commands.aiReview);
		const dismiss = (await actions(new vscode.Position(4, 50))).find(({ title }) => title.startsWith('Dismiss “'));
		assert.equal(dismiss?.command?.command, internalCommands.dismissFinding);
		await vscode.commands.executeCommand(dismiss.command.command, ...(dismiss.command.arguments ?? []));
		assert.deepEqual(found(), []);
		await vscode.commands.executeCommand(commands.aiReview);
		assert.deepEqual(found(), []);
		assert.match(messages.at(-1) ?? '', /no finding\. 1 dismissed/);
	});

	it('says that an answer can’t be read, which is not the same as no finding, and asks anew', async () => {
		await useServer();
		server.behave(
			(response) => streamed(response, ['I’m sorry, but I can’t review this.']),
			(response) => streamed(response, [line({ message: 'a', quote: 'valid for 30' })]),
		);
		button = 'Ask Again';
		await vscode.commands.executeCommand(commands.aiReview);
		await until('the second answer', () => found().length === 1);
		await until('its message', () => messages.length === 2);
		assert.match(messages[0] ?? '', /can’t be read.*It begins: “I’m sorry, but I can’t review this\.”$/);
		assert.match(messages[1] ?? '', /1 finding\.$/);
		assert.equal(server.asked.length, 2);
	});

	it('shows a contradiction with both places', async () => {
		await useServer();
		server.behave((response) =>
			streamed(response, [
				line({
					message: 'Two times.',
					quote: 'open within 2 seconds',
					otherQuote: 'opens within 5 seconds',
					otherDocument: `${folder}/design.md`,
				}),
			]),
		);
		await vscode.commands.executeCommand(commands.aiCheckConsistency);
		assert.deepEqual(found(), ['14:47 Information open within 2 seconds | Two times.']);
		const [diagnostic] = vscode.languages
			.getDiagnostics(uriOf(`${folder}/requirements.md`))
			.filter(({ source }) => source === 'ArchSpec AI');
		const related = diagnostic?.relatedInformation?.[0];
		assert.equal(related?.location.uri.path.endsWith('design.md'), true);
		assert.deepEqual([related?.location.range.start.line, related?.message], [4, 'opens within 5 seconds']);
	});

	it('keeps what came before an answer broke, and says why there is no more', async () => {
		await useServer();
		server.behave((response) => {
			beginStream(response);
			response.write(event(piece(line({ message: 'a', quote: 'valid for 30' }))));
			setTimeout(() => response.destroy(), 200);
		});
		await vscode.commands.executeCommand(commands.aiReview);
		assert.deepEqual(found(), ['4:48 Information valid for 30 | a']);
		assert.equal(messages.length, 1);
		assert.match(messages.join(), / What was found before it stays: 1 finding\.$/);
	});

	it('moves what comes by what was typed since the question', async () => {
		await useServer();
		const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
		server.behave(async (response) => {
			beginStream(response);
			await editor.edit((builder) => builder.insert(new vscode.Position(2, 0), 'Written.\n\n'));
			response.write(event(piece(line({ message: 'a', quote: 'valid for 30' }))));
			await editor.edit((builder) => builder.insert(new vscode.Position(6, 3), 'x'));
			response.write(event(piece(line({ message: 'b', quote: 'A guest opens' }))));
			response.end(event(piece(undefined, 'stop')) + event('[DONE]'));
		});
		await vscode.commands.executeCommand(commands.aiReview);
		assert.deepEqual(found(), ['6:49 Information valid for 30 | a']);
		assert.match(messages.join(), /1 finding\. 1 about text that was changed meanwhile/);
	});

	/** Takes a section away that each list of requirements has. */
	async function withoutIntroduction(): Promise<void> {
		const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
		await editor.edit((builder) => builder.delete(new vscode.Range(2, 0, 6, 0)));
	}

	it('finds gaps without a model: what the kind describes and the document lacks', async () => {
		await withoutIntroduction();
		await vscode.commands.executeCommand(commands.aiFindGaps);
		assert.match(found().join('\n'), /There is no section “Introduction”/);
		assert.match(messages.join(), /Without a model/);
	});

	it('has a section that is missing inserted and drafted', async () => {
		await withoutIntroduction();
		await vscode.commands.executeCommand(commands.aiFindGaps);
		const write = (await actions(new vscode.Position(0, 3))).filter(({ title }) =>
			title.startsWith('Write the Missing'),
		);
		assert.equal(write.length, found().length);
		const [first] = write;
		const before = found();
		await vscode.commands.executeCommand(first?.command?.command ?? '', ...(first?.command?.arguments ?? []));
		const text = vscode.window.activeTextEditor?.document ?? assert.fail('no editor');
		assert.match(text.getText(), /\n## Introduction\n\n\S/);
		assert.equal(found().length, before.length - 1);
	});

	it('has the section of a finding mended', async () => {
		await useServer();
		server.behave(
			(response) => streamed(response, [line({ message: 'No unit.', quote: 'valid for 30', fix: 'Name the unit.' })]),
			(response) => streamed(response, ['A guest opens a locker with a code. The code is valid for 30 days.']),
		);
		await vscode.commands.executeCommand(commands.aiReview);
		const [fix] = (await actions(new vscode.Position(4, 50))).filter(({ title }) => title === 'Fix with AI');
		await vscode.commands.executeCommand(fix?.command?.command ?? '', ...(fix?.command?.arguments ?? []));
		const text = vscode.window.activeTextEditor?.document ?? assert.fail('no editor');
		await until('that the section is written', () => text.getText().includes('valid for 30 days.'));
		assert.match(promptOf(server.asked[1] ?? assert.fail('nothing was asked')), /Name the unit\. No unit\./);
		assert.deepEqual(found(), []);
	});

	it('puts the proposal that is chosen into the section', async () => {
		await useServer();
		server.behave((response) => streamed(response, ['=== Short\nShort text.\n', '\n=== Long\nLong text.\n']));
		const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
		editor.selection = new vscode.Selection(4, 0, 4, 0);
		const running = vscode.commands.executeCommand(commands.aiSuggest);
		await until('that both are there', () => server.asked.length > 0);
		await until('that one is chosen', async () => {
			await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return /(?:Short|Long) text\./.test(editor.document.getText());
		});
		await running;
		assert.ok(!editor.document.getText().includes('valid for 30'));
	});
});
