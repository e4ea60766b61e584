import type { RetryLimits } from './withRetries.ts';

/** An endpoint that speaks OpenAI's protocol for chats. */
export interface OpenaiOptions {
	/** Up to what stands before `/chat/completions`: `https://api.openai.com/v1`. */
	readonly address: string;
	/** Undefined for an endpoint that wants none. Asked for with each request, so that a new one holds at once. */
	readonly key: () => Promise<string | undefined>;
	/** Milliseconds to the first word of an answer. */
	readonly firstLimit?: number;
	/** Milliseconds from one word to the next. */
	readonly nextLimit?: number;
	/** An answer of more characters, with what the model thinks before it, never ends. */
	readonly longestAnswer?: number;
	readonly retries?: RetryLimits;
}
