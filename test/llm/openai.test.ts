import assert from 'node:assert/strict';
import type { LlmClient, LlmEvent, LlmRequest } from '../../src/core/generation/llmClient.ts';
import { LlmError, type LlmErrorCause } from '../../src/core/generation/llmError.ts';
import { openaiClient } from '../../src/llm/openai.ts';
import type { OpenaiOptions } from '../../src/llm/openaiOptions.ts';
import {
	type Behaviour,
	beginStream,
	event,
	LlmServer,
	piece,
	refused,
	streamed,
	usagePiece,
} from '../support/llmServer.ts';

const request: LlmRequest = {
	id: 'request-1',
	model: 'm',
	messages: [{ role: 'user', content: 'Say ok.' }],
};

/** All that came of a question. */
interface Outcome {
	readonly text: string;
	readonly events: readonly LlmEvent[];
	readonly error: LlmError | undefined;
}

/** @param until the event with which the question is cancelled */
async function ask(
	client: LlmClient,
	question = request,
	cancellation = new AbortController(),
	until?: LlmEvent['type'],
): Promise<Outcome> {
	const events: LlmEvent[] = [];
	let error: LlmError | undefined;
	try {
		for await (const each of client.stream(question, cancellation.signal)) {
			events.push(each);
			if (each.type === until) {
				// Once the client waits for what comes next
				setImmediate(() => cancellation.abort());
			}
		}
	} catch (thrown) {
		assert.ok(thrown instanceof LlmError, String(thrown));
		error = thrown;
	}
	const text = events.map((each) => (each.type === 'text' ? each.text : '')).join('');
	return { text, events, error };
}

describe('an endpoint that speaks OpenAI’s protocol', () => {
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	function client(options: Partial<OpenaiOptions> = {}): LlmClient {
		return openaiClient({
			address: server.address,
			key: async () => 'sk-secret-1234567890',
			firstLimit: 15_000,
			nextLimit: 15_000,
			retries: { retries: 2, pause: 5, longestPause: 1000 },
			...options,
		});
	}

	const types = (outcome: Outcome) => outcome.events.map(({ type }) => type);

	it('answers word by word, says what it cost, and ends', async () => {
		server.behave((response) => streamed(response, ['Hello', ', ', 'world']));
		const outcome = await ask(client(), { ...request, temperature: 0.5, maxTokens: 100 });
		assert.equal(outcome.error, undefined);
		assert.equal(outcome.text, 'Hello, world');
		assert.deepEqual(outcome.events.slice(-2), [
			{ type: 'usage', usage: { input: 12, output: 3, cached: 4 } },
			{ type: 'end', end: 'complete' },
		]);
		const [asked] = server.asked;
		assert.equal(asked?.path, '/v1/chat/completions');
		assert.equal(asked?.headers.authorization, 'Bearer sk-secret-1234567890');
		assert.equal(asked?.headers['x-client-request-id'], 'request-1');
		assert.deepEqual(asked?.body, {
			model: 'm',
			messages: [{ role: 'user', content: 'Say ok.' }],
			temperature: 0.5,
			max_tokens: 100,
			stream: true,
			stream_options: { include_usage: true },
		});
	});

	it('lists its models', async () => {
		server.behave((response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ object: 'list', data: [{ id: 'b' }, { id: 'a', context_length: 8192 }] }));
		});
		assert.deepEqual(await client().models(new AbortController().signal), [
			{ id: 'a', contextTokens: 8192 },
			{ id: 'b', contextTokens: undefined },
		]);
		server.behave(refused(401, { message: 'no' }));
		await assert.rejects(client().models(new AbortController().signal), (error) => causeOf(error) === 'refused-key');
		server.behave((response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end('{"models":[]}');
		});
		await assert.rejects(client().models(new AbortController().signal), (error) => causeOf(error) === 'protocol');
	});

	/** What comes of a way to misbehave: the text that came before it, and why it is no answer. */
	const faults: readonly [string, LlmErrorCause, string, Behaviour, RegExp?][] = [
		['a refused key', 'refused-key', '', refused(401, { message: 'Incorrect API key provided: sk-secret-12****90.' })],
		['a forbidden model', 'forbidden', '', refused(403, { message: 'Project has no access.' })],
		['an unknown model', 'unknown-model', '', refused(404, { message: 'm', code: 'model_not_found' }), /"m"/],
		['an unknown address', 'unknown-address', '', (response) => void response.writeHead(404).end('Not Found')],
		['a context that is too long', 'context-too-long', '', refused(400, { code: 'context_length_exceeded' })],
		[
			'a context that another server finds too long',
			'context-too-long',
			'',
			refused(400, { message: "This model's maximum context length is 4096 tokens." }),
		],
		['a body that is too large', 'context-too-long', '', (response) => void response.writeHead(413).end()],
		[
			'no credit',
			'quota',
			'',
			refused(429, { message: 'You exceeded your current quota.', code: 'insufficient_quota' }),
		],
		['no payment', 'quota', '', refused(402, { message: 'Pay.' })],
		[
			'a request it does not like',
			'refused-request',
			'',
			refused(400, { message: 'Bad messages.' }),
			/It says: "Bad messages\."/,
		],
		[
			'a limit of the rate that lasts',
			'rate',
			'',
			refused(429, { message: 'Slow down.' }, { 'retry-after': '3600' }),
			/60 min/,
		],
		['trouble that lasts', 'server', '', refused(503, { message: 'Overloaded.' })],
		[
			'a page of HTML',
			'protocol',
			'',
			(response) => {
				response.writeHead(200, { 'content-type': 'text/html' });
				response.end('<html></html>');
			},
		],
		[
			'an answer that is not streamed',
			'protocol',
			'',
			(response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify({ choices: [{ message: { content: 'ok' } }] }));
			},
		],
		[
			'an empty stream',
			'protocol',
			'',
			(response) => {
				beginStream(response);
				response.end();
			},
		],
		[
			'an event that is no JSON',
			'protocol',
			'a',
			(response) => {
				beginStream(response);
				response.end(event(piece('a')) + event('{"choices": [') + event('[DONE]'));
			},
		],
		[
			'an error in the stream',
			'server',
			'a',
			(response) => {
				beginStream(response);
				response.end(event(piece('a')) + event({ error: { message: 'The engine fell over.' } }));
			},
		],
		[
			'a limit of the rate in the stream',
			'rate',
			'a',
			(response) => {
				beginStream(response);
				response.end(
					event(piece('a')) + event({ error: { message: 'Too many requests', code: 'rate_limit_exceeded' } }),
				);
			},
		],
		[
			'a stream that ends without a reason',
			'incomplete',
			'ab',
			(response) => {
				beginStream(response);
				response.end(event(piece('a')) + event(piece('b')) + event('[DONE]'));
			},
		],
		[
			'a stream that is just closed',
			'incomplete',
			'a',
			(response) => {
				beginStream(response);
				response.end(event(piece('a')));
			},
		],
		[
			'a connection cut in the middle',
			'incomplete',
			'a',
			(response) => {
				beginStream(response);
				response.write(event(piece('a')));
				setTimeout(() => response.destroy(), 20);
			},
		],
		[
			'a stream that stalls',
			'stalled',
			'a',
			(response) => {
				beginStream(response);
				response.write(event(piece('a')));
			},
		],
		[
			'a stream of comments alone',
			'too-slow',
			'',
			(response) => {
				beginStream(response);
				const timer = setInterval(() => response.write(': waiting\n\n'), 20);
				response.on('close', () => clearInterval(timer));
			},
		],
		['headers that never come', 'too-slow', '', () => {}],
		[
			'an endless answer',
			'endless',
			'x'.repeat(1000),
			(response) => {
				beginStream(response);
				const timer = setInterval(() => response.write(event(piece('x'.repeat(100)))), 1);
				response.on('close', () => clearInterval(timer));
			},
		],
		[
			'thoughts without end',
			'endless',
			'',
			(response) => {
				beginStream(response);
				const thought = { choices: [{ delta: { reasoning_content: 'x'.repeat(100) } }] };
				const timer = setInterval(() => response.write(event(thought)), 1);
				response.on('close', () => clearInterval(timer));
			},
		],
		[
			'pieces of nothing without end',
			'endless',
			'',
			(response) => {
				beginStream(response);
				const timer = setInterval(() => response.write(event({ choices: [] }).repeat(100)), 1);
				response.on('close', () => clearInterval(timer));
			},
		],
		[
			'a call of a tool',
			'protocol',
			'',
			(response) => {
				beginStream(response);
				const call = { index: 0, id: 't', type: 'function', function: { name: 'rm', arguments: '{}' } };
				const choices = [{ index: 0, delta: { tool_calls: [call] }, finish_reason: null }];
				response.end(event({ id: 'c', object: 'chat.completion.chunk', model: 'm', choices }));
			},
		],
		['a connection that is refused in mid-air', 'network', '', (response) => void response.destroy()],
	];
	/** Limits that a fault is to meet; what is wrong in another way has time, on a busy machine too. */
	const limits: Partial<Record<LlmErrorCause, Partial<OpenaiOptions>>> = {
		'too-slow': { firstLimit: 300, nextLimit: 150 },
		stalled: { nextLimit: 300 },
	};
	for (const [fault, cause, text, behaviour, message] of faults) {
		it(`tells of ${fault}`, async () => {
			server.behave(behaviour);
			const outcome = await ask(client({ longestAnswer: 1000, ...limits[cause] }));
			assert.equal(outcome.error?.cause, cause, outcome.error?.message);
			assert.equal(outcome.text, text);
			assert.ok(!types(outcome).includes('end'));
			assert.match(outcome.error?.message ?? '', message ?? /./);
			assert.doesNotMatch(`${outcome.error?.message} ${outcome.error?.detail}`, /sk-secret/);
		});
	}

	/** Ways to answer that are odd, and right. */
	const oddities: readonly [string, Behaviour, Partial<OpenaiOptions>?][] = [
		[
			'characters cut in two',
			(response) => {
				beginStream(response);
				const bytes = Buffer.from(event(piece('né 漢字 🎈')) + event(piece(undefined, 'stop')));
				const send = (at: number) => {
					response.write(bytes.subarray(at, at + 1));
					if (at + 1 < bytes.length) {
						setImmediate(send, at + 1);
					} else {
						response.end(event('[DONE]'));
					}
				};
				send(0);
			},
		],
		[
			'carriage returns, comments and names of events',
			(response) => {
				beginStream(response);
				response.write(': OPENROUTER PROCESSING\r\n\r\n');
				response.write(`event: message\r\ndata: ${JSON.stringify(piece('né 漢字 🎈'))}\r\n\r\n`);
				response.end(event(piece(undefined, 'stop')));
			},
		],
		[
			'choices that are empty or not there',
			(response) => {
				beginStream(response);
				response.write(event({ id: 'c', choices: [] }) + event({ id: 'c' }) + event({ choices: [{ index: 0 }] }));
				response.end(event(piece('né 漢字 🎈', 'stop')) + event('[DONE]'));
			},
		],
		[
			'no usage and no [DONE]',
			(response) => {
				beginStream(response);
				response.end(event(piece('né 漢字 🎈', 'stop')));
			},
		],
		[
			'a connection cut after the end',
			(response) => {
				beginStream(response);
				response.write(event(piece('né 漢字 🎈', 'stop')));
				setTimeout(() => response.destroy(), 20);
			},
		],
		[
			'a connection that stays open after the end',
			(response) => {
				beginStream(response);
				response.write(event(piece('né 漢字 🎈', 'stop')));
			},
			{ nextLimit: 500 },
		],
		[
			'usage of nonsense',
			(response) => {
				beginStream(response);
				response.write(event(piece('né 漢字 🎈', 'stop')) + event({ ...usagePiece, usage: { prompt_tokens: null } }));
				response.end(event('[DONE]'));
			},
		],
	];
	for (const [oddity, behaviour, options] of oddities) {
		it(`is understood with ${oddity}`, async () => {
			server.behave(behaviour);
			const outcome = await ask(client(options));
			assert.equal(outcome.error, undefined, outcome.error?.message);
			assert.equal(outcome.text, 'né 漢字 🎈');
			assert.deepEqual(outcome.events.at(-1), { type: 'end', end: 'complete' });
		});
	}

	it('tells an answer that was cut, and one that was refused', async () => {
		server.behave((response) => streamed(response, ['a'], 'length'));
		assert.deepEqual((await ask(client())).events.at(-1), { type: 'end', end: 'cut' });
		server.behave((response) => streamed(response, [], 'content_filter'));
		assert.deepEqual((await ask(client())).events.at(-1), { type: 'end', end: 'refused' });
		server.behave((response) => {
			beginStream(response);
			response.end(
				event({ choices: [{ index: 0, delta: { refusal: 'No.' }, finish_reason: null }] }) + event('[DONE]'),
			);
		});
		assert.deepEqual((await ask(client())).events.at(-1), { type: 'end', end: 'refused' });
	});

	it('is asked again where that may help, after the pause that it asks for', async () => {
		const fine: Behaviour = (response) => streamed(response, ['ok']);
		const limit = refused(429, { message: 'Slow down.' }, { 'retry-after-ms': '80' });
		server.behave(limit, (response) => void response.destroy(), fine);
		const begun = Date.now();
		const outcome = await ask(client());
		assert.equal(outcome.text, 'ok');
		assert.deepEqual(types(outcome).slice(0, 2), ['retry', 'retry']);
		const [first] = outcome.events;
		assert.ok(first?.type === 'retry' && first.milliseconds === 80 && first.error.cause === 'rate');
		assert.ok(Date.now() - begun >= 80);
		assert.equal(server.asked.length, 3);
		// As often as allowed, and never where it can't help
		server.behave(refused(500, { message: 'x' }));
		assert.equal((await ask(client())).error?.cause, 'server');
		assert.equal(server.asked.length, 3);
		server.behave(refused(401, { message: 'x' }));
		await ask(client());
		assert.equal(server.asked.length, 1);
	});

	it('is asked again without what it does not take', async () => {
		const fine: Behaviour = (response) => streamed(response, ['ok']);
		server.behave(
			refused(400, { message: "Unsupported parameter: 'max_tokens'.", param: 'max_tokens' }),
			refused(400, { message: 'Unrecognized request argument supplied: stream_options' }),
			refused(400, { message: "Unsupported value: 'temperature' does not support 0.2.", param: 'temperature' }),
			fine,
		);
		assert.equal((await ask(client(), { ...request, temperature: 0.2, maxTokens: 9 })).text, 'ok');
		assert.deepEqual(server.asked.at(-1)?.body, {
			model: 'm',
			messages: [{ role: 'user', content: 'Say ok.' }],
			max_completion_tokens: 9,
			stream: true,
		});
	});

	it('is left at once when cancelled: before, while waiting, and in the middle', async () => {
		const early = new AbortController();
		early.abort();
		server.behave((response) => streamed(response, ['ok']));
		assert.equal((await ask(client(), request, early)).error?.cause, 'cancelled');

		// Longer than a spec may take
		const patient = client({ retries: { retries: 2, pause: 5, longestPause: 600_000 } });
		server.behave(refused(429, { message: 'x' }, { 'retry-after-ms': '300000' }));
		assert.equal((await ask(patient, request, new AbortController(), 'retry')).error?.cause, 'cancelled');

		const closed = new Promise((done) => {
			server.behave((response) => {
				response.on('close', done);
				beginStream(response);
				response.write(event(piece('a')));
			});
		});
		const outcome = await ask(client({ nextLimit: 300_000 }), request, new AbortController(), 'text');
		assert.equal(outcome.error?.cause, 'cancelled');
		assert.equal(outcome.text, 'a');
		await closed;
	});

	it('is left at once when nobody listens any more', async () => {
		const closed = new Promise((done) => {
			server.behave((response) => {
				response.on('close', done);
				beginStream(response);
				response.write(event(piece('a')));
			});
		});
		for await (const each of client({ nextLimit: 300_000 }).stream(request, new AbortController().signal)) {
			assert.deepEqual(each, { type: 'text', text: 'a' });
			break;
		}
		await closed;
	});

	it('gets no key where there is none, and says which command sets one', async () => {
		server.behave(refused(401, { message: 'Missing key.' }));
		const outcome = await ask(client({ key: async () => undefined }));
		assert.equal(outcome.error?.cause, 'no-key');
		assert.match(outcome.error?.message ?? '', /Set API Key/);
	});

	it('can’t be reached', async () => {
		const closed = await LlmServer.start();
		const { address } = closed;
		await closed.stop();
		const outcome = await ask(client({ address }));
		assert.equal(outcome.error?.cause, 'network');
		assert.match(outcome.error?.detail ?? '', /ECONNREFUSED/);
	});
});

function causeOf(error: unknown): LlmErrorCause | undefined {
	return error instanceof LlmError ? error.cause : undefined;
}
