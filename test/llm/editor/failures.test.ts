import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { LlmError, type LlmErrorCause } from '../../../src/core/generation/llmError.ts';
import { openaiClient } from '../../../src/llm/openai.ts';
import type { OpenaiOptions } from '../../../src/llm/openaiOptions.ts';
import { remedies } from '../../../src/vscode/generation/providers/remedies.ts';
import { type Behaviour, beginStream, event, LlmServer, piece, refused } from '../../support/llmServer.ts';
import { selfSigned } from '../../support/selfSigned.ts';

const request = { id: 'r', model: 'm', messages: [{ role: 'user' as const, content: 'Say ok.' }] };
const never: Behaviour = () => {};

describe('a failure of a model', () => {
	let server: LlmServer;

	before(async () => {
		server = await LlmServer.start();
	});

	after(() => server.stop());

	async function failureOf(options: Partial<OpenaiOptions> = {}): Promise<LlmError> {
		const client = openaiClient({
			address: server.address,
			key: async () => 'sk-secret-1234567890',
			firstLimit: 300,
			nextLimit: 300,
			retries: { retries: 0, pause: 5, longestPause: 1000 },
			...options,
		});
		try {
			for await (const _ of client.stream(request, new AbortController().signal)) {
				// Only how it ends is of interest
			}
		} catch (error) {
			assert.ok(error instanceof LlmError, String(error));
			return error;
		}
		assert.fail('it did not fail');
	}

	const buttons = (cause: LlmErrorCause) => remedies[cause].map(({ title }) => title);

	const provoked: readonly [LlmErrorCause, Behaviour, first: string][] = [
		['refused-key', refused(401, { message: 'Incorrect API key', code: 'invalid_api_key' }), 'Set API Key…'],
		['forbidden', refused(403, { message: 'Not for you' }), 'Choose Model…'],
		[
			'unknown-model',
			refused(404, { message: 'The model m does not exist', code: 'model_not_found' }),
			'Choose Model…',
		],
		['unknown-address', refused(404, { message: 'Not found' }), 'Open Settings'],
		[
			'context-too-long',
			refused(400, { message: 'maximum context length is 10', code: 'context_length_exceeded' }),
			'Choose Model…',
		],
		['rate', refused(429, { message: 'Rate limit', code: 'rate_limit_exceeded' }, { 'retry-after': '700' }), 'Retry'],
		['quota', refused(429, { message: 'No credit', code: 'insufficient_quota' }), 'Choose Model…'],
		['refused-request', refused(400, { message: 'No such thing' }), 'Choose Model…'],
		['server', refused(500, { message: 'Sorry' }), 'Retry'],
		['network', (response) => void response.destroy(), 'Retry'],
		[
			'protocol',
			(response) => {
				response.writeHead(200, { 'content-type': 'text/html' });
				response.end('<html></html>');
			},
			'Open Settings',
		],
		['too-slow', never, 'Retry'],
		[
			'stalled',
			(response) => {
				beginStream(response);
				response.write(event(piece('Hello')));
			},
			'Retry',
		],
		[
			'incomplete',
			(response) => {
				beginStream(response);
				response.write(event(piece('Hello')), () => response.destroy());
			},
			'Retry',
		],
	];

	for (const [cause, behaviour, first] of provoked) {
		it(`of the sort ${cause} is told with what helps, ${first} before all`, async () => {
			server.behave(behaviour);
			const error = await failureOf();
			assert.equal(error.cause, cause);
			assert.match(error.message, /^[^\n]{20,400}[.!"]$/);
			assert.doesNotMatch(error.message + error.detail, /sk-secret/);
			assert.equal(buttons(cause)[0], first);
			assert.ok(buttons(cause).length <= 3);
		});
	}

	it('for want of a key asks for one', async () => {
		server.behave(refused(401, { message: 'No key' }));
		const { cause } = await failureOf({ key: async () => undefined });
		assert.equal(cause, 'no-key');
		assert.equal(buttons(cause)[0], 'Set API Key…');
	});

	it('that asks for a long pause says how long', async () => {
		server.behave(refused(429, { message: 'Rate limit' }, { 'retry-after': '700' }));
		assert.match((await failureOf()).message, /It asks to wait 12 min\.$/);
	});

	it('by a certificate that nobody vouches for is told from an absent network', async () => {
		const strange = createServer(selfSigned);
		await new Promise<void>((done) => {
			strange.listen(0, '127.0.0.1', done);
		});
		try {
			const { cause } = await failureOf({ address: `https://127.0.0.1:${(strange.address() as AddressInfo).port}/v1` });
			assert.equal(cause, 'certificate');
		} finally {
			strange.closeAllConnections();
			await new Promise((done) => {
				strange.close(done);
			});
		}
	});

	for (const status of [301, 302, 307, 308]) {
		it(`by being sent on with ${status} to another server: neither key nor question goes there`, async () => {
			const other = await LlmServer.start();
			try {
				server.behave((response) => {
					response.writeHead(status, { location: `${other.address}/chat/completions` });
					response.end();
				});
				const error = await failureOf();
				assert.deepEqual(other.asked, []);
				assert.equal(error.cause, 'unknown-address');
				assert.match(error.message, /sends requests on to another address/);
				assert.match(error.detail, new RegExp(other.address));
			} finally {
				await other.stop();
			}
		});
	}
});
