import type * as vscode from 'vscode';
import { type LedgerEntry, readLedger, withEntry } from '../../../core/generation/ledger.ts';
import type { LlmClient, LlmEvent, LlmUsage } from '../../../core/generation/llmClient.ts';
import { costOf } from '../../../core/generation/models.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { Receipt } from '../../../core/generation/receipt.ts';

const stateKey = 'archspec.ai.ledger';

/** What requests have cost, kept by the editor for all workspaces of this machine. */
export class LedgerStore {
	private readonly memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	entries(): readonly LedgerEntry[] {
		return readLedger(this.memory.get(stateKey));
	}

	/** The same client; each answer of it enters the ledger, those that failed or were cancelled included. */
	counting(client: LlmClient, { name, model }: Provider, { about }: Pick<Receipt, 'about'>): LlmClient {
		const add = (usage: LlmUsage | undefined): void => {
			const entry: LedgerEntry = {
				at: Date.now(),
				document: about.document,
				section: about.section ?? '',
				provider: name,
				model: model.id,
				usage,
				cost: usage && costOf(usage, model),
			};
			void this.memory.update(stateKey, withEntry(this.entries(), entry));
		};
		return {
			async *stream(request, cancellation): AsyncGenerator<LlmEvent> {
				let usage: LlmUsage | undefined;
				try {
					for await (const event of client.stream(request, cancellation)) {
						usage = event.type === 'usage' ? event.usage : usage;
						yield event;
					}
				} finally {
					add(usage);
				}
			},
			models: (cancellation) => client.models(cancellation),
		};
	}
}
