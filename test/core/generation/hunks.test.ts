import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hunk, hunksOf } from '../../../src/core/generation/hunks.ts';
import { processorTime } from '../../support/growth.ts';

const undo = (text: string, { start, end, old }: Hunk): string => text.slice(0, start) + old + text.slice(end);

const shown = (old: string, now: string) =>
	hunksOf(old, now).map((hunk) => [now.slice(hunk.start, hunk.end), hunk.old]);

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('the hunks of two texts', () => {
	for (const [old, now, expected] of [
		['a\nb\nc', 'a\nB\nc', [['B\n', 'b\n']]],
		['a\nb', 'a\nb\nc', [['\nc', '']]],
		['a\nb\nc', 'a\nb', [['', '\nc']]],
		['a\nb\nc', 'b\nc', [['', 'a\n']]],
		['a', 'b', [['b', 'a']]],
		[
			'a\nb\nc\nd\ne',
			'A\nb\nc\nd\nE',
			[
				['A\n', 'a\n'],
				['\nE', '\ne'],
			],
		],
		['b', 'a\nb', [['a\n', '']]],
		['same', 'same', []],
	] as const) {
		it(JSON.stringify([old, now]), () => assert.deepEqual(shown(old, now), expected));
	}

	it('put back, each alone and all together, give texts between the two and the old one', () => {
		fc.assert(
			fc.property(text, text, (old, now) => {
				const hunks = hunksOf(old, now);
				assert.equal([...hunks].reverse().reduce(undo, now), old);
				for (const hunk of hunks) {
					assert.equal(hunksOf(old, undo(now, hunk)).length <= hunks.length, true);
				}
				assert.equal(hunks.length === 0, old === now);
			}),
			{ numRuns: 1000 },
		);
	});

	it('are found at once in long texts', () => {
		const lines = Array.from({ length: 100_000 }, (_, i) => `line ${i}`);
		const old = lines.join('\n');
		const time = processorTime(() => {
			assert.equal(hunksOf(old, old.replace('line 50000\n', 'x\n').replace('line 50010\n', '')).length, 2);
			assert.equal(hunksOf(old, lines.map((line) => `${line}!`).join('\n')).length, 1);
		});
		assert.ok(time < 3000, `${time} ms`);
	});
});
