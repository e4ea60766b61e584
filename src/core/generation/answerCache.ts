import type { LlmClient, LlmEvent, LlmRequest } from './llmClient.ts';

/** A client that answers from memory where it can. */
export interface RememberingClient extends LlmClient {
	/** Forgets all that it has answered up to now: it was of no use, and who asks again wants another answer. */
	forget(): void;
}

/** Remembers whole answers, so that the same question is not asked and paid for twice. The oldest are forgotten. */
export class AnswerCache {
	private readonly answers = new Map<string, readonly LlmEvent[]>();
	private readonly most: number;

	constructor(most = 100) {
		this.most = most;
	}

	/**
	 * The same client, which answers from memory where it can: with a `cached` event first, and no usage, since nothing
	 * was asked. Answers that were cut, refused or empty are not remembered.
	 * @param address of the endpoint: the same model elsewhere is another one
	 * @param fresh asks anyway; the new answer takes the place of the old one
	 */
	wrap(client: LlmClient, address: string, fresh = false): RememberingClient {
		const { answers } = this;
		const given = new Set<string>();
		const remember = (key: string, events: readonly LlmEvent[]) => this.remember(key, events);
		return {
			async *stream(request, cancellation) {
				const key = keyOf(request, address);
				given.add(key);
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
				if (last?.type === 'end' && last.end === 'complete' && events.some(hasWords)) {
					remember(key, events);
				}
			},
			models: (cancellation) => client.models(cancellation),
			forget: () => {
				for (const key of given) {
					answers.delete(key);
				}
			},
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

function hasWords(event: LlmEvent): boolean {
	return event.type === 'text' && event.text.trim() !== '';
}

/** All but the name of a request makes it what it is. */
function keyOf({ model, temperature, maxTokens, messages }: Omit<LlmRequest, 'id'>, address: string): string {
	return JSON.stringify([address, model, temperature, maxTokens, messages]);
}
