import assert from 'node:assert/strict';
import { blockAt } from '../../../src/core/generation/blockAt.ts';
import { growth } from '../../support/growth.ts';

describe('the block that a line stands in', () => {
	const cases: readonly [name: string, text: string, at: number, expected: string][] = [
		['a formula, over blank lines', 'a\n\n$$\nx\n\ny\n$$\n', 4, 'formula 2-6'],
		['one that begins behind its border', '$$ x\n- y $$\n', 1, 'formula 0-1'],
		['no formula between dollars of two paragraphs', '$$ is a price\n\nOne.\n\nTwo costs $$', 2, 'paragraph_open 2-2'],
		['nor in the paragraph of the first', '$$ is a price\n\nOne.\n\nTwo costs $$', 0, 'paragraph_open 0-0'],
		['a formula that is indented in an item', '- item\n\n    $$\n    x\n\n    y\n    $$', 3, 'formula 2-6'],
		['one in a nested item', '1. a\n   - b\n\n     $$\n     x\n\n     y\n     $$\n', 6, 'formula 3-7'],
		['one that begins an item', '- $$\n  x\n\n  y\n  $$\n- c\n', 3, 'formula 0-4'],
		['no formula from an item to behind it', '- $$\n\nOne.\n\n$$\nx\n$$\n', 2, 'paragraph_open 2-2'],
		['but the one behind it', '- $$\n\nOne.\n\n$$\nx\n$$\n', 5, 'formula 4-6'],
		['no formula from a quotation to behind it', '> $$\n\nOne.\n\nTwo $$\n', 2, 'paragraph_open 2-2'],
		['no formula in indented code', 'a\n\n    $$\n\nb\n\n    $$\n', 4, 'paragraph_open 4-4'],
		['a formula below an item, without a blank line', '- a\n$$\nx\n\ny\n$$\n', 4, 'formula 1-5'],
	];
	for (const [name, text, at, expected] of cases) {
		it(`is ${name}`, () => {
			const { type, start, end } = blockAt(text.split('\n'), at);
			assert.equal(`${type} ${start}-${end}`, expected);
		});
	}

	it('is found in a time that the length of the text decides, also where each line is a border', () => {
		const run = (text: string) => blockAt(text.split('\n'), text.split('\n').length - 1);
		assert.ok(growth(run, (length) => '$$ a\n'.repeat(length / 5), 10_000, 10) < 6);
	});
});
