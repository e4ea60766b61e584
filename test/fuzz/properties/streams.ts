import type { LlmEnd } from '../../../src/core/generation/llmClient.ts';
import { LlmError } from '../../../src/core/generation/llmError.ts';
import { openaiClient } from '../../../src/llm/openai.ts';
import type { StreamSubject } from '../subject.ts';
import type { Problem, Property } from './property.ts';

/** More than any answer here, so that only what repeats itself for ever gets there. */
const longestAnswer = 200_000;

/** What is read of a stream is what the model wrote, or the beginning of it, or an error that says what went wrong. */
export const streams: Property<'stream'> = {
	name: 'a stream is read, or says why not',
	of: 'stream',
	oneIn: 1,
	async check({ pieces, answer, state }) {
		const { text, end, error } = await read(pieces);
		if (error !== undefined && !(error instanceof LlmError)) {
			throw error;
		}
		if ((error === undefined) === (end === undefined)) {
			return error ? 'an end and an error' : 'neither an end nor an error';
		}
		return state === 'damaged' ? undefined : undamaged({ answer, state }, text, end);
	},
};

function undamaged(
	{ answer, state }: Pick<StreamSubject, 'answer' | 'state'>,
	text: string,
	end: LlmEnd | undefined,
): Problem {
	if (!answer.startsWith(text)) {
		return `${JSON.stringify(text)} is no beginning of the answer`;
	}
	const isWhole = end === 'complete' && text === answer;
	return isWhole || (state === 'cut' && end === undefined)
		? undefined
		: `${state}, but ended as ${end} with ${text.length} of ${answer.length}`;
}

/** Asks a client whose network gives these bytes. */
async function read(pieces: readonly Uint8Array[]): Promise<{ text: string; end: LlmEnd | undefined; error: unknown }> {
	const { fetch } = globalThis;
	let text = '';
	let end: LlmEnd | undefined;
	// At the level of bytes: a socket would join the pieces again
	globalThis.fetch = async () => new Response(bodyOf(pieces), { headers: { 'content-type': 'text/event-stream' } });
	try {
		const client = openaiClient({
			address: 'http://127.0.0.1:9/v1',
			key: async () => undefined,
			longestAnswer,
			retries: { retries: 0, pause: 0, longestPause: 0 },
		});
		const request = { id: 'r', model: 'm', messages: [{ role: 'user', content: 'a' }] } as const;
		for await (const event of client.stream(request, new AbortController().signal)) {
			text += event.type === 'text' ? event.text : '';
			end = event.type === 'end' ? event.end : end;
		}
		return { text, end, error: undefined };
	} catch (error) {
		return { text, end, error };
	} finally {
		globalThis.fetch = fetch;
	}
}

function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
	const left = pieces.values();
	return new ReadableStream({
		pull(controller) {
			const { done, value } = left.next();
			if (done) {
				controller.close();
			} else {
				controller.enqueue(value);
			}
		},
	});
}
