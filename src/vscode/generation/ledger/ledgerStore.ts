import * as vscode from 'vscode';
import { type LedgerEntry, readLedger, withEntries } from '../../../core/generation/ledger.ts';
import type { LlmClient, LlmEvent, LlmUsage } from '../../../core/generation/llmClient.ts';
import { LlmError } from '../../../core/generation/llmError.ts';
import { costOf } from '../../../core/generation/models.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { Receipt } from '../../../core/generation/receipt.ts';
import { usageInWords } from '../figures.ts';

const stateKey = 'archspec.ai.ledger';

/** How long the status bar tells what a request has cost, in milliseconds. */
const told = 10_000;

/** What requests have cost, kept by the editor for all workspaces of this machine. */
export class LedgerStore implements vscode.Disposable {
	private readonly memory: vscode.Memento;
	/** Those of this window: another one may overwrite what this one wrote, until its next entry. */
	private own: readonly LedgerEntry[] = [];
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	entries(): readonly LedgerEntry[] {
		return withEntries(readLedger(this.memory.get(stateKey)), this.own).entries;
	}

	/**
	 * The same client; each answer of it enters the ledger and is told, those that were cancelled included. That the
	 * endpoint counts no tokens is told of whole answers alone: a person who cancelled knows why there is no figure.
	 */
	counting(client: LlmClient, { name, model }: Provider, about: Receipt['about']): LlmClient {
		const add = (usage: LlmUsage | undefined, isWhole: boolean): void => {
			const cost = usage ? costOf(usage, model) : costOfUncounted(model);
			const { document, section = '' } = about;
			this.add({ at: Date.now(), document, section, provider: name, model: model.id, usage, cost });
			if (usage || isWhole) {
				vscode.window.setStatusBarMessage(`$(credit-card) ${usageInWords(usage, cost)}`, told);
			}
		};
		return {
			async *stream(request, cancellation): AsyncGenerator<LlmEvent> {
				let usage: LlmUsage | undefined;
				let isFree = false;
				let hasText = false;
				let isWhole = false;
				try {
					for await (const event of client.stream(request, cancellation)) {
						usage = event.type === 'usage' ? event.usage : usage;
						hasText ||= event.type === 'text';
						isWhole ||= event.type === 'end';
						yield event;
					}
				} catch (error) {
					// What was refused before a word of it came is not charged
					isFree = !hasText && error instanceof LlmError && error.cause !== 'cancelled';
					throw error;
				} finally {
					if (!isFree) {
						add(usage, isWhole);
					}
				}
			},
			models: (cancellation) => client.models(cancellation),
		};
	}

	async clear(): Promise<void> {
		this.own = [];
		await this.memory.update(stateKey, { cleared: Date.now(), entries: [] });
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}

	private add(entry: LedgerEntry): void {
		this.own = [...this.own, entry];
		void this.memory.update(stateKey, withEntries(readLedger(this.memory.get(stateKey)), this.own));
		this.changed.fire();
	}
}

/** Nothing where the model charges nothing, however many tokens there were. */
function costOfUncounted({ input, output }: Provider['model']): number | undefined {
	return input === 0 && output === 0 ? 0 : undefined;
}
