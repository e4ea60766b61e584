import assert from 'node:assert/strict';
import { applyEdits, LineIndex, range } from '../../../src/core/document/text.ts';
import { type Block, cutOf, isApart, rangeOf, swapped } from '../../../src/core/trace/renumber/blocks.ts';

/** A text without some of its lines, from 0. */
function without(text: string, block: Block, above?: Block): string {
	return applyEdits(text, [{ range: cutOf(block, above, new LineIndex(text)), newText: '' }]);
}

describe('a block of lines', () => {
	it('that goes leaves what stood around it as far apart as before', () => {
		const cases: [name: string, text: string, first: number, last: number, after: string][] = [
			['between others', 'a\n\nb\nb\n\nc\n', 2, 3, 'a\n\nc\n'],
			['between others, further apart', 'a\n\n\nb\n\n\nc\n', 3, 3, 'a\n\n\nc\n'],
			['in a list', 'a\nb\nc\n', 1, 1, 'a\nc\n'],
			['at the end of a list', 'a\nb\n\nc\n', 1, 1, 'a\n\nc\n'],
			['at the beginning', 'a\n\n\nb\n', 0, 0, 'b\n'],
			['at the end', 'a\n\nb\n', 2, 2, 'a\n'],
			['at the end, without a line break', 'a\n\nb', 2, 2, 'a'],
			['at the end, with blank lines behind', 'a\n\nb\n\n\n', 2, 2, 'a\n\n\n'],
			['alone', 'a\na\n', 0, 1, '\n'],
			['alone, behind a blank line', '\na', 1, 1, ''],
		];
		for (const [name, text, first, last, after] of cases) {
			assert.equal(without(text, { first, last }), after, name);
			const windows = (one: string): string => one.replaceAll('\n', '\r\n');
			assert.equal(without(windows(text), { first, last }), windows(after), `${name}, CRLF`);
		}
	});

	it('that goes behind its like takes what parts it from that one, and leaves what parts it from the rest', () => {
		assert.equal(without('a\n\nb\n\n\nc\n', { first: 2, last: 2 }, { first: 0, last: 0 }), 'a\n\n\nc\n');
		assert.equal(without('a\nx\n\nb\n\n\nc\n', { first: 3, last: 3 }, { first: 0, last: 0 }), 'a\nx\n\nc\n');
	});

	it('changes places with another, and edits inside of both go along', () => {
		const text = 'a 1\naa\n\nx\n\nb 22\n\nend\n';
		const lines = new LineIndex(text);
		const edits = [
			{ range: range(0, 2, 0, 3), newText: '2' },
			{ range: range(3, 0, 3, 1), newText: 'yy' },
			{ range: range(5, 2, 5, 4), newText: '1' },
			{ range: range(7, 0, 7, 3), newText: 'END' },
		];
		const changed = swapped(edits, { first: 5, last: 5 }, { first: 0, last: 1 }, lines);
		assert.equal(applyEdits(text, changed), 'b 1\n\nyy\n\na 2\naa\n\nEND\n');
		assert.deepEqual(
			changed.map(({ range: { start } }) => start.line),
			[0, 3, 5, 7],
		);
	});

	it('is apart from another where a blank line follows the first of both', () => {
		const apart = (text: string, one: number, other: number): boolean =>
			isApart({ first: one, last: one }, { first: other, last: other }, new LineIndex(text));
		assert.equal(apart('a\n \nb', 0, 2), true);
		assert.equal(apart('a\n \nb', 2, 0), true);
		assert.equal(apart('a\nb\n\n', 0, 1), false);
		assert.equal(apart('a\nb\n\n', 1, 0), false);
		assert.equal(apart('a\nx\nb', 0, 2), false);
	});

	it('ends before its last line break', () => {
		assert.deepEqual(rangeOf({ first: 1, last: 2 }, new LineIndex('a\nb\ncc\nd')), range(1, 0, 2, 2));
	});
});
