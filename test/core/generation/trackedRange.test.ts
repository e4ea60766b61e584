import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveRange } from '../../../src/core/generation/trackedRange.ts';

/** Of "ab[cd]ef": a part of two letters, and a change of `from` to `to` at a place. */
function moved(at: number, from: string, to: string, holds = true): string {
	const text = 'abcdef';
	assert.equal(text.slice(at, at + from.length), from);
	const change = { start: at, end: at + from.length, length: to.length };
	const { range, touched } = moveRange({ start: 2, end: 4, holdsStart: holds, holdsEnd: holds }, [change]);
	const now = text.slice(0, at) + to + text.slice(at + from.length);
	return `${now.slice(0, range.start)}[${now.slice(range.start, range.end)}]${now.slice(range.end)}${touched ? '!' : ''}`;
}

describe('a part of a text', () => {
	const cases: [name: string, args: Parameters<typeof moved>, expected: string][] = [
		['is moved by what is typed before it', [1, '', 'xx'], 'axxb[cd]ef'],
		['is moved by what goes away before it', [0, 'ab', ''], '[cd]ef'],
		['stays where something is typed after it', [5, '', 'x'], 'ab[cd]exf'],
		['grows by what is typed in it', [3, '', 'x'], 'ab[cxd]ef!'],
		['holds what is typed at its start', [2, '', 'x'], 'ab[xcd]ef!'],
		['holds what is typed at its end', [4, '', 'x'], 'ab[cdx]ef!'],
		['does not, where its ends are open', [4, '', 'x', false], 'ab[cd]xef'],
		['does not, where its start is open', [2, '', 'x', false], 'abx[cd]ef'],
		['takes what reaches into it from before', [1, 'bc', 'x'], 'a[xd]ef!'],
		['takes what reaches into it from behind', [3, 'de', 'x'], 'ab[cx]f!'],
		['is not touched by what ends where it begins', [1, 'b', 'x'], 'ax[cd]ef'],
		['is not touched by what begins where it ends', [4, 'e', 'x'], 'ab[cd]xf'],
		['may go as a whole', [1, 'bcde', ''], 'a[]f!'],
	];
	for (const [name, args, expected] of cases) {
		it(name, () => assert.equal(moved(...args), expected));
	}

	it('that no change reaches into holds the same text, wherever the changes are', () => {
		const change = fc.record({ at: fc.nat(40), cut: fc.nat(3), put: fc.string({ maxLength: 3 }) });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 4 }), fc.nat(20), fc.nat(20), (changes, start, size) => {
				const text = Array.from({ length: 45 }, (_, i) => String.fromCharCode(65 + i)).join('');
				const apart = [...changes]
					.sort((a, b) => b.at - a.at)
					.filter(({ at, cut }, i, all) => i === 0 || at + cut < (all[i - 1]?.at ?? 0));
				const ordered = apart.filter(({ at, cut }, i) => apart.slice(0, i).every((one) => at + cut < one.at));
				const range = { start, end: start + size, holdsStart: true, holdsEnd: true };
				const now = ordered.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), text);
				const result = moveRange(
					range,
					ordered.map(({ at, cut, put }) => ({ start: at, end: at + cut, length: put.length })),
				);
				if (!result.touched) {
					assert.equal(now.slice(result.range.start, result.range.end), text.slice(start, start + size));
				}
			}),
		);
	});
});
