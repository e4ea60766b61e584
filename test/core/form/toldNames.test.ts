import assert from 'node:assert/strict';
import { ToldNames } from '../../../src/core/form/toldNames.ts';

describe('the name of a section in a message of a page', () => {
	it('is that of the form which the page had, through all that came since', () => {
		const names = new ToldNames();
		names.told(3, new Map());
		assert.equal(names.nameOf('b', 3), 'b');
		names.told(5, new Map([...[['a', undefined] as const], ['b', 'a'], ['c', 'b']]));
		names.told(
			9,
			new Map([
				['a', 'b'],
				['b', 'a'],
			] as const),
		);
		assert.deepEqual(
			[3, 4, 5, 8, 9].map((version) => ['a', 'b', 'c', 'd'].map((name) => names.nameOf(name, version))),
			[
				[undefined, 'b', 'a', 'd'],
				[undefined, 'b', 'a', 'd'],
				['b', 'a', 'c', 'd'],
				['b', 'a', 'c', 'd'],
				['a', 'b', 'c', 'd'],
			],
		);
	});

	it('is not guessed for a form of long ago', () => {
		const names = new ToldNames();
		for (let version = 1; version < 200; version++) {
			names.told(version, new Map([['a', 'a']]));
		}
		assert.equal(names.nameOf('a', 1), undefined);
		assert.equal(names.nameOf('a', 190), 'a');
	});
});
