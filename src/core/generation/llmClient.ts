import type { LlmError } from './llmError.ts';

/** What may be said to a model, and what it has said. */
export interface LlmMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** One question to a model. */
export interface LlmRequest {
	/** Names the request in logs; unique. */
	readonly id: string;
	/** As the endpoint calls it. */
	readonly model: string;
	readonly messages: readonly LlmMessage[];
	/** 0 to 2; the endpoint's own where not given. */
	readonly temperature?: number;
	/** Most tokens of the answer; the endpoint's own limit where not given. */
	readonly maxTokens?: number;
}

/** Tokens that an answer has cost, as its endpoint counts them. */
export interface LlmUsage {
	readonly input: number;
	readonly output: number;
	/** Those of the input that the endpoint had seen before and charges less for. */
	readonly cached: number;
}

/** `cut`: the answer was longer than it might be; `refused`: the model or a filter of the endpoint's would not. */
export type LlmEnd = 'complete' | 'cut' | 'refused';

/**
 * What a provider reports while it answers. An answer is complete with its `end` alone: a stream that stops without one
 * has failed, and says so by an error.
 */
export type LlmEvent =
	| { readonly type: 'text'; readonly text: string }
	/** The request is made again after a pause in milliseconds, before which nothing of an answer had come. */
	| { readonly type: 'retry'; readonly attempt: number; readonly milliseconds: number; readonly error: LlmError }
	/** What follows was answered before, and nothing was asked. */
	| { readonly type: 'cached' }
	| { readonly type: 'usage'; readonly usage: LlmUsage }
	| { readonly type: 'end'; readonly end: LlmEnd };

/** What an endpoint offers. */
export interface LlmModel {
	readonly id: string;
	/** Tokens of question and answer together; undefined where the endpoint does not tell. */
	readonly contextTokens: number | undefined;
}

/** The part of an `AbortSignal` that a provider needs. */
export interface Cancellation {
	readonly aborted: boolean;
	addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
	removeEventListener(type: 'abort', listener: () => void): void;
}

/** What produces text: an endpoint, the editor's own models, or the workspace itself. */
export interface LlmClient {
	/**
	 * Asks a model. Nothing is sent before the first event is asked for.
	 * @throws LlmError, `cancelled` among them, wherever the answer stands
	 */
	stream(request: LlmRequest, cancellation: Cancellation): AsyncIterable<LlmEvent>;
	/** @throws LlmError */
	models(cancellation: Cancellation): Promise<readonly LlmModel[]>;
}
