import assert from 'node:assert/strict';
import { Breather, inParallel } from '../../../src/core/workspace/inParallel.ts';

/** Work for a processor that takes at least so many milliseconds. */
function work(milliseconds: number): void {
	for (const start = performance.now(); performance.now() - start < milliseconds; ) {}
}

describe('work in parallel', () => {
	it('lets the host breathe after some milliseconds, and nobody works meanwhile', async () => {
		let isResting = false;
		let rests = 0;
		const breather = new Breather(async () => {
			rests++;
			isResting = true;
			await new Promise((resume) => setImmediate(resume));
			isResting = false;
		});
		const done: number[] = [];
		await inParallel(
			Array.from({ length: 40 }, (_, i) => i),
			(item) =>
				breather.run(() => {
					assert.equal(isResting, false, `${item}`);
					work(4);
					done.push(item);
				}),
		);
		assert.equal(done.length, 40);
		assert.ok(rests >= 10, `${rests} rests`);
	});

	it('lets the host breathe between pieces of the same work, and gives what it comes to', async () => {
		const told: string[] = [];
		const breather = new Breather(async () => {
			told.push('rest');
			await new Promise((resume) => setImmediate(resume));
		});
		function* pieces(name: string): Generator<void, string> {
			told.push(`${name}1`);
			work(12);
			yield;
			told.push(`${name}2`);
			yield;
			told.push(`${name}3`);
			work(12);
			return name;
		}
		const results = ['a', 'b'].map((name) => breather.inPieces(pieces(name)));
		assert.deepEqual(await Promise.all(results), ['a', 'b']);
		assert.deepEqual(told, ['a1', 'rest', 'a2', 'a3', 'rest', 'b1', 'rest', 'b2', 'b3']);
	});
});
