import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { comparePositions, type Range, range } from '../../../src/core/document/text.ts';
import { compatibleFixes } from '../../../src/core/rules/compatibleFixes.ts';
import { checkedDocument } from '../../../src/core/rules/mend.ts';
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

/** Of fixes whose edits are there already nobody reads the text. */
function noDocument(): never {
	throw new Error('read for nothing');
}

describe('compatibleFixes', () => {
	it('takes fixes that stand apart and leaves out one that touches an earlier one', () => {
		const { edits, count } = compatibleFixes(
			[finding(1, 0, 4, 'a'), finding(1, 4, 6, 'touches'), finding(1, 5, 7, 'b'), finding(2, 0, 1, 'c')],
			noDocument,
		);
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
					compatibleFixes(findings, noDocument).edits.map((edit) => edit.range),
					expected,
				);
			}),
		);
	});

	it('takes time by their number', () => {
		const many = (count: number): Finding[] => Array.from({ length: count }, (_, line) => finding(line, 0, 1, ''));
		const [few, all] = [many(500), many(20_000)];
		const times = growth(
			(length) => compatibleFixes(length === 'few' ? few : all, noDocument),
			(length) => (length === 1 ? 'few' : 'all'),
			1,
			40,
		);
		assert.ok(times < 8, `${times.toFixed(1)} times as long as 40 times a fortieth`);
	});

	it('reads the text once for all fixes that are made from it, and counts none that finds nothing to mend', () => {
		const late = (line: number): Finding => {
			const area = range(line, 0, line, 1);
			const edits = ({ lines }: SpecDocument) =>
				lines.line(line) === 'x' ? [{ range: area, newText: `${line}` }] : [];
			return { ...finding(line, 0, 1, ''), fix: { title: '', edits } };
		};
		const checked = checkedDocument('a.md', 'x\ny\nx');
		const { edits, count } = compatibleFixes([late(0), late(1), late(2)], checked);
		assert.deepEqual([edits.map(({ newText }) => newText), count], [['0', '2'], 2]);
		assert.equal(checked(), checked());
	});

	it('passes over findings without a fix', () => {
		const { fix: _, ...unfixable } = finding(0, 0, 1, '');
		assert.deepEqual(compatibleFixes([unfixable], noDocument), { edits: [], count: 0 });
	});
});
