import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { type Asked, LlmServer } from '../support/llmServer.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

/** A record with three sections that wait to be written. */
export const record = `# 7. Moor\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n\n## Consequences\n`;

/** What specs that fill all sections share: a server, a folder of records and a person who answers. */
export interface SectionQueue {
	readonly server: LlmServer;
	/** The folder of the records, another one for each spec. */
	readonly folder: string;
	/** What the person was told, the newest last. */
	messages: string[];
	/** The button that messages are answered with. */
	button: string | undefined;
	/** Has AI commands ask the server without a question to the person, or not any more; `more` are further settings. */
	useServer(on?: boolean, more?: Readonly<Record<string, unknown>>): Promise<void>;
	/** Opens a record with three empty sections, and waits until the extension knows it. */
	openRecord(text?: string): Promise<vscode.TextDocument>;
	/** Waits for what is told at the end of a queue. */
	report(): Promise<string>;
}

/** Fills all sections of a document that wait. */
export function fillAll({ uri }: vscode.TextDocument): Thenable<unknown> {
	return vscode.commands.executeCommand(commands.aiFillAll, uri);
}

/** The section that a question is about. */
export function asked({ body }: Asked): string {
	return /Write the section "([^"]*)"/.exec(JSON.stringify(body).replaceAll('\\"', '"'))?.[1] ?? '';
}

let count = 0;

/** Sets the hooks of a group of specs that fill all sections, and gives what they share. */
export function queueOfSections(): SectionQueue {
	const { showQuickPick, showInputBox, showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
	let server: LlmServer;
	let folder = '';

	const queue: SectionQueue = {
		get server() {
			return server;
		},
		get folder() {
			return folder;
		},
		messages: [],
		button: undefined,
		async useServer(on = true, more = {}) {
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
		},
		async openRecord(text = record) {
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
		},
		report: () => until('the report', () => queue.messages.find((message) => / written/.test(message))),
	};

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	beforeEach(async () => {
		folder = `queue-${++count}/adr`;
		queue.messages = [];
		queue.button = undefined;
		const say = async (text: string, ...buttons: unknown[]) => {
			queue.messages.push(text);
			return buttons.find((one) => one === queue.button);
		};
		Object.assign(vscode.window, {
			showInformationMessage: say,
			showWarningMessage: say,
			showErrorMessage: say,
			// All sections, where they are chosen from a list
			showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) =>
				options?.canPickMany ? items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator) : items[0],
		});
		await queue.useServer();
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
		await queue.useServer(false);
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(folder.split('/')[0] ?? ''), { recursive: true });
	});

	return queue;
}
