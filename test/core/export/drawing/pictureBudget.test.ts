import assert from 'node:assert/strict';
import { diagramsOfPages, pictureSize, withinLimits } from '../../../../src/core/export/drawing/pictureBudget.ts';
import type { Drawing } from '../../../../src/core/export/exportInput.ts';

const picture = (light: number, dark: number): Drawing => ({ light: 'l'.repeat(light), dark: 'd'.repeat(dark) });
const drawn = new Map([
	['a', picture(40, 20)],
	['b', picture(30, 10)],
	['c', picture(1, 1)],
]);

/** Diagrams that keep their pictures. */
const kept = (pages: readonly (readonly string[])[], limit: number): string[] =>
	[...withinLimits(drawn, pages, limit)].flatMap(([text, drawing]) => ('light' in drawing ? text : []));

describe('the pictures of a page', () => {
	it('are shown as far as they keep to the limit, and text behind', () => {
		assert.deepEqual(kept([['a', 'b', 'c']], 102), ['a', 'b', 'c']);
		assert.deepEqual(kept([['a', 'b', 'c']], 101), ['a', 'b']);
		assert.deepEqual(kept([['a', 'b', 'c']], 99), ['a']);
		const [, b] = withinLimits(drawn, [['a', 'b']], 99).values();
		assert.match(b && 'problem' in b ? b.problem : '', /as many as an export can hold/);
	});

	it('count as often as they are shown, and for each page by itself', () => {
		assert.deepEqual(kept([['c', 'c', 'a', 'a']], 120), ['b', 'c']);
		assert.deepEqual(
			kept(
				[
					['a', 'c'],
					['b', 'c'],
				],
				62,
			),
			['a', 'b', 'c'],
		);
		assert.deepEqual(kept([], 0), ['a', 'b', 'c']);
	});

	it('leave a diagram that has none its own reason, also behind the last one that fits', () => {
		const none = { problem: 'Mermaid refuses it.' };
		const picture = { light: 'xxxx', dark: 'xxxx' };
		const all = new Map<string, typeof picture | typeof none>([
			['a', picture],
			['b', picture],
			['none', none],
		]);
		assert.deepEqual([...withinLimits(all, [['a', 'b', 'none', 'unknown']], 4).values()].at(-1), none);
	});

	it('are one for both grounds on paper', () => {
		assert.equal(pictureSize({ light: 'xx', dark: 'xx' }), 2);
		assert.equal(pictureSize({ light: 'xx', dark: 'xy' }), 4);
		assert.equal(pictureSize({ problem: 'It is none.' }), 0);
	});

	it('stand on one page, or on those of their documents', () => {
		const document = (...texts: string[]) =>
			({ indexed: { facts: { diagrams: texts.map((text) => ({ text })) } } }) as never;
		const input = { documents: [document('a', 'b'), document('a')] };
		assert.deepEqual(diagramsOfPages(input, 'pdf'), [['a', 'b', 'a']]);
		assert.deepEqual(diagramsOfPages(input, 'site'), [['a', 'b'], ['a']]);
		assert.deepEqual(diagramsOfPages(input, 'zip'), []);
	});
});
