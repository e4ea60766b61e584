import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePositions, type Range, range } from '../../../src/core/document/text.ts';
import { compatibleFixes } from '../../../src/core/rules/compatibleFixes.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { growth } from '../../support/growth.ts';

function finding(line: number, from: number, to: number, newText: string): Finding {
	const area = range(line, from, line, to);
	return {
		path: 'a.md',
		rule: 'x/y',
		severity: 'warning',
		range: area,
		message: '',
		fix: { title: '', edits: [{ range: area, newText }] },
	};
}

describe('compatibleFixes', () => {
	it('takes fixes that stand apart and leaves out one that touches an earlier one', () => {
		const { edits, count } = compatibleFixes([
			finding(1, 0, 4, 'a'),
			finding(1, 4, 6, 'touches'),
			finding(1, 5, 7, 'b'),
			finding(2, 0, 1, 'c'),
		]);
		assert.equal(count, 3);
		assert.deepEqual(
			edits.map(({ newText }) => newText),
			['a', 'b', 'c'],
		);
	});

	it('takes just the fixes that touch none before them, whatever their order', () => {
		const touch = (a: Range, b: Range): boolean =>
			comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
		const place = fc
			.tuple(fc.nat(3), fc.nat(20), fc.nat(4))
			.map(([line, from, length]) => finding(line, from, from + length, ''));
		fc.assert(
			fc.property(fc.array(place, { maxLength: 30 }), (findings) => {
				const expected: Range[] = [];
				for (const { range: area } of findings) {
					if (!expected.some((other) => touch(area, other))) {
						expected.push(area);
					}
				}
				assert.deepEqual(
					compatibleFixes(findings).edits.map((edit) => edit.range),
					expected,
				);
			}),
		);
	});

	it('takes time by their number', () => {
		const many = (count: number): Finding[] => Array.from({ length: count }, (_, line) => finding(line, 0, 1, ''));
		const [few, all] = [many(500), many(20_000)];
		const times = growth(
			(length) => compatibleFixes(length === 'few' ? few : all),
			(length) => (length === 1 ? 'few' : 'all'),
			1,
			40,
		);
		assert.ok(times < 8, `${times.toFixed(1)} times as long as 40 times a fortieth`);
	});

	it('passes over findings without a fix', () => {
		const { fix: _, ...unfixable } = finding(0, 0, 1, '');
		assert.deepEqual(compatibleFixes([unfixable]), { edits: [], count: 0 });
	});
});
