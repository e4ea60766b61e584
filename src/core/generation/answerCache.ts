import type { LlmClient, LlmEvent, LlmRequest } from './llmClient.ts';

/** Remembers whole answers, so that the same question is not asked and paid for twice. The oldest are forgotten. */
export class AnswerCache {
	private readonly answers = new Map<string, readonly LlmEvent[]>();
	private readonly most: number;

	constructor(most = 100) {
		this.most = most;
	}

	/**
	 * The same client, which answers from memory where it can: with a `cached` event first, and no usage, since nothing
	 * was asked. Answers that were cut or refused are not remembered.
	 * @param address of the endpoint: the same model elsewhere is another one
	 * @param fresh asks anyway; the new answer takes the place of the old one
	 */
	wrap(client: LlmClient, address: string, fresh = false): LlmClient {
		const { answers } = this;
		const remember = (key: string, events: readonly LlmEvent[]) => this.remember(key, events);
		return {
			async *stream(request, cancellation) {
				const key = keyOf(request, address);
				const known = fresh ? undefined : answers.get(key);
				if (known) {
					yield { type: 'cached' };
					yield* known;
					return;
				}
				const events: LlmEvent[] = [];
				for await (const event of client.stream(request, cancellation)) {
					yield event;
					if (event.type === 'text' || event.type === 'end') {
						events.push(event);
					}
				}
				const last = events.at(-1);
				if (last?.type === 'end' && last.end === 'complete') {
					remember(key, events);
				}
			},
			models: (cancellation) => client.models(cancellation),
		};
	}

	/** Whether a question would be answered from memory. */
	knows(request: Omit<LlmRequest, 'id'>, address: string): boolean {
		return this.answers.has(keyOf(request, address));
	}

	clear(): void {
		this.answers.clear();
	}

	private remember(key: string, events: readonly LlmEvent[]): void {
		this.answers.delete(key);
		this.answers.set(key, events);
		const [oldest] = this.answers.keys();
		if (this.answers.size > this.most && oldest !== undefined) {
			this.answers.delete(oldest);
		}
	}
}

/** All but the name of a request makes it what it is. */
function keyOf({ model, temperature, maxTokens, messages }: Omit<LlmRequest, 'id'>, address: string): string {
	return JSON.stringify([address, model, temperature, maxTokens, messages]);
}
