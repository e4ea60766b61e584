import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, LineIndex, range, type TextEdit } from '../../../src/core/document/text.ts';
import { movedLines } from '../../../src/core/form/movedLines.ts';

const moved = (line: number, ...edits: TextEdit[]) => movedLines([line], edits)[0];

describe('lines of a text that is edited', () => {
	it('are pushed by what is put in front of their first character, and stay for what comes behind it', () => {
		assert.equal(moved(4, { range: range(1, 2, 1, 2), newText: 'a\r\nb\rc\n' }), 7);
		assert.equal(moved(4, { range: range(1, 0, 3, 0), newText: '' }), 2);
		assert.equal(moved(4, { range: range(4, 0, 4, 0), newText: 'above\n' }), 5);
		assert.equal(moved(4, { range: range(4, 2, 6, 1), newText: 'x\ny' }), 4);
		assert.equal(moved(4, { range: range(5, 0, 9, 0), newText: '' }), 4);
	});

	it('are gone with their first character, but not where words of theirs alone are written anew', () => {
		assert.equal(moved(4, { range: range(4, 0, 5, 0), newText: '' }), undefined);
		assert.equal(moved(4, { range: range(3, 1, 4, 1), newText: '' }), undefined);
		assert.equal(moved(4, { range: range(4, 0, 4, 3), newText: '####' }), 4);
		assert.equal(moved(4, { range: range(4, 0, 5, 0), newText: '## New\r\n' }), 4);
		assert.equal(moved(4, { range: range(4, 0, 6, 0), newText: '## New\r\n' }), undefined);
		assert.equal(
			moved(4, { range: range(4, 0, 5, 0), newText: '' }, { range: range(0, 0, 0, 0), newText: '\n' }),
			undefined,
		);
	});

	it('hold the same first character after any edits that leave it', () => {
		const breaks = fc.constantFrom('\n', '\r\n', '\r');
		const edit = fc.record({
			start: fc.nat(),
			length: fc.nat(12),
			words: fc.array(fc.constantFrom('a', ' ', '\n', '\r\n'), { maxLength: 4 }),
		});
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.stringMatching(/^[a-z]{0,4}$/), breaks), { minLength: 1 }),
				fc.nat(),
				fc.array(edit, { maxLength: 5 }),
				(lines, at, edits) => {
					const line = at % lines.length;
					let text = lines.map(([words, end], place) => (place === line ? '§' : '') + words + end).join('');
					const first = new LineIndex(text).positionAt(text.indexOf('§')).line;
					const made: TextEdit[] = [];
					let isInside = true;
					for (const { start, length, words } of edits) {
						const index = new LineIndex(text);
						const from = start % (text.length + 1);
						const to = Math.min(from + length, text.length);
						// As the editor does, which never parts a line break
						if (text[from - 1] === '\r' || text[to - 1] === '\r') {
							continue;
						}
						const mark = text.indexOf('§');
						const own = {
							range: { start: index.positionAt(from), end: index.positionAt(to) },
							newText: words.join(''),
						};
						isInside &&= mark < from || mark >= to;
						made.push(own);
						text = applyEdits(text, [own]);
					}
					if (isInside) {
						assert.equal(
							moved(first, ...made),
							new LineIndex(text).positionAt(text.indexOf('§')).line,
							JSON.stringify([text, made]),
						);
					}
				},
			),
		);
	});
});
