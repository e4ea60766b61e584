import assert from 'node:assert/strict';
import { LlmError } from '../../../src/core/generation/llmError.ts';
import { openaiClient } from '../../../src/llm/openai.ts';
import { RetryCountdown } from '../../../src/vscode/generation/providers/retryCountdown.ts';
import { LlmServer, refused, streamed } from '../../support/llmServer.ts';

const error = new LlmError('rate', 'api.test takes no more requests. Try again. It asks to wait 2 s.');
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('the countdown to the next attempt', () => {
	it('ticks by the second, says why, and falls silent with the answer', async () => {
		const said: string[] = [];
		const countdown = new RetryCountdown((message) => said.push(message));
		countdown.follow({ type: 'retry', milliseconds: 2050, error });
		assert.deepEqual(said, ['Asked again in 3 s: api.test takes no more requests.']);
		while (said.at(-1) !== 'Asked again now') {
			await pause(20);
		}
		const told = said.length;
		const all = [3, 2, 1].map((left) => `Asked again in ${left} s: api.test takes no more requests.`);
		assert.deepEqual(
			said.slice(0, -1),
			all.filter((one) => said.includes(one)),
		);
		// A machine that is busy for a second misses one
		assert.ok(told > 2, said.join('\n'));
		countdown.follow({ type: 'text' });
		countdown.follow({ type: 'text' });
		assert.deepEqual(said.slice(told), ['']);
	});

	it('ends with the request, and speaks of minutes', async () => {
		const said: string[] = [];
		const countdown = new RetryCountdown((message) => said.push(message));
		countdown.follow({ type: 'retry', milliseconds: 299_500, error });
		assert.match(said[0] ?? '', /^Asked again in 5 min 0 s:/);
		countdown.dispose();
		await pause(600);
		assert.deepEqual(said.slice(1), ['']);
	});

	it('follows a real endpoint that asks for a pause', async () => {
		const server = await LlmServer.start();
		try {
			server.behave(refused(429, { message: 'Rate limit' }, { 'retry-after-ms': '1100' }), (response) =>
				streamed(response, ['ok']),
			);
			const said: string[] = [];
			const countdown = new RetryCountdown((message) => said.push(message.slice(0, 18)));
			const client = openaiClient({ address: server.address, key: async () => undefined });
			const request = { id: 'r', model: 'm', messages: [{ role: 'user' as const, content: 'Say ok.' }] };
			for await (const each of client.stream(request, new AbortController().signal)) {
				countdown.follow(each);
			}
			assert.deepEqual([said[0], said.at(-1)], ['Asked again in 2 s', '']);
		} finally {
			await server.stop();
		}
	});
});
