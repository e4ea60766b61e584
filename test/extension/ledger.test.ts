import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LlmClient, LlmEvent } from '../../src/core/generation/llmClient.ts';
import { LlmError } from '../../src/core/generation/llmError.ts';
import { LedgerStore } from '../../src/vscode/generation/ledger/ledgerStore.ts';
import { aiScheme, commands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { fill, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

/** What the editor keeps, in memory; other windows write to it too. */
class Memory implements vscode.Memento {
	private readonly values = new Map<string, string>();

	keys(): readonly string[] {
		return [...this.values.keys()];
	}

	get<T>(key: string): T | undefined;
	get<T>(key: string, other: T): T;
	get<T>(key: string, other?: T): T | undefined {
		const text = this.values.get(key);
		return text === undefined ? other : JSON.parse(text);
	}

	async update(key: string, value: unknown): Promise<void> {
		this.values.set(key, JSON.stringify(value));
	}
}

const running = { aborted: false, addEventListener() {}, removeEventListener() {} };

function client(events: readonly LlmEvent[], error?: LlmError): LlmClient {
	return {
		async *stream() {
			yield* events;
			if (error) {
				throw error;
			}
		},
		models: async () => [],
	};
}

describe('the ledger of requests', () => {
	const usage: LlmEvent = { type: 'usage', usage: { input: 1000, output: 100, cached: 0 } };
	const text: LlmEvent = { type: 'text', text: 'x' };

	async function ask(store: LedgerStore, document: string, answer: LlmClient): Promise<void> {
		const model = { id: 'm', input: 1, output: 10 };
		const provider = { name: 'openai', address: 'x', model, budget: 1, client: () => answer } as const;
		const counted = store.counting(answer, provider, { command: 'Fill', document, section: 'S' });
		try {
			for await (const _ of counted.stream({ id: '1', model: 'm', messages: [] }, running)) {
				// What is said does not matter here
			}
		} catch (error) {
			assert.ok(error instanceof LlmError);
		}
	}

	it('counts what was answered and what was cancelled, and not what was refused at once', async () => {
		const store = new LedgerStore(new Memory());
		await ask(store, 'a.md', client([text, usage]));
		await ask(store, 'b.md', client([text], new LlmError('cancelled', 'Cancelled.')));
		await ask(store, 'c.md', client([], new LlmError('refused-key', 'No.')));
		assert.deepEqual(
			store.entries().map(({ document, cost }) => [document, cost]),
			[
				['a.md', 0.002],
				['b.md', undefined],
			],
		);
		store.dispose();
	});

	it('gets back what another window wrote over, and forgets all when it is cleared in one', async () => {
		const memory = new Memory();
		const [one, two] = [new LedgerStore(memory), new LedgerStore(memory)];
		await ask(one, 'a.md', client([text, usage]));
		const before = memory.get('archspec.ai.ledger');
		await ask(two, 'b.md', client([text, usage]));
		await memory.update('archspec.ai.ledger', before);
		await ask(two, 'c.md', client([text, usage]));
		assert.deepEqual(
			one.entries().map(({ document }) => document),
			['a.md', 'b.md', 'c.md'],
		);
		await one.clear();
		await new Promise((resume) => setTimeout(resume, 5));
		await ask(two, 'd.md', client([text, usage]));
		assert.deepEqual(
			one.entries().map(({ document }) => document),
			['d.md'],
		);
		one.dispose();
		two.dispose();
	});

	describe('in the editor', () => {
		let server: LlmServer;
		const path = 'docs/adr/8200-paid.md';

		before(async () => {
			server = await startServer();
			await writeFile(path, adr('8200. Paid').replace('We need it.\n\n', ''));
		});

		after(async () => {
			await closeAll();
			await vscode.workspace.fs.delete(uriOf(path));
			await stopServer(server);
		});

		it('is a page with real usage, kept current', async () => {
			server.behave((response) => streamed(response, ['Tea is hot.']));
			const page = () =>
				vscode.workspace.textDocuments
					.find(({ uri, isClosed }) => uri.scheme === aiScheme && uri.path === '/AI Costs.md' && !isClosed)
					?.getText() ?? '';
			await vscode.commands.executeCommand(commands.aiShowLedger);
			await until('the page', () => page() !== '');
			assert.doesNotMatch(page(), /8200-paid/);
			const { document } = await open(path);
			assert.equal((await fill(document, '## Context'))?.type, 'written');
			const shown = await until('the request on the page', () => /8200-paid/.test(page()) && page());
			assert.match(shown, /\| docs\/adr\/8200-paid\.md \| 1 \| 12 \| 3 \| free \|/);
			assert.match(shown, /\| docs\/adr\/8200-paid\.md \| Context \| m \| 12 \| 3 \| free \|/);
		});
	});
});
