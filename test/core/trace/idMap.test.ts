import assert from 'node:assert/strict';
import {
	keysAbove,
	moveAlong,
	shifted,
	spelledLike,
	splitId,
	withNumber,
} from '../../../src/core/trace/rewrite/idMap.ts';

describe('an id', () => {
	it('is taken apart before and behind its last number', () => {
		const parts = (id: string) => Object.values(splitId(id));
		assert.deepEqual(parts('8.3'), ['8.', '3', '']);
		assert.deepEqual(parts('FR-007a'), ['FR-', '007', 'a']);
		assert.deepEqual(parts('12'), ['', '12', '']);
		assert.deepEqual(parts('FR-1.10'), ['FR-1.', '10', '']);
		assert.deepEqual(parts('Open'), ['Open', '', '']);
	});

	it('counts on in as many digits, and in more where they do not do', () => {
		assert.equal(withNumber('FR-001', 12), 'FR-012');
		assert.equal(withNumber('FR-099', 1000), 'FR-1000');
		assert.equal(withNumber('FR-10', 9), 'FR-9');
		assert.equal(withNumber('FR-007a', 8), 'FR-008');
		assert.equal(shifted('FR-007a', 3), 'FR-010a');
		assert.equal(shifted('2.10', -1), '2.9');
	});

	it('takes the spelling of the place where another stood', () => {
		for (const [written, id, expected] of [
			['US2', 'US-3', 'US3'],
			['US-2', 'US3', 'US-3'],
			['us_2', 'US3', 'US_3'],
			['2', 'US3', '3'],
			['2', '3', '3'],
			['2', '1.3', '3'],
			['1.2', '1.3', '1.3'],
			['FR001', 'FR-2', 'FR-2'],
			['FR1', 'FR-002', 'FR002'],
			['FR1.2', 'FR-1.3', 'FR1.3'],
			['２', 'US3', '３'],
		] as const) {
			assert.equal(spelledLike(written, id), expected, `${id} as ${written}`);
		}
	});

	it('is counted below others, and goes where the nearest of them goes', () => {
		assert.deepEqual(keysAbove('1.2.3'), ['1.2', '1']);
		assert.deepEqual(keysAbove('1'), []);
		const moves = new Map([
			['1', '2'],
			['1.2', '2.3'],
			['1.9', '1.9'],
			['3', undefined],
		]);
		moveAlong(moves, ['1.2.7', '1.5', '1.9', '3.4', '4.1', '13.1']);
		assert.deepEqual(Object.fromEntries(moves), {
			'1': '2',
			'1.2': '2.3',
			'1.2.7': '2.3.7',
			'1.5': '2.5',
			'1.9': '1.9',
			'3': undefined,
			'3.4': undefined,
		});
	});
});
