import assert from 'node:assert/strict';
import { range } from '../../../src/core/document/text.ts';
import { compatibleFixes } from '../../../src/core/rules/compatibleFixes.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';

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

	it('passes over findings without a fix', () => {
		const { fix: _, ...unfixable } = finding(0, 0, 1, '');
		assert.deepEqual(compatibleFixes([unfixable]), { edits: [], count: 0 });
	});
});
