import assert from 'node:assert/strict';
import { ToldNames } from '../../../src/core/form/toldNames.ts';

describe('the name of a section in a message of a page', () => {
	it('is that of the form which the page had, through all that came since', () => {
		const names = new ToldNames();
		const first = names.told(new Map());
		assert.equal(names.nameOf('b', first), 'b');
		const second = names.told(new Map([...[['a', undefined] as const], ['b', 'a'], ['c', 'b']]));
		const third = names.told(
			new Map([
				['a', 'b'],
				['b', 'a'],
			] as const),
		);
		assert.deepEqual(
			[first, second, third].map((version) => ['a', 'b', 'c', 'd'].map((name) => names.nameOf(name, version))),
			[
				[undefined, 'b', 'a', 'd'],
				['b', 'a', 'c', 'd'],
				['a', 'b', 'c', 'd'],
			],
		);
	});

	it('is not guessed for a form of long ago', () => {
		const names = new ToldNames();
		const versions = Array.from({ length: 200 }, () => names.told(new Map([['a', 'a']])));
		assert.equal(names.nameOf('a', versions[0] ?? 0), undefined);
		assert.equal(names.nameOf('a', versions[190] ?? 0), 'a');
	});
});
