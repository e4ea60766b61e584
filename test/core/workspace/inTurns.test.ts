import assert from 'node:assert/strict';
import { InTurns } from '../../../src/core/workspace/inTurns.ts';

/** Two things in a turn, which begins when it is told to. */
function inTurns(): { turns: InTurns<string>; done: string[]; next: () => Promise<void> } {
	const done: string[] = [];
	let begin = (): void => undefined;
	const pause = () => new Promise<void>((resume) => (begin = resume));
	const work = (some: readonly string[]) => {
		if (some.some((one) => '!?'.includes(one))) {
			throw new Error(some.join(''));
		}
		done.push(some.join(''));
	};
	const turns = new InTurns<string>(work, pause, { things: 2, milliseconds: 0 });
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

	it('goes on with the others when it fails, at once or in a later turn, of which the host is told', async () => {
		const { turns, done, next } = inTurns();
		const told: unknown[] = [];
		const tell = (reason: unknown) => told.push(reason);
		// Mocha's own would fail the spec
		const others = process.listeners('unhandledRejection');
		process.removeAllListeners('unhandledRejection').on('unhandledRejection', tell);
		try {
			assert.throws(() => turns.add('a!bc?def'), /^Error: a!$/);
			for (let turn = 0; turn < 3; turn++) {
				await next();
			}
		} finally {
			process.off('unhandledRejection', tell);
			for (const other of others) {
				process.on('unhandledRejection', other);
			}
		}
		assert.deepEqual(told.map(String), ['Error: ?d']);
		assert.deepEqual(done, ['bc', 'ef']);
	});
});
