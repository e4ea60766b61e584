import assert from 'node:assert/strict';
import { range } from '../../../src/core/document/text.ts';
import { sharedRange } from '../../../src/core/workspace/sharedPlaces.ts';

describe('places that documents share', () => {
	it('are one object where they are equal', () => {
		const first = sharedRange(range(7, 0, 7, 31));
		assert.equal(sharedRange(range(7, 0, 7, 31)), first);
		assert.equal(sharedRange(range(7, 31, 9, 0)).start, first.end);
	});

	it('say what they said, wherever they are', () => {
		const [lines, characters] = [
			[0, 1, 2, 511, 512, 4095, 4096, 70_000],
			[0, 1, 2, 511, 512, 4096, 9_000_000],
		];
		for (const startLine of lines) {
			for (const endLine of lines.filter((line) => line >= startLine)) {
				for (const start of characters) {
					for (const end of characters.filter((one) => endLine > startLine || one >= start)) {
						const place = range(startLine, start, endLine, end);
						assert.deepEqual(sharedRange(place), place);
						assert.deepEqual(sharedRange(place), place);
					}
				}
			}
		}
	});

	it('are no more than a bound, however many there are', () => {
		for (let i = 0; i < 400_000; i++) {
			sharedRange(range(i % 4096, 0, i % 4096, i >> 12));
		}
		const place = range(5, 2, 5, 317);
		assert.notEqual(sharedRange(place), sharedRange({ ...place }));
		assert.deepEqual(sharedRange(place), place);
	});
});
