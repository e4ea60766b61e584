import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outOfOrder } from '../../../../src/core/diagrams/diff/outOfOrder.ts';

const left = (numbers: readonly number[]) => outOfOrder(numbers, (number) => number);
const rises = (numbers: readonly number[]) => numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));

describe('numbers out of order', () => {
	it('are the fewest without which the others rise', () => {
		assert.deepEqual(left([]), []);
		assert.deepEqual(left([1, 2, 3]), []);
		assert.deepEqual(left([2, 3, 1]), [1]);
		const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 });
		fc.assert(
			fc.property(numbers, (all) => {
				const gone = new Set(left(all));
				const kept = all.filter((number) => !gone.has(number));
				assert.ok(rises(kept));
				// No row of numbers that rise is longer
				for (let choice = 0; choice < 2 ** all.length; choice++) {
					const row = all.filter((_, i) => choice & (1 << i));
					assert.ok(row.length <= kept.length || !rises(row));
				}
			}),
		);
	});
});
