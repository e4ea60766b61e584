import assert from 'node:assert/strict';
import type { LlmClient, LlmRequest } from '../../src/core/generation/llmClient.ts';
import { LlmError } from '../../src/core/generation/llmError.ts';
import { openaiClient } from '../../src/llm/openai.ts';
import { type Behaviour, beginStream, event, LlmServer, piece, streamed } from '../support/llmServer.ts';

const key = 'sk-mine-1234567890';
const request: LlmRequest = { id: 'r', model: 'm', messages: [{ role: 'user', content: 'PRIVATE' }] };
const megabyte = 'x'.repeat(1024 * 1024);

/** Writes as fast as it is read, until nobody reads any more; tells how much that was. */
function endless(type: string, status = 200, begin = ''): { behaviour: Behaviour; written: () => number } {
	let written = 0;
	const behaviour: Behaviour = (response) => {
		response.writeHead(status, { 'content-type': type });
		response.write(begin);
		const more = () => {
			while (!response.destroyed) {
				written += megabyte.length;
				if (!response.write(megabyte)) {
					response.once('drain', more);
					return;
				}
			}
		};
		more();
	};
	return { behaviour, written: () => written };
}

describe('a model’s server that means harm', () => {
	let server: LlmServer;
	let other: LlmServer;

	before(async () => {
		server = await LlmServer.start();
		other = await LlmServer.start();
	});

	after(() => Promise.all([server.stop(), other.stop()]));

	function client(): LlmClient {
		return openaiClient({
			address: server.address,
			key: async () => key,
			firstLimit: 60_000,
			nextLimit: 60_000,
			retries: { retries: 0, pause: 1, longestPause: 1 },
		});
	}

	async function failure(work: () => Promise<unknown>): Promise<LlmError> {
		const error = await work().then(
			() => assert.fail('it answered'),
			(thrown: unknown) => thrown,
		);
		assert.ok(error instanceof LlmError, String(error));
		assert.doesNotMatch(`${error.message} ${error.detail}`, /sk-mine/);
		return error;
	}

	async function ask(): Promise<string> {
		let text = '';
		for await (const each of client().stream(request, new AbortController().signal)) {
			text += each.type === 'text' ? each.text : '';
		}
		return text;
	}

	const models = () => client().models(new AbortController().signal);

	for (const status of [301, 302, 303, 307, 308]) {
		it(`is not followed to another host, with the key or without: ${status}`, async () => {
			other.behave((response) => streamed(response, ['ok']));
			server.behave((response) => {
				response.writeHead(status, { location: `${other.address}/chat/completions` });
				response.end();
			});
			assert.equal((await failure(ask)).cause, 'unknown-address');
			await failure(models);
			assert.deepEqual(other.asked, [], 'nothing came to the other host');
		});
	}

	const endlessAnswers: readonly [string, () => Promise<unknown>, ReturnType<typeof endless>][] = [
		['an error', ask, endless('application/json', 500, '{"error":{"message":"')],
		['a list of models', models, endless('application/json', 200, '{"data":[{"id":"')],
		['an error in the place of models', models, endless('text/plain', 503)],
		['one event', ask, endless('text/event-stream', 200, 'data: {"choices":[{"delta":{"content":"')],
	];
	for (const [name, work, { behaviour, written }] of endlessAnswers) {
		it(`is left before its answer fills the memory: ${name} without end`, async () => {
			server.behave(behaviour);
			await failure(work);
			assert.ok(written() < 64 * megabyte.length, `${written() / megabyte.length} MB were taken`);
		}).timeout(20_000);
	}

	it('is read as ever where it sends lines of any number, and an event of some size', async () => {
		const long = 'y'.repeat(1_000_000);
		server.behave((response) => {
			beginStream(response);
			response.write(`: ${'waiting '.repeat(1000)}\n\n`.repeat(1000));
			response.end(event(piece(long)) + event(piece('z', 'stop')) + event('[DONE]'));
		});
		assert.equal(await ask(), `${long}z`);
	});

	it('runs nothing with a page of HTML, with a call of a tool, or with another type', async () => {
		for (const [type, body] of [
			['text/html', '<script>alert(1)</script>'],
			['application/javascript', 'process.exit(1)'],
			[
				'text/event-stream',
				event({ choices: [{ delta: { tool_calls: [{ function: { name: 'run', arguments: '{}' } }] } }] }),
			],
		] as const) {
			server.behave((response) => {
				response.writeHead(200, { 'content-type': type });
				response.end(body);
			});
			assert.equal((await failure(ask)).cause, 'protocol');
		}
	});
});
