import assert from 'node:assert/strict';
import { Turns } from '../../../src/core/review/comments/turns.ts';

describe('what is done to a file of comments', () => {
	/** A file that takes its time. */
	function slowFile() {
		let text = '';
		const later = () => new Promise((resolve) => setImmediate(resolve));
		return {
			get text() {
				return text;
			},
			add: async (word: string) => {
				const now = text;
				await later();
				text = now + word;
				return text;
			},
		};
	}

	it('is done one by one, so that nothing is lost', async () => {
		const turns = new Turns();
		const [one, other] = [slowFile(), slowFile()];
		const results = await Promise.all([
			turns.take('one', () => one.add('a')),
			turns.take('other', () => other.add('x')),
			turns.take('one', () => one.add('b')),
			turns.take('one', () => one.add('c')),
		]);
		assert.deepEqual(results, ['a', 'x', 'ab', 'abc']);
		assert.equal(turns.size, 0);
	});

	it('goes on after what failed, which fails for those alone who asked for it', async () => {
		const turns = new Turns();
		const failed = turns.take('one', () => Promise.reject(new Error('full')));
		const next = turns.take('one', async () => 'done');
		await assert.rejects(failed, /full/);
		assert.equal(await next, 'done');
		assert.equal(turns.size, 0);
	});
});
