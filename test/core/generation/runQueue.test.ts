import assert from 'node:assert/strict';
import {
	type QueueControl,
	type QueuedOutcome,
	type QueueProgress,
	runQueue,
} from '../../../src/core/generation/runQueue.ts';

const going: QueueControl = { cancelled: false, whenGoing: async () => undefined };
const written: QueuedOutcome = { type: 'written', cost: 0.2 };

/** A host that notes what it is asked for; each section takes a second. */
function hostOf(outcomes: Readonly<Record<string, QueuedOutcome>> = {}, estimate: number | undefined = 0.2) {
	let clock = 0;
	const seen: QueueProgress<string>[] = [];
	return {
		seen,
		estimate: async () => estimate,
		write: async (section: string) => {
			clock += 1000;
			return outcomes[section] ?? written;
		},
		progress: (now: QueueProgress<string>) => {
			seen.push(now);
		},
		now: () => clock,
	};
}

describe('a queue that is carried out', () => {
	it('writes all in order, and says where it stands and how long the rest takes', async () => {
		const host = hostOf();
		const report = await runQueue(['a', 'b', 'c'], host, going, undefined);
		assert.deepEqual(report.written, ['a', 'b', 'c']);
		assert.equal(report.stop, undefined);
		assert.deepEqual(report.left, []);
		assert.deepEqual(host.seen, [
			{ section: 'a', number: 1, all: 3, left: undefined },
			{ section: 'b', number: 2, all: 3, left: 2000 },
			{ section: 'c', number: 3, all: 3, left: 1000 },
		]);
	});

	it('stops before its budget is exceeded', async () => {
		const { written, left, stop } = await runQueue(['a', 'b', 'c'], hostOf(), going, 0.5);
		assert.deepEqual(written, ['a', 'b']);
		assert.deepEqual(left, ['c']);
		assert.deepEqual(stop, { type: 'budget', spent: 0.4, budget: 0.5 });
	});

	it('goes on past what fails for one section, which counts for the budget too', async () => {
		const failure: QueuedOutcome = { type: 'failed', reason: 'it is too long', cause: 'context-too-long', cost: 0.3 };
		const { written, failed, spent } = await runQueue(['a', 'b', 'c'], hostOf({ b: failure }), going, 1);
		assert.deepEqual(written, ['a', 'c']);
		assert.deepEqual(failed, [{ section: 'b', reason: 'it is too long' }]);
		assert.ok(Math.abs(spent - 0.7) < 1e-9);
	});

	it('ends with what would fail for all', async () => {
		const failure: QueuedOutcome = { type: 'failed', reason: 'No key.', cause: 'no-key', cost: undefined };
		const { written, failed, left, stop } = await runQueue(['a', 'b', 'c'], hostOf({ b: failure }), going, undefined);
		assert.deepEqual([written, failed, left], [['a'], [], ['b', 'c']]);
		assert.deepEqual(stop, { type: 'failure', reason: 'No key.', cause: 'no-key' });
	});

	it('leaves out what waits no more, without a guess from the time that took', async () => {
		const host = hostOf({ a: { type: 'skipped' } });
		const { written, skipped } = await runQueue(['a', 'b'], host, going, undefined);
		assert.deepEqual([written, skipped], [['b'], ['a']]);
		assert.equal(host.seen[1]?.left, undefined);
	});

	it('waits while it is paused, and ends where it is cancelled', async () => {
		let release = () => {};
		let pauses = 0;
		const control = {
			cancelled: false,
			whenGoing: () =>
				++pauses === 2
					? new Promise<void>((resume) => {
							release = resume;
						})
					: Promise.resolve(),
		};
		const host = hostOf();
		const run = runQueue(['a', 'b', 'c'], host, control, undefined);
		await new Promise((resume) => setTimeout(resume, 5));
		assert.equal(host.seen.length, 1);
		control.cancelled = true;
		release();
		const { written, left, stop } = await run;
		assert.deepEqual([written, left, stop], [['a'], ['b', 'c'], { type: 'cancelled' }]);
	});

	it('counts the section that a cancel took back among those that are left', async () => {
		const control = { cancelled: false, whenGoing: async () => undefined };
		const host = {
			...hostOf(),
			write: async (): Promise<QueuedOutcome> => {
				control.cancelled = true;
				return { type: 'failed', reason: 'Cancelled.', cause: 'cancelled', cost: undefined };
			},
		};
		const { failed, left, stop } = await runQueue(['a', 'b'], host, control, undefined);
		assert.deepEqual([failed, left, stop], [[], ['a', 'b'], { type: 'cancelled' }]);
	});

	it('begins no section that is cancelled while its price is estimated', async () => {
		const control = { cancelled: false, whenGoing: async () => undefined };
		const host = {
			...hostOf(),
			estimate: async () => {
				control.cancelled = true;
				return 0.1;
			},
		};
		const { written, left, stop } = await runQueue(['a', 'b'], host, control, 1);
		assert.deepEqual([written, left, stop], [[], ['a', 'b'], { type: 'cancelled' }]);
	});
});
