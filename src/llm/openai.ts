import OpenAI, { APIError } from 'openai';
import type {
	Cancellation,
	LlmClient,
	LlmEnd,
	LlmEvent,
	LlmModel,
	LlmRequest,
	LlmUsage,
} from '../core/generation/llmClient.ts';
import type { LlmError } from '../core/generation/llmError.ts';
import { mostOfAnswer } from './answerLimit.ts';
import { EventBuffer } from './eventBuffer.ts';
import { limitedFetch } from './limitedFetch.ts';
import { type Asked, failure, openaiFailure } from './openaiFailure.ts';
import type { OpenaiOptions } from './openaiOptions.ts';
import { Watchdog } from './watchdog.ts';
import { usualRetries, withRetries } from './withRetries.ts';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;

/**
 * A client of OpenAI, OpenRouter, Ollama, LM Studio, vLLM, Azure's v1 path and whatever else speaks the protocol.
 * The package's own retries are not used: they do not wait as long as an endpoint asks, and nobody sees them.
 */
export function openaiClient(options: OpenaiOptions): LlmClient {
	const { address, firstLimit = 60_000, retries = usualRetries } = options;
	const connect = async (): Promise<{ client: OpenAI; hasKey: boolean }> => {
		const key = await options.key();
		const client = new OpenAI({
			// The package wants one; endpoints that need none do not look at it.
			apiKey: key ?? 'none',
			baseURL: address,
			maxRetries: 0,
			timeout: firstLimit,
			logLevel: 'off',
			organization: null,
			project: null,
			dangerouslyAllowBrowser: true,
			// What is asked goes to the server that the person named, and to no other that this one names
			fetchOptions: { redirect: 'manual' },
			fetch: limitedFetch,
		});
		return { client, hasKey: key !== undefined };
	};
	return {
		stream: (request, cancellation) =>
			withRetries(
				async function* () {
					const { client, hasKey } = await connect();
					yield* answer(client, request, { address, model: request.model, hasKey }, options, cancellation);
				},
				retries,
				cancellation,
			),
		async models(cancellation) {
			const { client, hasKey } = await connect();
			const asked = { address, model: '', hasKey };
			const { controller, release } = abortWith(cancellation);
			try {
				// The package's own list is empty where the answer is something else
				const answered = await client.get<{ data?: unknown }>('/models', { signal: controller.signal });
				if (!Array.isArray(answered.data)) {
					throw failure('protocol', asked);
				}
				return answered.data.flatMap(describeModel).sort((a, b) => (a.id < b.id ? -1 : 1));
			} catch (thrown) {
				throw cancellation.aborted ? failure('cancelled', asked) : openaiFailure(thrown, asked);
			} finally {
				release();
			}
		},
	};
}

/** One attempt: the events of one answer. */
async function* answer(
	client: OpenAI,
	request: LlmRequest,
	asked: Asked,
	{ firstLimit = 60_000, nextLimit = 60_000, longestAnswer = mostOfAnswer }: OpenaiOptions,
	cancellation: Cancellation,
): AsyncGenerator<LlmEvent> {
	const { controller, release } = abortWith(cancellation);
	const watchdog = new Watchdog(() => controller.abort());
	const state: AnswerState = { begun: false, length: 0, end: undefined };
	const buffer = new EventBuffer();
	const read = async (): Promise<void> => {
		watchdog.alive(firstLimit);
		for await (const chunk of await open(client, request, controller.signal, asked)) {
			watchdog.alive(nextLimit);
			state.length += lengthOf(chunk);
			if (state.length > longestAnswer) {
				throw failure('endless', asked, `more than ${longestAnswer} characters`);
			}
			takeChunk(chunk, state, buffer, asked);
		}
	};
	try {
		// The package is read as fast as it gives, whoever reads here
		read().then(
			() => buffer.close(),
			(error: unknown) => buffer.close(error),
		);
		for (let events = await buffer.take(); events.length > 0; events = await buffer.take()) {
			yield* events;
		}
	} catch (thrown) {
		// An answer that is complete stays so, whatever happens to the connection after it
		if (state.end === undefined && !watchdog.bitten && !cancellation.aborted) {
			throw state.begun ? whileAnswering(thrown, asked) : openaiFailure(thrown, asked);
		}
	} finally {
		watchdog.stop();
		release();
		controller.abort();
	}
	if (cancellation.aborted) {
		throw failure('cancelled', asked);
	}
	if (state.end === undefined) {
		throw failure(watchdog.bitten ? (state.begun ? 'stalled' : 'too-slow') : endedEarly(state.begun), asked);
	}
	yield { type: 'end', end: state.end };
}

/** How far an answer has come. */
interface AnswerState {
	/** Whether anything of it has come. */
	begun: boolean;
	/** Characters. */
	length: number;
	end: LlmEnd | undefined;
}

/** A stream that ends without a reason was cut; one that ends without anything was none. */
function endedEarly(begun: boolean): 'incomplete' | 'protocol' {
	return begun ? 'incomplete' : 'protocol';
}

/** The connection may break at any word: what came is not the answer. */
function whileAnswering(thrown: unknown, asked: Asked): LlmError {
	const error = openaiFailure(thrown, asked);
	return error.cause === 'network' ? failure('incomplete', asked, error.detail) : error;
}

async function open(
	client: OpenAI,
	{ id, model, messages, temperature, maxTokens }: LlmRequest,
	signal: AbortSignal,
	asked: Asked,
): Promise<AsyncIterable<Chunk>> {
	const body = {
		model,
		messages: [...messages],
		...(temperature !== undefined && { temperature }),
		...(maxTokens !== undefined && { max_tokens: maxTokens }),
		stream: true as const,
		stream_options: { include_usage: true },
	};
	const headers = { 'X-Client-Request-Id': id };
	for (let attempt: Partial<typeof body> | undefined = body; ; ) {
		try {
			const { data, response } = await client.chat.completions
				.create(attempt as typeof body, { signal, headers })
				.withResponse();
			const type = response.headers.get('content-type') ?? '';
			if (!/event-stream|^$|octet-stream/.test(type)) {
				data.controller.abort();
				throw failure('protocol', asked, `content type ${type}`);
			}
			return data;
		} catch (thrown) {
			attempt = withoutRefused(attempt, thrown);
			if (attempt === undefined) {
				throw thrown;
			}
		}
	}
}

/** Endpoints and models differ in what they take: what one refuses by name is left out, or goes by its newer name. */
function withoutRefused<T extends object>(body: T, thrown: unknown): T | undefined {
	if (!(thrown instanceof APIError) || (thrown.status !== 400 && thrown.status !== 422)) {
		return undefined;
	}
	const refused = ['stream_options', 'temperature', 'max_tokens'].find(
		(name) => Reflect.has(body, name) && (thrown.param === name || new RegExp(`\\b${name}\\b`).test(thrown.message)),
	);
	if (refused === undefined) {
		return undefined;
	}
	const { [refused as keyof T]: value, ...rest } = body;
	return (refused === 'max_tokens' ? { ...rest, max_completion_tokens: value } : rest) as T;
}

/** Characters of the answer and of what a model thinks before it; a piece of nothing counts as one, for it may be endless too. */
function lengthOf({ choices }: Chunk): number {
	const delta: unknown = choices?.[0]?.delta;
	if (typeof delta !== 'object' || delta === null) {
		return 1;
	}
	const read = (name: string): unknown => Reflect.get(delta, name);
	// Thoughts are no part of the protocol: vLLM and DeepSeek send them under one name, OpenRouter under another
	const text = read('content') || read('reasoning_content') || read('reasoning');
	return typeof text === 'string' && text !== '' ? text.length : 1;
}

/** The end is kept for later: what the answer cost comes after it. */
function takeChunk(chunk: Chunk, state: AnswerState, buffer: EventBuffer, asked: Asked): void {
	// Some endpoints send a choice of nothing, some no list at all
	const [choice] = chunk.choices ?? [];
	const { content, refusal, tool_calls: tools } = choice?.delta ?? {};
	if (tools && tools.length > 0) {
		throw failure('protocol', asked, 'the model called a tool');
	}
	if (typeof content === 'string' && content !== '') {
		state.begun = true;
		buffer.push({ type: 'text', text: content });
	}
	const end = refusal ? 'refused' : ends.get(choice?.finish_reason ?? '');
	if (end !== undefined) {
		state.begun = true;
		state.end = end;
	}
	const usage = chunk.usage && readUsage(chunk.usage);
	if (usage) {
		state.begun = true;
		buffer.push({ type: 'usage', usage });
	}
}

const ends: ReadonlyMap<string, LlmEnd> = new Map([
	['stop', 'complete'],
	['eos', 'complete'],
	['end_turn', 'complete'],
	['length', 'cut'],
	['content_filter', 'refused'],
]);

function readUsage(usage: NonNullable<Chunk['usage']>): LlmUsage | undefined {
	const { prompt_tokens: input, completion_tokens: output, prompt_tokens_details: details } = usage;
	return Number.isFinite(input) && Number.isFinite(output)
		? { input, output, cached: details?.cached_tokens ?? 0 }
		: undefined;
}

/** The fields of the length are OpenRouter's and vLLM's. Empty for what is no model. */
function describeModel(model: unknown): LlmModel[] {
	if (typeof model !== 'object' || model === null || !('id' in model) || typeof model.id !== 'string') {
		return [];
	}
	const length: unknown = Reflect.get(model, 'context_length') ?? Reflect.get(model, 'max_model_len');
	return [{ id: model.id, contextTokens: typeof length === 'number' ? length : undefined }];
}

/** A controller of our own that a cancellation ends too, so that a time limit can end it as well. */
function abortWith(cancellation: Cancellation): { controller: AbortController; release: () => void } {
	const controller = new AbortController();
	const abort = () => controller.abort();
	if (cancellation.aborted) {
		abort();
	}
	cancellation.addEventListener('abort', abort, { once: true });
	return { controller, release: () => cancellation.removeEventListener('abort', abort) };
}
