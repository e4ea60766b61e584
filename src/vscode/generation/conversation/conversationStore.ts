import * as vscode from 'vscode';
import {
	afterRename,
	type Conversation,
	type ConversationKey,
	findConversation,
	readConversations,
	type Turn,
	withTurn,
} from '../../../core/generation/conversation.ts';
import type { LlmClient, LlmEvent, LlmUsage } from '../../../core/generation/llmClient.ts';
import { maskSecrets } from '../../../core/generation/maskSecrets.ts';
import { costOf } from '../../../core/generation/models.ts';
import type { ProposedRequest } from '../request/requestGate.ts';

const stateKey = 'archspec.ai.conversations';

const nothing: LlmUsage = { input: 0, output: 0, cached: 0 };

/** The conversation of the last fill of each section, kept by the editor for this workspace. */
export class ConversationStore implements vscode.Disposable {
	private readonly memory: vscode.Memento;
	private readonly apart = new WeakSet<ProposedRequest>();
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly renames: vscode.Disposable;
	readonly onDidChange = this.changed.event;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
		this.renames = vscode.workspace.onDidRenameFiles(({ files }) => {
			const renamed = files.reduce(
				(all, { oldUri, newUri }) => afterRename(all, oldUri.toString(), newUri.toString()),
				this.all(),
			);
			return this.keep(renamed);
		});
	}

	all(): readonly Conversation[] {
		return readConversations(this.memory.get(stateKey));
	}

	find(key: ConversationKey): Conversation | undefined {
		return findConversation(this.all(), key);
	}

	async clear(): Promise<void> {
		await this.keep([]);
	}

	/**
	 * The same client; whole answers to a fill enter the conversation of their section. A question that has answers before
	 * it goes on with what was said; another one begins anew.
	 */
	recording(client: LlmClient, request: ProposedRequest): LlmClient {
		const spoken = spokenOf(request);
		if (spoken === undefined || this.apart.has(request)) {
			return client;
		}
		const { provider } = request;
		const add = (turn: Turn, goesOn: boolean) => this.keep(withTurn(this.all(), spoken.key, turn, goesOn));
		let { asked } = spoken;
		return {
			async *stream(request, cancellation): AsyncGenerator<LlmEvent> {
				const began = Date.now();
				const answer: string[] = [];
				let usage: LlmUsage | undefined;
				const goesOn = request.messages.some(({ role }) => role === 'assistant');
				const words = asked;
				// Further requests of the same fill ask to mend what the first one wrote
				asked = 'Mend what the rules found.';
				for await (const event of client.stream(request, cancellation)) {
					if (event.type === 'text') {
						answer.push(event.text);
					} else if (event.type === 'usage' || event.type === 'cached') {
						usage = event.type === 'usage' ? event.usage : nothing;
					} else if (event.type === 'end' && event.end === 'complete') {
						const at = Date.now();
						const cost = usage && costOf(usage, provider.model);
						const made = { at, asked: words, answer: answer.join(''), milliseconds: at - began, usage, cost };
						await add({ ...made, provider: provider.name, model: provider.model.id }, goesOn);
					}
					yield event;
				}
			},
			models: (cancellation) => client.models(cancellation),
		};
	}

	/** Answers to this request enter no conversation: it is one of several, of which a person may choose one. */
	leaveOut(request: ProposedRequest): void {
		this.apart.add(request);
	}

	/** The answer that a person chose begins the conversation of its section anew. */
	async choose(request: ProposedRequest, made: Pick<Turn, 'answer' | 'milliseconds' | 'usage'>): Promise<void> {
		const spoken = spokenOf(request);
		if (spoken === undefined) {
			return;
		}
		const { name, model } = request.provider;
		const cost = made.usage && costOf(made.usage, model);
		const { text: answer } = maskSecrets(made.answer);
		const turn = { ...made, answer, at: Date.now(), asked: spoken.asked, provider: name, model: model.id, cost };
		await this.keep(withTurn(this.all(), spoken.key, turn, false));
	}

	dispose(): void {
		this.renames.dispose();
		this.changed.dispose();
	}

	private async keep(conversations: readonly Conversation[]): Promise<void> {
		await this.memory.update(stateKey, conversations);
		this.changed.fire();
	}
}

/** The section that a request speaks about, and what is asked in a few words; undefined where it writes none. */
function spokenOf({ material, receipt, uri }: ProposedRequest): { key: ConversationKey; asked: string } | undefined {
	if (material.task !== 'fill') {
		return undefined;
	}
	const { section, instruction } = material.subject;
	const asked = [receipt.about.command, instruction].filter((part) => part !== '').join(': ');
	return { key: { document: uri.toString(), section: section.title }, asked };
}
