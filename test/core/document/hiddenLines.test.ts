import assert from 'node:assert/strict';
import { linesWithin } from '../../../src/core/document/hiddenLines.ts';
import { range } from '../../../src/core/document/text.ts';

describe('the lines of ranges', () => {
	it('are all that one of them touches, also where they lie in each other', () => {
		const isWithin = linesWithin([range(6, 2, 6, 4), range(1, 0, 4, 1), range(2, 0, 3, 0)], 8);
		assert.deepEqual(
			Array.from({ length: 8 }, (_, line) => line).filter((line) => isWithin(line)),
			[1, 2, 3, 4, 6],
		);
		assert.equal(isWithin(8), false);
	});
});
