import assert from 'node:assert/strict';
import type { LlmEvent } from '../../src/core/generation/llmClient.ts';
import { EventBuffer } from '../../src/llm/eventBuffer.ts';

const usage: LlmEvent = { type: 'usage', usage: { input: 1, output: 1, cached: 0 } };

async function all(buffer: EventBuffer): Promise<LlmEvent[]> {
	const events: LlmEvent[] = [];
	for (let taken = await buffer.take(); taken.length > 0; taken = await buffer.take()) {
		events.push(...taken);
	}
	return events;
}

describe('events that come faster than they are read', () => {
	it('are read in few, with the text whole and in order', async () => {
		const buffer = new EventBuffer();
		const reading = all(buffer);
		const words = Array.from({ length: 2000 }, (_, i) => `${i} `);
		for (const [i, text] of words.entries()) {
			buffer.push({ type: 'text', text });
			if (i % 20 === 0) {
				await undefined;
			}
		}
		buffer.push(usage);
		buffer.close();
		const events = await reading;
		assert.equal(events.map((event) => (event.type === 'text' ? event.text : '')).join(''), words.join(''));
		assert.deepEqual(events.at(-1), usage);
		assert.ok(events.length < 50, `${events.length} events`);
	});

	it('are read at once where one comes alone', async () => {
		const buffer = new EventBuffer();
		const taken = buffer.take();
		buffer.push({ type: 'text', text: 'word' });
		// Before anything that waits for a timer
		const nothing = new Promise((done) => setImmediate(done));
		assert.deepEqual(await Promise.race([taken, nothing]), [{ type: 'text', text: 'word' }]);
	});

	it('are read before the error that ended them', async () => {
		const buffer = new EventBuffer();
		buffer.push({ type: 'text', text: 'word' });
		buffer.close(new Error('gone'));
		assert.deepEqual(await buffer.take(), [{ type: 'text', text: 'word' }]);
		await assert.rejects(buffer.take(), /gone/);
	});
});
