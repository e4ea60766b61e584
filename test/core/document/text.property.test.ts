import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, contains, LineIndex, lineBreakOf, range, type TextEdit } from '../../../src/core/document/text.ts';
import { anyText } from './markdownArbitrary.ts';

describe('LineIndex', () => {
	it('turns offsets into places and back', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), (text, n) => {
				const lines = new LineIndex(text);
				const offset = n % (text.length + 1);
				const position = lines.positionAt(offset);
				assert.ok(lines.startOf(position.line) <= offset);
				// Only between CR and LF is there an offset that is no place in a line
				const inLineBreak = text[offset] === '\n' && text[offset - 1] === '\r';
				assert.equal(lines.offsetAt(position), inLineBreak ? offset - 1 : offset);
			}),
		);
	});

	it('cuts the text into lines that make it up again', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const lines = new LineIndex(text);
				const contents = Array.from({ length: lines.count }, (_, line) => lines.line(line));
				assert.deepEqual(contents, text.split(/\r\n|\r|\n/));
			}),
		);
	});

	it('moves what lies outside to the nearest place', () => {
		const lines = new LineIndex('ab\r\nc');
		assert.deepEqual(lines.positionAt(99), { line: 1, character: 1 });
		assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
		assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
		assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
		assert.deepEqual(
			[-1, 2].map((line) => lines.line(line)),
			['', ''],
		);
	});
});

describe('contains', () => {
	it('counts both ends as inside, and nothing outside', () => {
		const area = range(1, 2, 3, 4);
		const inside = [area.start, area.end, { line: 2, character: 99 }, { line: 1, character: 3 }];
		const outside = [
			{ line: 1, character: 1 },
			{ line: 3, character: 5 },
			{ line: 0, character: 3 },
			{ line: 4, character: 0 },
		];
		assert.deepEqual(
			inside.map((position) => contains(area, position)),
			[true, true, true, true],
		);
		assert.deepEqual(
			outside.map((position) => contains(area, position)),
			[false, false, false, false],
		);
	});
});

describe('lineBreakOf', () => {
	it('gives that of the first line', () => {
		assert.deepEqual(['a', 'a\nb\r\n', 'a\r\nb\n', 'a\rb'].map(lineBreakOf), ['\n', '\n', '\r\n', '\r']);
	});
});

describe('applyEdits', () => {
	/** A text, and places in it in rising order, two for each edit. */
	const edited = anyText.chain((text) =>
		fc.record({
			text: fc.constant(text),
			offsets: fc.array(fc.nat(text.length), { maxLength: 8 }).map((offsets) => offsets.sort((a, b) => a - b)),
			words: fc.array(fc.constantFrom('', 'x', '\n', '日本', '\r\n'), { minLength: 4, maxLength: 4 }),
		}),
	);

	it('keeps every character outside the ranges, whatever the order of the edits', () => {
		fc.assert(
			fc.property(edited, fc.boolean(), ({ text, offsets, words }, reverse) => {
				const lines = new LineIndex(text);
				const edits: TextEdit[] = [];
				let expected = '';
				let last = 0;
				for (let i = 0; i + 1 < offsets.length; i += 2) {
					const area = lines.rangeAt(offsets[i] ?? 0, offsets[i + 1] ?? 0);
					const newText = words[i / 2] ?? '';
					const start = lines.offsetAt(area.start);
					const end = lines.offsetAt(area.end);
					if (start < last || (start === last && i > 0)) {
						continue;
					}
					edits.push({ range: area, newText });
					expected += text.slice(last, start) + newText;
					last = end;
				}
				expected += text.slice(last);
				assert.equal(applyEdits(text, reverse ? edits.reverse() : edits), expected);
			}),
		);
	});

	it('keeps the order of insertions at one place', () => {
		const at = { line: 0, character: 1 };
		const insert = (newText: string): TextEdit => ({ range: { start: at, end: at }, newText });
		assert.equal(applyEdits('ab', [insert('1'), insert('2')]), 'a12b');
	});

	it('refuses edits that overlap', () => {
		const edit = (start: number, end: number): TextEdit => ({
			range: new LineIndex('abc').rangeAt(start, end),
			newText: '',
		});
		assert.throws(() => applyEdits('abc', [edit(0, 2), edit(1, 3)]), RangeError);
	});
});
