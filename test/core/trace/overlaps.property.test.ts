import assert from 'node:assert/strict';
import fc from 'fast-check';
import { range } from '../../../src/core/document/text.ts';
import { overlaps } from '../../../src/core/trace/overlaps.ts';

const place = fc
	.record({ line: fc.nat(2), start: fc.nat(12), length: fc.integer({ min: 1, max: 6 }) })
	.map(({ line, start, length }) => range(line, start, line, start + length));

describe('ranges of one line each', () => {
	it('overlap where they have a character in common', () => {
		fc.assert(
			fc.property(fc.array(place, { maxLength: 6 }), place, (others, one) => {
				const expected = others.some(
					({ start, end }) =>
						start.line === one.start.line && start.character < one.end.character && end.character > one.start.character,
				);
				assert.equal(overlaps(others)(one), expected);
			}),
		);
	});

	it('overlap also behind a short one that a long one holds', () => {
		const [long, short] = [range(1, 0, 1, 6), range(1, 1, 1, 2)];
		assert.equal(overlaps([long, short])(range(1, 4, 1, 5)), true);
		assert.equal(overlaps([short, long])(range(1, 6, 1, 7)), false);
	});
});
