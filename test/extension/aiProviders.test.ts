import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LlmEvent } from '../../src/core/generation/llmClient.ts';
import { LlmError } from '../../src/core/generation/llmError.ts';
import { readAiSettings } from '../../src/vscode/generation/aiSettings.ts';
import { editorModels, findEditorModel } from '../../src/vscode/generation/providers/editorModels.ts';
import { KeyStore } from '../../src/vscode/generation/providers/keyStore.ts';
import { Providers } from '../../src/vscode/generation/providers/providers.ts';
import { vscodeClient } from '../../src/vscode/generation/providers/vscodeClient.ts';
import { settings, settingsSection } from '../../src/vscode/ids.ts';
import { LlmServer, streamed } from '../support/llmServer.ts';
import { fill } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

/** Secrets as the editor keeps them, and as long as the spec needs them. */
class Secrets implements vscode.SecretStorage {
	readonly kept = new Map<string, string>();
	readonly onDidChange = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>().event;
	keys = async () => [...this.kept.keys()];
	get = async (key: string) => this.kept.get(key);
	store = async (key: string, value: string) => void this.kept.set(key, value);
	delete = async (key: string) => void this.kept.delete(key);
}

class Memory implements vscode.Memento {
	private readonly values = new Map<string, unknown>();
	keys = () => [...this.values.keys()];
	get = <T>(key: string, usual?: T) => (this.values.has(key) ? (this.values.get(key) as T) : usual);
	update = async (key: string, value: unknown) => void this.values.set(key, value);
}

async function set(name: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration(settingsSection).update(name, value, vscode.ConfigurationTarget.Global);
}

async function failure(work: () => Promise<unknown>): Promise<LlmError> {
	try {
		await work();
	} catch (error) {
		assert.ok(error instanceof LlmError, String(error));
		return error;
	}
	assert.fail('it did not fail');
}

describe('the provider of AI commands', () => {
	let server: LlmServer;
	const secrets = new Secrets();
	const providers = new Providers(secrets, new Memory());
	const changed = [
		settings.aiProvider,
		settings.aiEndpoint,
		settings.aiModel,
		settings.aiConfirm,
		settings.aiFirstTokenTimeout,
		settings.aiNextTokenTimeout,
	];

	before(async () => {
		server = await LlmServer.start();
	});

	afterEach(async () => {
		for (const name of changed) {
			await set(name, undefined);
		}
		secrets.kept.clear();
	});

	after(() => server.stop());

	it('says which part is missing of an endpoint that a person began to connect, and helps', async () => {
		const { showWarningMessage, showInformationMessage } = vscode.window;
		const told: string[] = [];
		const tell = async (...words: string[]) => void told.push(words.join(' | '));
		Object.assign(vscode.window, { showWarningMessage: tell, showInformationMessage: tell });
		const draft = async (): Promise<void> => {
			const provider = await providers.current();
			assert.equal(provider.name, 'offline');
			provider.client(undefined as never);
		};
		try {
			await set(settings.aiEndpoint, 'https://models.example.org/v1');
			await draft();
			await draft();
			await set(settings.aiModel, 'm');
			await draft();
			await set(settings.aiEndpoint, undefined);
			await set(settings.aiModel, undefined);
			await draft();
		} finally {
			Object.assign(vscode.window, { showWarningMessage, showInformationMessage });
		}
		assert.deepEqual(told.slice(0, 2), [
			'models.example.org is set, but no model of it is chosen: this is drafted without one. | Choose Model…',
			'A model of models.example.org is chosen, but no key is set for it: this is drafted without one. | Set API Key…',
		]);
		assert.match(told[2] ?? '', /^This is drafted from your workspace/);
		assert.equal(told.length, 3);
	});

	async function ask(model = 'm'): Promise<string> {
		const { client } = await providers.of({ provider: 'openai', model });
		const request = { id: 'r', model, messages: [{ role: 'user' as const, content: 'Say ok.' }] };
		let text = '';
		const asked = client({} as Parameters<typeof client>[0]).stream(request, new AbortController().signal);
		for await (const event of asked) {
			text += event.type === 'text' ? event.text : '';
		}
		return text;
	}

	it('drafts from the workspace until a model is chosen and its endpoint connected', async () => {
		assert.equal((await providers.current()).name, 'offline');
		await set(settings.aiModel, 'm');
		assert.equal((await providers.current()).name, 'offline', 'no key for the usual endpoint');
		await providers.keys.set(readAiSettings.endpoint(), 'sk-1');
		assert.equal((await providers.current()).name, 'openai');
		await set(settings.aiEndpoint, server.address);
		assert.equal((await providers.current()).name, 'openai', 'a server on this machine needs no key');
		assert.equal((await providers.current()).model.input, 0);
		await set(settings.aiProvider, 'offline');
		assert.equal((await providers.current()).name, 'offline');
	});

	it('sends a key to the server that it was given for, and to no other', async () => {
		server.behave((response) => streamed(response, ['ok']));
		await set(settings.aiEndpoint, server.address);
		await new KeyStore(secrets).set(`${server.address}/anywhere`, 'sk-mine');
		assert.equal(await ask(), 'ok');
		assert.equal(server.asked.at(-1)?.headers.authorization, 'Bearer sk-mine');
		await set(settings.aiEndpoint, server.address.replace('127.0.0.1', 'localhost'));
		await ask().catch(() => undefined);
		assert.doesNotMatch(server.asked.at(-1)?.headers.authorization ?? '', /sk-mine/);
		await set(settings.aiEndpoint, server.address);
		await providers.keys.remove(server.address);
		await ask();
		assert.doesNotMatch(server.asked.at(-1)?.headers.authorization ?? '', /sk-mine/);
	});

	it('is not used with an address that hides its host, or with no model', async () => {
		await set(settings.aiEndpoint, 'https://api.openai.com@127.0.0.1/v1');
		assert.equal((await failure(() => providers.of({ provider: 'openai', model: 'm' }))).cause, 'unknown-address');
		await set(settings.aiProvider, 'openai');
		assert.equal((await failure(() => providers.current())).cause, 'unknown-model');
	});

	it('can’t be set by a workspace: not the endpoint, not the model, not whether to ask', async () => {
		const usual = [
			readAiSettings.endpoint(),
			readAiSettings.model(),
			readAiSettings.provider(),
			readAiSettings.confirm(),
		];
		const path = '.vscode/settings.json';
		const before = await vscode.workspace.fs.readFile(uriOf(path)).then(String, () => undefined);
		await writeFile(
			path,
			JSON.stringify({
				'archspec.ai.endpoint': server.address,
				'archspec.ai.model': 'evil',
				'archspec.ai.models': [{ id: 'm', input: 0 }],
				'archspec.ai.provider': 'openai',
				'archspec.ai.confirm': 'never',
				'archspec.ai.focus': 'seen',
			}),
		);
		try {
			await until('the folder’s settings are read', () => readAiSettings.fillOptions(uriOf('x.md')).focus === 'seen');
			const now = [
				readAiSettings.endpoint(),
				readAiSettings.model(),
				readAiSettings.provider(),
				readAiSettings.confirm(),
			];
			assert.deepEqual(now, usual);
			assert.deepEqual(readAiSettings.models(), []);
		} finally {
			if (before === undefined) {
				await vscode.workspace.fs.delete(uriOf(path));
			} else {
				await writeFile(path, before);
			}
			await until('they are gone', () => readAiSettings.fillOptions(uriOf('x.md')).focus === '');
		}
	});

	describe('of the editor', () => {
		before(async function () {
			if (!('registerLanguageModelChatProvider' in vscode.lm)) {
				// An editor before 1.104 has no way to bring models along
				this.skip();
			}
			await until('the editor has models', async () =>
				(await editorModels()).some(({ vendor }) => vendor === 'archspec-tests'),
			);
		});

		async function say(id: string, cancellation = new AbortController()): Promise<LlmEvent[]> {
			const client = vscodeClient(await findEditorModel(`archspec-tests/${id}`));
			const messages = [
				{ role: 'system' as const, content: 'Be short.' },
				{ role: 'user' as const, content: 'First.' },
				{ role: 'assistant' as const, content: 'Yes.' },
				{ role: 'user' as const, content: 'Second.' },
			];
			const events: LlmEvent[] = [];
			for await (const event of client.stream({ id: 'r', model: id, messages }, cancellation.signal)) {
				events.push(event);
				if (id === 'stalling' && !cancellation.signal.aborted) {
					setTimeout(() => cancellation.abort(), 50);
				}
			}
			return events;
		}

		it('is told the system’s words with the first of the person’s, and counts what it cost', async () => {
			const events = await say('echo');
			const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
			const { User, Assistant } = vscode.LanguageModelChatMessageRole;
			assert.equal(text, `${User}:Be short.\n\nFirst.\n${Assistant}:Yes.\n${User}:Second.\n`);
			assert.deepEqual(events.slice(-2), [
				{ type: 'usage', usage: { input: 28, output: text.length, cached: 0 } },
				{ type: 'end', end: 'complete' },
			]);
		});

		it('is chosen by its vendor and name, and brings its own limits', async () => {
			const { name, model, budget } = await providers.of({ provider: 'vscode', model: 'archspec-tests/echo' });
			assert.deepEqual([name, model.id, model.context, budget], ['vscode', 'archspec-tests/echo', 4000, 4000]);
			const { cause, message } = await failure(() => providers.of({ provider: 'vscode', model: 'nobody/nothing' }));
			assert.equal(cause, 'unknown-model');
			assert.match(message, /nobody\/nothing/);
		});

		it('is left when cancelled, and when it says nothing, whether or not it listens', async () => {
			assert.equal((await failure(() => say('stalling'))).cause, 'cancelled');
			await set(settings.aiFirstTokenTimeout, 1);
			assert.equal((await failure(() => say('silent'))).cause, 'too-slow');
		});

		it('tells why it gave no answer', async () => {
			assert.equal((await failure(() => say('blocked'))).cause, 'quota');
			assert.equal((await failure(() => say('breaking'))).cause, 'incomplete');
		});

		describe('whose answer has no end', () => {
			const path = 'docs/adr/0700-endless.md';
			const original = adr('700. Endless').replace('We need it.\n\n', '');
			let document: vscode.TextDocument;

			beforeEach(async () => {
				await writeFile(path, original);
				({ document } = await open(path));
				await set(settings.aiProvider, 'vscode');
				await set(settings.aiModel, 'archspec-tests/endless');
				await set(settings.aiConfirm, 'never');
			});

			afterEach(async () => {
				await vscode.commands.executeCommand('notifications.clearAll');
				await closeAll();
				await vscode.workspace.fs.delete(uriOf(path));
			});

			it('is left, and the document is as it was', async () => {
				const filled = await fill(document, '## Context');
				assert.equal(filled?.type, 'stopped');
				assert.match(filled?.reason ?? '', /The answer of Specs endless has no end/);
				assert.equal(document.getText(), original);
				assert.equal(document.isDirty, false);
			});

			it('is left, and what a person wrote meanwhile stays', async () => {
				const filling = fill(document, '## Context');
				await until('words come', () => document.getText().includes('Words and words.'));
				const edit = new vscode.WorkspaceEdit();
				edit.insert(document.uri, new vscode.Position(0, 0), '<!-- mine -->\n');
				// One that came too late is tried anew, as the editor does with keys
				await until('the edit is made', async () => vscode.workspace.applyEdit(edit));
				assert.match((await filling)?.reason ?? '', /has no end/);
				assert.equal(document.getText(), `<!-- mine -->\n${original}`);
			});
		});
	});
});
