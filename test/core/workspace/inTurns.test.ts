import assert from 'node:assert/strict';
import { InTurns } from '../../../src/core/workspace/inTurns.ts';

/** Two things in a turn, which begins when it is told to. */
function inTurns(): { turns: InTurns<string>; done: string[]; next: () => Promise<void> } {
	const done: string[] = [];
	let begin = (): void => undefined;
	const pause = () => new Promise<void>((resume) => (begin = resume));
	const turns = new InTurns<string>((some) => done.push(some.join('')), pause, { things: 2, milliseconds: 0 });
	const next = async () => {
		begin();
		await new Promise((resume) => setImmediate(resume));
	};
	return { turns, done, next };
}

describe('work in turns', () => {
	it('goes on after others had theirs, until all is done', async () => {
		const { turns, done, next } = inTurns();
		turns.add('abcde');
		assert.deepEqual(done, ['ab']);
		await next();
		assert.deepEqual(done, ['ab', 'cd']);
		await next();
		await next();
		assert.deepEqual(done, ['ab', 'cd', 'e']);
		turns.add('f');
		assert.deepEqual(done, ['ab', 'cd', 'e', 'f']);
	});

	it('begins at once what was asked for last, and does nothing twice that waits', async () => {
		const { turns, done, next } = inTurns();
		turns.add('abcdef');
		turns.add('fxcy');
		assert.deepEqual(done, ['ab', 'fx']);
		await next();
		await next();
		await next();
		assert.deepEqual(done, ['ab', 'fx', 'de', 'cy']);
	});

	it('ends with nothing more being done', async () => {
		const { turns, done, next } = inTurns();
		turns.add('abc');
		turns.dispose();
		await next();
		assert.deepEqual(done, ['ab']);
	});
});
