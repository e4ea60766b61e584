import assert from 'node:assert/strict';
import { AnswerCache } from '../../../src/core/generation/answerCache.ts';
import type { LlmClient, LlmEnd, LlmEvent, LlmRequest } from '../../../src/core/generation/llmClient.ts';

const running = { aborted: false, addEventListener() {}, removeEventListener() {} };

/** Answers with the number of the question. */
function counting(end: LlmEnd = 'complete', answer = 'answer '): LlmClient & { asked: number } {
	return {
		asked: 0,
		async *stream(): AsyncGenerator<LlmEvent> {
			this.asked++;
			yield { type: 'text', text: answer.trim() === '' ? answer : `${answer}${this.asked}` };
			yield { type: 'usage', usage: { input: 1, output: 1, cached: 0 } };
			yield { type: 'end', end };
		},
		models: async () => [],
	};
}

async function ask(client: LlmClient, request: Partial<LlmRequest> = {}): Promise<string[]> {
	const said: string[] = [];
	const whole = {
		id: String(Math.random()),
		model: 'm',
		messages: [{ role: 'user' as const, content: 'a' }],
		...request,
	};
	for await (const event of client.stream(whole, running)) {
		said.push(event.type === 'text' ? event.text : event.type);
	}
	return said;
}

const first = ['answer 1', 'usage', 'end'];

describe('answers that are remembered', () => {
	it('are given again for the same question, at no cost, and it is said', async () => {
		const client = counting();
		const cache = new AnswerCache();
		assert.deepEqual(await ask(cache.wrap(client, 'x')), first);
		assert.deepEqual(await ask(cache.wrap(client, 'x')), ['cached', 'answer 1', 'end']);
		assert.equal(client.asked, 1);
	});

	it('are those of the same model, words, temperature and endpoint alone', async () => {
		const client = counting();
		const cache = new AnswerCache();
		await ask(cache.wrap(client, 'x'));
		await ask(cache.wrap(client, 'y'));
		for (const other of [{ model: 'n' }, { temperature: 1 }, { maxTokens: 5 }, { messages: [] }]) {
			await ask(cache.wrap(client, 'x'), other);
		}
		assert.equal(client.asked, 6);
	});

	it('are known before they are asked for', async () => {
		const cache = new AnswerCache();
		const asked = { model: 'm', messages: [{ role: 'user', content: 'a' }] } as const;
		assert.equal(cache.knows(asked, 'x'), false);
		await ask(cache.wrap(counting(), 'x'));
		assert.equal(cache.knows(asked, 'x'), true);
		assert.equal(cache.knows({ ...asked, temperature: 1 }, 'x'), false);
		assert.equal(cache.knows(asked, 'y'), false);
	});

	it('can be passed by, and are replaced then', async () => {
		const client = counting();
		const cache = new AnswerCache();
		await ask(cache.wrap(client, 'x'));
		assert.deepEqual(await ask(cache.wrap(client, 'x', true)), ['answer 2', 'usage', 'end']);
		assert.deepEqual(await ask(cache.wrap(client, 'x')), ['cached', 'answer 2', 'end']);
		cache.clear();
		assert.deepEqual(await ask(cache.wrap(client, 'x')), ['answer 3', 'usage', 'end']);
	});

	it('are none that came empty', async () => {
		const client = counting('complete', ' \n');
		const cache = new AnswerCache();
		await ask(cache.wrap(client, 'x'));
		assert.deepEqual(await ask(cache.wrap(client, 'x')), [' \n', 'usage', 'end']);
	});

	it('are forgotten where they were not wanted, and no others', async () => {
		const client = counting();
		const cache = new AnswerCache();
		await ask(cache.wrap(client, 'x'));
		await ask(cache.wrap(client, 'x'), { model: 'n' });
		const again = cache.wrap(client, 'x');
		assert.deepEqual(await ask(again), ['cached', 'answer 1', 'end']);
		again.forget();
		assert.deepEqual(await ask(cache.wrap(client, 'x')), ['answer 3', 'usage', 'end']);
		assert.deepEqual(await ask(cache.wrap(client, 'x'), { model: 'n' }), ['cached', 'answer 2', 'end']);
	});

	it('are whole, and not too many', async () => {
		const cut = counting('cut');
		const cache = new AnswerCache(2);
		await ask(cache.wrap(cut, 'x'));
		await ask(cache.wrap(cut, 'x'));
		assert.equal(cut.asked, 2);
		const client = counting();
		for (const model of ['a', 'b', 'c', 'c', 'b', 'a']) {
			await ask(cache.wrap(client, 'x'), { model });
		}
		assert.equal(client.asked, 4);
	});
});
