import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween, type KeyedBlock, keyBlocks } from '../../../src/core/preview/blockChange.ts';
import { type RenderedBlock, renderBlocks } from '../../../src/core/preview/blocks.ts';
import { applyChange } from '../../../src/protocol/preview.ts';

function block(html: string, line: number, ...texts: string[]): RenderedBlock {
	return { line, endLine: line + 1, html, diagrams: texts.map((text) => ({ text, offset: 1 })) };
}

const keys = (blocks: readonly KeyedBlock[]): number[] => blocks.map(({ key }) => key);
const diagram = (text: string, line: number): RenderedBlock => block('<div></div>', line, text);

describe('a change of blocks', () => {
	const before = keyBlocks(
		[],
		['a', 'b', 'c'].map((html, i) => block(html, i)),
		1,
	);

	it('tells what was edited, and of all others where they stand', () => {
		const after = keyBlocks(
			before,
			['a', 'x', 'c'].map((html, i) => block(html, i)),
			4,
		);
		assert.deepEqual(keys(after), [1, 2, 3]);
		assert.deepEqual(changeBetween(before, after), {
			order: [
				{ key: 1, line: 0, endLine: 1 },
				{ key: 2, line: 1, endLine: 2 },
				{ key: 3, line: 2, endLine: 3 },
			],
			content: [{ key: 2, html: 'x', diagrams: [] }],
		});
	});

	it('leaves their keys to all behind an edit, of several that are the same to the last ones', () => {
		const texts = (...all: string[]): RenderedBlock[] => all.map((html, i) => block(html, i));
		const shown = keyBlocks([], texts('a', 'same', 'same', 'b', 'same', 'c'), 1);
		assert.deepEqual(keys(keyBlocks(shown, texts('a', 'x', 'same', 'b', 'same', 'c'), 7)), [1, 2, 3, 4, 5, 6]);
		assert.deepEqual(keys(keyBlocks(shown, texts('a', 'b', 'same', 'c'), 7)), [1, 4, 5, 6]);
		assert.deepEqual(
			keys(keyBlocks(shown, texts('a', 'same', 'same', 'same', 'b', 'same', 'c'), 7)),
			[1, 2, 3, 7, 4, 5, 6],
		);
	});

	it('knows blocks that were moved, and gives new ones a key that was never used', () => {
		const after = keyBlocks(
			before,
			['c', 'new', 'a', 'b', 'more'].map((html, i) => block(html, i)),
			9,
		);
		assert.deepEqual(keys(after), [3, 9, 1, 2, 10]);
		assert.deepEqual(
			changeBetween(before, after).content.map(({ html }) => html),
			['new', 'more'],
		);
	});

	it('keeps the key of a diagram that is edited, also while text beside it comes and goes', () => {
		const shown = keyBlocks([], [block('a', 0), diagram('pie', 1), diagram('pie', 2), diagram('pie', 3)], 1);
		const after = keyBlocks(shown, [block('new', 0), diagram('pie', 1), diagram('pi', 2), diagram('pie', 3)], 5);
		assert.deepEqual(keys(after), [1, 2, 3, 4]);
		assert.deepEqual(changeBetween(shown, after).content.length, 2);
	});

	it('gives several that are edited at once their keys in order', () => {
		const shown = keyBlocks([], [diagram('pie', 0), diagram('graph', 1), diagram('gantt', 2)], 1);
		const after = keyBlocks(shown, [diagram('pi', 0), diagram('grap', 1), diagram('gantt', 2)], 4);
		assert.deepEqual(keys(after), [1, 2, 3]);
	});

	it('leads from any state to any other', () => {
		const part = fc.constantFrom(
			'# a',
			'b',
			'c\nd',
			'- [ ] e',
			'```mermaid\npie\n```',
			'```mermaid\ngraph\n```',
			'> f',
		);
		const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join('\n\n'));
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
				let shown: readonly KeyedBlock[] = [];
				let page: readonly KeyedBlock[] | undefined = [];
				let nextKey = 1;
				for (const one of texts) {
					const blocks = renderBlocks('a.md', one, 'm');
					const after = keyBlocks(shown, blocks, nextKey);
					nextKey = Math.max(nextKey, ...keys(after).map((key) => key + 1));
					page = applyChange(page ?? [], changeBetween(shown, after));
					shown = after;
					assert.deepEqual(page, after);
					assert.equal(new Set(keys(after)).size, after.length);
					assert.deepEqual(
						after.map(({ key, ...rest }) => rest),
						blocks,
					);
				}
			}),
		);
	});

	it('is refused by a page that lacks what it builds on', () => {
		const after = keyBlocks(
			before,
			['a', 'x', 'c'].map((html, i) => block(html, i)),
			4,
		);
		assert.equal(applyChange([], changeBetween(before, after)), undefined);
	});
});
