import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import {
	type Asked,
	beginStream,
	event,
	LlmServer,
	piece,
	refused,
	streamed,
	usagePiece,
} from '../support/llmServer.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const record = `# 7. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n`;

describe('filling all empty sections', () => {
	const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
	let server: LlmServer;
	let folder: string;
	let count = 0;
	let messages: string[];
	/** The button that the report is answered with. */
	let button: string | undefined;
	/** Sections that are chosen from a list; all at first. */
	let choose: (items: readonly vscode.QuickPickItem[]) => readonly vscode.QuickPickItem[];

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	beforeEach(async () => {
		folder = `queue-${++count}/adr`;
		messages = [];
		button = undefined;
		choose = (items) => items;
		const say = async (text: string, ...buttons: unknown[]) => {
			messages.push(text);
			return buttons.find((one) => one === button);
		};
		Object.assign(vscode.window, {
			showInformationMessage: say,
			showWarningMessage: say,
			showErrorMessage: say,
			showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) =>
				options?.canPickMany
					? choose(items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator))
					: items[0],
		});
		await useServer();
	});

	afterEach(async () => {
		await vscode.commands.executeCommand(commands.aiCancelQueue);
		Object.assign(vscode.window, {
			showQuickPick,
			showInputBox,
			showInformationMessage,
			showWarningMessage,
			showErrorMessage,
		});
		await useServer(false);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder.split('/')[0] ?? ''), { recursive: true });
	});

	async function useServer(on = true, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
		const settings = {
			provider: on ? 'openai' : undefined,
			endpoint: on ? server.address : undefined,
			model: on ? 'm' : undefined,
			confirm: on ? 'never' : undefined,
			budget: undefined,
			...more,
		};
		for (const [name, value] of Object.entries(settings)) {
			await vscode.workspace.getConfiguration('archspec.ai').update(name, value, vscode.ConfigurationTarget.Global);
		}
	}

	/** Opens a record with three empty sections, and waits until the extension knows it. */
	async function openRecord(text = record): Promise<vscode.TextDocument> {
		await writeFile(`${folder}/0007-moor.md`, text);
		const { document } = await open(`${folder}/0007-moor.md`);
		await until('the lenses', async () => {
			const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
			);
			return lenses.some(({ command }) => command?.command === commands.aiFillAll);
		});
		return document;
	}

	const fillAll = (document: vscode.TextDocument) => vscode.commands.executeCommand(commands.aiFillAll, document.uri);
	const asked = ({ body }: Asked): string =>
		/Write the section "([^"]*)"/.exec(JSON.stringify(body).replaceAll('\\"', '"'))?.[1] ?? '';
	const report = () => until('the report', () => messages.find((message) => / written/.test(message)));

	it('writes them from top to bottom, and all of it can be kept or undone together', async () => {
		server.behave((response, question) => streamed(response, [`About ${asked(question)}.`]));
		const document = await openRecord();
		button = 'Undo All';
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		assert.deepEqual(server.asked.map(asked), ['Context', 'Decision', 'Consequences']);
		await until('the old text', () => document.getText() === record);

		messages = [];
		button = 'Keep All';
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
		server.behave(
			(response) => streamed(response, ['About one.']),
			refused(400, { message: 'too long', code: 'context_length_exceeded' }),
			(response) => streamed(response, ['About three.']),
		);
		const document = await openRecord();
		await fillAll(document);
		assert.match(await report(), /^2 of 3 sections written\. Not written: “Decision”: /);
		assert.match(document.getText(), /## Context\n\nAbout one\.\n\n## Decision\n\n## Consequences\n\nAbout three\.\n$/);
	});

	it('ends with what would fail for all', async () => {
		server.behave((response) => streamed(response, ['About one.']), refused(401, { message: 'bad key' }));
		const document = await openRecord();
		await fillAll(document);
		assert.match(await report(), /^1 of 3 sections written\. /);
		assert.equal(server.asked.length, 2);
	});

	it('keeps what is written when it is cancelled, and takes back what is in work', async () => {
		server.behave(
			(response) => streamed(response, ['About one.']),
			(response) => {
				beginStream(response);
				response.write(event(piece('Half of ')));
			},
		);
		const document = await openRecord();
		const done = fillAll(document);
		await until('the second question', () => server.asked.length === 2);
		await vscode.commands.executeCommand(commands.aiCancelQueue);
		await done;
		assert.equal(await report(), '1 of 3 sections written. Cancelled.');
		assert.equal(document.getText(), record.replace('## Context\n', '## Context\n\nAbout one.\n'));
	});

	it('can be cancelled while it looks for what is sent: nothing is asked, of nobody', async () => {
		const { withProgress } = vscode.window;
		const document = await openRecord();
		await useServer(true, { confirm: 'always' });
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
		server.behave((response) => streamed(response, ['Never.']));
		try {
			await fillAll(document);
		} finally {
			Object.assign(vscode.window, { withProgress });
		}
		assert.deepEqual(told, ['looking for what is sent: 0 of 3']);
		assert.deepEqual([questions, server.asked.length, messages], [0, 0, []]);
		assert.equal(document.getText(), record);
	});

	it('begins no section while it is paused', async () => {
		let release = () => {};
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		server.behave(
			async (response) => {
				await held;
				streamed(response, ['About one.']);
			},
			(response) => streamed(response, ['More.']),
		);
		const document = await openRecord();
		const done = fillAll(document);
		await until('the first question', () => server.asked.length === 1);
		await vscode.commands.executeCommand(commands.aiPauseQueue);
		release();
		await until('the first section', () => document.getText().includes('About one.'));
		await new Promise((resume) => setTimeout(resume, 300));
		assert.equal(server.asked.length, 1);
		await vscode.commands.executeCommand(commands.aiResumeQueue);
		await done;
		assert.equal(server.asked.length, 3);
	});

	it('stops before the budget is exceeded', async () => {
		// The same server by a name that is not told to be of this machine, where nobody charges for it
		const endpoint = server.address.replace('127.0.0.1', '[::ffff:127.0.0.1]');
		const models = [{ id: 'm', input: 1000, output: 1000 }];
		await useServer(true, { endpoint, models, budget: 3 });
		Object.assign(vscode.window, { showInputBox: async () => 'key-of-the-test' });
		await vscode.commands.executeCommand(commands.aiSetKey);
		server.behave((response) => {
			beginStream(response);
			const usage = { prompt_tokens: 2500, completion_tokens: 100, total_tokens: 2600 };
			for (const data of [piece('About it.'), piece(undefined, 'stop'), { ...usagePiece, usage }, '[DONE]']) {
				response.write(event(data));
			}
			response.end();
		});
		const document = await openRecord();
		await fillAll(document);
		assert.equal(
			await report(),
			'1 of 3 sections written, $2.60. The next one would exceed the budget of $3.00 (setting archspec.ai.budget).',
		);
		assert.equal(server.asked.length, 1);
		assert.equal(document.getText(), record.replace('## Context\n', '## Context\n\nAbout it.\n'));
		button = 'Remove';
		await vscode.commands.executeCommand(commands.aiRemoveKey);
		await useServer(false, { models: undefined });
	});

	it('refuses a second queue while one runs, and lets the person type elsewhere', async () => {
		let release = () => {};
		const held = new Promise<void>((resume) => {
			release = resume;
		});
		server.behave(
			async (response) => {
				await held;
				streamed(response, ['About one.']);
			},
			(response) => streamed(response, ['More.']),
		);
		const document = await openRecord();
		await writeFile(`${folder}/notes.md`, 'Notes.\n');
		const editor = await vscode.window.showTextDocument(uriOf(`${folder}/notes.md`), {
			viewColumn: vscode.ViewColumn.Beside,
		});
		const done = fillAll(document);
		await until('the first question', () => server.asked.length === 1);
		await fillAll(document);
		assert.match(messages.at(-1) ?? '', /being filled already/);
		await vscode.commands.executeCommand('type', { text: 'My ' });
		release();
		await done;
		assert.equal(editor.document.getText(), 'My Notes.\n');
		assert.equal(vscode.window.activeTextEditor?.document, editor.document);
	});

	it('begins once where it is asked for twice in the same moment', async () => {
		server.behave((response, question) => streamed(response, [`About ${asked(question)}.`]));
		const document = await openRecord();
		await Promise.all([fillAll(document), fillAll(document)]);
		assert.equal(await report(), '3 sections written.');
		assert.equal(messages.filter((message) => /being filled already/.test(message)).length, 1);
		assert.equal(server.asked.length, 3);
	});

	it('asks before a section that it wrote is asked for anew, where that is set', async () => {
		server.behave((response) => streamed(response, ['About it.']));
		const document = await openRecord();
		await fillAll(document);
		await report();
		await useServer(true, { confirm: 'always' });
		let questions = 0;
		Object.assign(vscode.window, {
			showQuickPick: async () => {
				questions++;
			},
		});
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand(commands.aiRetryFill);
		assert.equal(questions, 1);
		assert.equal(server.asked.length, 3);
	});

	it('drafts the tasks from the requirements just drafted', async () => {
		const feature = `.kiro/specs/${folder.replace('/', '-')}`;
		await writeFile(`${feature}/requirements.md`, '# Requirements Document\n\n## Introduction\n\n## Requirements\n');
		await writeFile(`${feature}/design.md`, '# Design Document\n\n## Overview\n\n## Architecture\n\nOne part.\n');
		await open(`${feature}/design.md`);
		server.behave((response, question) => streamed(response, [`Words about ${asked(question)}.`]));
		await until('the queue', async () => {
			messages = [];
			Object.assign(vscode.window, {
				showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) =>
					options?.canPickMany
						? items.filter(({ description }) => description?.startsWith(feature))
						: items.find(({ label }) => label.includes('Folder')),
			});
			await vscode.commands.executeCommand(commands.aiFillAll);
			return messages.some((message) => / written/.test(message));
		});
		const names = server.asked.map(asked);
		assert.ok(names.indexOf('Introduction') < names.indexOf('Overview'), names.join());
		const overview = server.asked.find((question) => asked(question) === 'Overview');
		assert.match(JSON.stringify(overview?.body), /Words about Introduction/);
		await vscode.workspace.fs.delete(uriOf(feature), { recursive: true });
	});

	it('works offline, the same each time', async () => {
		await useServer(false, { provider: 'offline' });
		const document = await openRecord();
		button = 'Undo All';
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		await until('the old text', () => document.getText() === record);
	});

	it('says so where all that waited is written and waits to be kept', async () => {
		server.behave((response) => streamed(response, ['TODO: who']));
		const document = await openRecord();
		await fillAll(document);
		assert.equal(await report(), '3 sections written.');
		const text = document.getText();
		const { length } = server.asked;
		messages = [];
		await fillAll(document);
		assert.deepEqual(messages, ['All sections that waited are written: keep them, or undo them.']);
		assert.equal(document.getText(), text);
		assert.equal(server.asked.length, length);
	});

	it('asks about all of them where a part was agreed to before, with the sum of all', async () => {
		const feature = `.kiro/specs/${folder.replace('/', '-')}`;
		await openRecord();
		await writeFile(`${feature}/requirements.md`, '# Requirements Document\n\n## Introduction\n\n');
		await writeFile(`${feature}/design.md`, '# Design Document\n\n## Overview\n\n## Architecture\n\n');
		const { document } = await open(`${feature}/design.md`);
		await useServer(true, { confirm: 'firstTime' });
		server.behave((response) => streamed(response, ['Words.']));
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
			messages = [];
			await vscode.commands.executeCommand(commands.aiFillAll);
			return messages.some((message) => / written/.test(message));
		});
		const rows = shown.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).slice(2);
		assert.equal(asking?.title, `Fill ${rows.length} Sections`);
		assert.equal(asking?.placeHolder, `Send these ${rows.length} requests? Escape sends nothing.`);
		assert.match(shown[0]?.detail ?? '', new RegExp(`^${rows.length} requests · `));
		assert.ok(rows.some(({ label }) => label === 'Overview') && rows.length >= 3, `${rows.map(({ label }) => label)}`);
		await vscode.workspace.fs.delete(uriOf(feature), { recursive: true });
	});

	it('counts what somebody wrote meanwhile', async () => {
		server.behave(async (response) => {
			const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
			if (!document.getText().includes('mine')) {
				const at = document.positionAt(record.indexOf('## Decision\n') + '## Decision\n'.length);
				await vscode.window.activeTextEditor?.edit((builder) => builder.insert(at, '\nIt is mine.\n'));
			}
			streamed(response, ['About it.']);
		});
		const document = await openRecord();
		await fillAll(document);
		assert.equal(await report(), '2 of 3 sections written. 1 waited no more: somebody wrote it, or took it away.');
		assert.equal(server.asked.length, 2);
	});

	it('says so where nothing waits, and sends nothing', async () => {
		const document = await openRecord();
		await writeFile(
			`${folder}/0008-done.md`,
			record.replaceAll('\n\n##', '\n\nText.\n\n##').replace(/\n$/, '\n\nText.\n'),
		);
		server.behave((response) => streamed(response, ['Never.']));
		await until('the message', async () => {
			await vscode.commands.executeCommand(commands.aiFillAll, uriOf(`${folder}/0008-done.md`));
			return messages.includes('No section waits to be written here.');
		});
		assert.equal(server.asked.length, 0);
		assert.equal(document.getText(), record);
	});
});
