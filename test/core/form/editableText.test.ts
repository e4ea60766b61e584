import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type EditableText, replaceValue, valueIn } from '../../../src/core/form/text/editableText.ts';

/** Lines that stand behind a mark and an indentation in a text. */
function indented(values: readonly string[], lineBreak: string) {
	let text = `# T${lineBreak}${lineBreak}`;
	const lines: EditableText['lines'][number][] = [];
	for (const [i, value] of values.entries()) {
		text += i === 0 ? '- ' : '  ';
		lines.push({ start: text.length, end: text.length + value.length });
		text += value + lineBreak;
	}
	const document = parseDocument('a.md', `${text}end`);
	return { document, editable: { lines, indent: '  ' } };
}

const words = fc.constantFrom('a', 'b c', '😀', '😁', '🨀', 'x😀y', '日本', 'word');
const values = fc.array(words, { minLength: 1, maxLength: 5 });

describe('a value in a text', () => {
	it('is written with the line break and the indentation of its place', () => {
		const { document, editable } = indented(['a', 'b'], '\r\n');
		const write = (value: string) => applyEdits(document.text, replaceValue(document, editable, value));
		assert.equal(write('a\nx\n\ny'), '# T\r\n\r\n- a\r\n  x\r\n\r\n  y\r\nend');
		assert.equal(write('x\na\nb'), '# T\r\n\r\n- x\r\n  a\r\n  b\r\nend');
		assert.equal(write('b'), '# T\r\n\r\n- b\r\nend');
		assert.deepEqual(replaceValue(document, editable, 'a\r\nb'), []);
	});

	it('keeps halves of a character together', () => {
		const { document, editable } = indented(['x😀y'], '\n');
		assert.deepEqual(replaceValue(document, editable, 'x😁y'), [
			{ range: { start: { line: 2, character: 3 }, end: { line: 2, character: 5 } }, newText: '😁' },
		]);
	});

	it('becomes any other by one edit, which leaves the lines that stay', () => {
		fc.assert(
			fc.property(values, values, fc.constantFrom('\n', '\r\n', '\r'), (before, after, lineBreak) => {
				const { document, editable } = indented(before, lineBreak);
				assert.equal(valueIn(document, editable), before.join('\n'));
				const edits = replaceValue(document, editable, after.join('\n'));
				assert.equal(edits.length, before.join('\n') === after.join('\n') ? 0 : 1);
				assert.equal(applyEdits(document.text, edits), indented(after, lineBreak).document.text);
				for (const { range, newText } of edits) {
					assert.ok([newText, document.lines.slice(range)].every((one) => !/\p{Surrogate}/u.test(one)));
				}
			}),
			{ numRuns: 300 },
		);
	});
});
