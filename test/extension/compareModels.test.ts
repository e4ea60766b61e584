import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, compareScheme, settings, settingsSection } from '../../src/vscode/ids.ts';
import { LlmServer, refused, streamed } from '../support/llmServer.ts';
import { adr, closeAll, open, until, writeFile } from './support.ts';

async function set(name: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration(settingsSection).update(name, value, vscode.ConfigurationTarget.Global);
}

function tabs(): vscode.Uri[] {
	return vscode.window.tabGroups.all
		.flatMap((group) => group.tabs)
		.flatMap(({ input }) =>
			input instanceof vscode.TabInputText && input.uri.scheme === compareScheme ? [input.uri] : [],
		);
}

describe('Compare Models', () => {
	const { showErrorMessage, showQuickPick } = vscode.window;
	let server: LlmServer;
	let path = '';
	let times = 0;
	const models = ['one', 'two'].map((model) => ({ provider: 'openai', model }));

	before(async () => {
		server = await LlmServer.start();
	});

	beforeEach(async () => {
		await set(settings.aiEndpoint, server.address);
		await set(settings.aiConfirm, 'never');
		// Another question each time: what was answered before comes from the cache
		times++;
		path = `docs/adr/009${times}-compared.md`;
		await writeFile(path, adr(`9${times}. Compared for the ${times}. time`));
	});

	afterEach(async () => {
		Object.assign(vscode.window, { showErrorMessage, showQuickPick });
		await closeAll();
		await set(settings.aiEndpoint, undefined);
		await set(settings.aiConfirm, undefined);
		await set(settings.aiModel, undefined);
	});

	after(() => server.stop());

	async function compare(choices: readonly object[] = models): Promise<vscode.TextEditor> {
		const editor = await open(path);
		const line = editor.document.getText().split('\n').indexOf('## Context');
		const instruction = 'Shorter.';
		// Refused as long as the new document is not known
		await until('the answers are there', async () => {
			await vscode.commands.executeCommand(commands.aiCompareModels, { line, models: choices, instruction });
			return tabs().length > 0;
		});
		return editor;
	}

	const sectionOf = (document: vscode.TextDocument) => ({
		uri: document.uri,
		line: document.getText().split('\n').indexOf('## Context'),
	});

	const pageOf = (name: string) => {
		const shown = tabs()
			.find(({ path: tab }) => tab.endsWith(`/${name}.md`))
			?.toString();
		return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === shown);
	};

	const written = (name: string) =>
		until(`the answer of ${name}`, () => {
			const text = pageOf(name)?.getText() ?? '';
			return text.includes('byte-identical') && text;
		});

	it('asks all at once, shows what each took and what the rules say, and keeps one', async () => {
		server.behave(async (response, { body }) => {
			await until('both were asked', () => server.asked.length === 2);
			streamed(response, [`Words of ${String(body.model)}.`]);
		});
		const editor = await compare();
		const before = editor.document.getText();
		for (const name of ['one', 'two']) {
			const page = await written(name);
			assert.match(page, new RegExp(`^# ${name}\\n\\n- at 127\\.0\\.0\\.1:\\d+\\n- first word after \\d`));
			assert.match(page, /\d s in all · 12 tokens in, 3 out · free\n/);
			assert.ok(page.endsWith(`---\n\nWords of ${name}.\n`), page);
		}
		assert.deepEqual(server.asked.map(({ body }) => body.model).sort(), ['one', 'two']);
		assert.equal(editor.document.getText(), before, 'nothing is written before one is kept');
		await vscode.commands.executeCommand(commands.aiKeepAnswer, pageOf('two')?.uri);
		assert.equal(editor.document.getText(), before.replace('We need it.', 'Words of two.'));
		await until('the answers are closed', () => tabs().length === 0);
		await vscode.commands.executeCommand(commands.aiKeepFill);
		server.behave((response) => streamed(response, ['More words of two.']));
		await set(settings.aiModel, 'two');
		const section = sectionOf(editor.document);
		const outcome = await vscode.commands.executeCommand(commands.aiRefine, section, 'Say more');
		assert.ok(outcome, 'the conversation goes on');
		const said = server.asked.at(-1)?.body.messages as { role: string; content: string }[];
		const answers = said.filter(({ role }) => role === 'assistant').map(({ content }) => content);
		assert.deepEqual(answers, ['Words of two.'], 'what was kept is gone on with, and nothing else');
	});

	it('finds the section again when the document was edited meanwhile', async () => {
		server.behave((response, { body }) => streamed(response, [`More of ${String(body.model)}.`]));
		const { document } = await compare();
		await written('one');
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(4, 0), 'A line of mine.\n\n');
		await vscode.workspace.applyEdit(edit);
		const before = document.getText();
		await vscode.commands.executeCommand(commands.aiKeepAnswer, pageOf('one')?.uri);
		assert.equal(document.getText(), before.replace('We need it.', 'More of one.'));
	});

	it('tells which model failed, and why, beside the one that did not', async () => {
		server.behave((response, asked) =>
			asked.body.model === 'one'
				? refused(401, { message: 'Incorrect API key' })(response, asked)
				: streamed(response, ['Good words.']),
		);
		const { document } = await compare();
		assert.match(await written('two'), /Good words/);
		await until('the failure is told', () => /wants an API key/.test(pageOf('one')?.getText() ?? ''));
		const before = document.getText();
		await vscode.commands.executeCommand(commands.aiKeepAnswer, pageOf('one')?.uri);
		assert.equal(document.getText(), before);
		assert.equal(tabs().length, 2);
	});

	const lensesOf = async (name: string) => {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			pageOf(name)?.uri,
		);
		return lenses.map(({ command }) => command?.title);
	};

	it('asks a model again that failed, after what helps against it', async () => {
		server.behave((response, asked) =>
			asked.body.model === 'one'
				? refused(401, { message: 'Incorrect API key' })(response, asked)
				: streamed(response, ['Good words.']),
		);
		const { document } = await compare();
		await written('two');
		await until('the failure is told', () => /wants an API key/.test(pageOf('one')?.getText() ?? ''));
		assert.deepEqual(await lensesOf('one'), ['Ask Again', 'Set API Key…', 'Open Settings']);
		assert.deepEqual(await lensesOf('two'), ['Keep This Answer']);
		server.behave((response) => streamed(response, ['Late words.']));
		await vscode.commands.executeCommand(commands.aiAskAgain, pageOf('one')?.uri);
		assert.match(await written('one'), /Late words/);
		assert.equal(server.asked.length, 1, 'the other one has answered');
		assert.deepEqual(await lensesOf('one'), ['Keep This Answer']);
		await vscode.commands.executeCommand(commands.aiKeepAnswer, pageOf('one')?.uri);
		assert.match(document.getText(), /Late words/);
	});

	it('says why where all failed, once where it is the same, and asks all again from there', async () => {
		server.behave(refused(401, { message: 'Incorrect API key' }));
		const told: string[] = [];
		Object.assign(vscode.window, {
			showErrorMessage: async (message: string, ...buttons: { readonly title: string }[]) => {
				told.push(message, ...buttons.map(({ title }) => title));
				server.behave((response) => streamed(response, ['Late words.']));
				return buttons[0];
			},
		});
		await compare();
		await written('one');
		await written('two');
		const [message = '', ...buttons] = told;
		assert.match(message, /^No model wrote “Context”\. http:\S+ wants an API key/);
		assert.equal(message.split('wants an API key').length, 2, 'the reason is told once');
		assert.deepEqual(buttons, ['Retry', 'Set API Key…', 'Open Settings']);
	});

	it('counts what is sent, and no draft of the workspace, before it asks', async () => {
		await set(settings.aiConfirm, 'always');
		await writeFile(path, adr(`9${times}. Compared for the ${times}. time`).replace('We need it.\n\n', ''));
		const asked: string[] = [];
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
				asked.push(options?.placeHolder ?? '', items[0]?.detail ?? '');
				return items[0];
			},
		});
		server.behave((response) => streamed(response, ['Words.']));
		await compare([{ provider: 'offline', model: '' }, models[0] ?? {}]);
		await written('one');
		assert.equal(asked[0], 'Send this request? Escape sends nothing.');
		assert.match(asked[1] ?? '', /^1 request · one at /);
	});

	it('has a section with text improved, which a draft of the workspace does not', async () => {
		server.behave((response) => streamed(response, ['Words.']));
		await compare([{ provider: 'offline', model: '' }, models[0] ?? {}]);
		await written('one');
		const [asked] = server.asked.map(({ body }) => JSON.stringify(body.messages));
		assert.match(asked ?? '', /Improve the section \\"Context\\".*What the author asks for: Shorter\./);
		await until('what the workspace says', () =>
			/stays as it is: without a model/.test(pageOf('workspace')?.getText() ?? ''),
		);
	});

	it('puts a draft of the workspace beside a model, and lets all go when the tabs are closed', async () => {
		await writeFile(path, adr(`9${times}. Compared for the ${times}. time`).replace('We need it.\n\n', ''));
		server.behave((response) => streamed(response, ['Words.']));
		await compare([{ provider: 'offline', model: '' }, models[0] ?? {}]);
		assert.match(await written('one'), /Words/);
		assert.match(JSON.stringify(server.asked[0]?.body), /Write the section /);
		assert.match(await written('workspace'), /drafted without a model/);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		assert.equal(tabs().length, 0);
	});
});
