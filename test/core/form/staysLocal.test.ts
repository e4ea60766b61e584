import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { range, type TextEdit } from '../../../src/core/document/text.ts';
import type { Area } from '../../../src/core/form/area.ts';
import { readBlocks } from '../../../src/core/form/blocks.ts';
import { misfitOf } from '../../../src/core/form/fitted.ts';
import { staysLocal } from '../../../src/core/form/staysLocal.ts';
import { markdown } from '../document/markdownArbitrary.ts';

const path = 'docs/a.md';

/** A key behind what is written in a line, which is a field by itself. */
function keyIn(text: string, line: number, typed: string): [document: SpecDocument, edits: TextEdit[], field: Area] {
	const document = parseDocument(path, text);
	const at = document.lines.line(line).length;
	return [document, [{ range: range(line, at, line, at), newText: typed }], { first: line, last: line }];
}

/** Blocks of a document's text, each as a field. */
function fieldsOf(document: SpecDocument): Area[] {
	const tops = document.headings.filter(({ nested }) => !nested);
	return tops.flatMap(({ range: { end } }, i) => {
		const last = (tops[i + 1]?.range.start.line ?? document.lines.count) - 1;
		return [...readBlocks(document, { first: end.line + 1, last })];
	});
}

describe('edits that leave all around them what it is', () => {
	const section =
		'# T\n\n## A\n\nWords\ngo on.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n- item\n\n## B\n\nEnd.\n';

	it('are known by the blocks beside them', () => {
		assert.ok(staysLocal(...keyIn(section, 5, ' More')), 'words above a table');
		assert.ok(staysLocal(...keyIn(section, 12, ' more')), 'an item above a heading');
		assert.ok(staysLocal(...keyIn(section, 16, ' More')), 'words at the end');
		const [document, edits] = keyIn(section, 9, ' x |');
		assert.ok(staysLocal(document, edits, { first: 7, last: 10 }), 'a row of a table');
	});

	it('are not taken for certain where they begin, close or open something', () => {
		assert.ok(!staysLocal(...keyIn(section, 5, '\n```')), 'a fence');
		assert.ok(!staysLocal(...keyIn(section, 5, '\n<!--')), 'a comment');
		assert.ok(!staysLocal(...keyIn(section, 5, '\n# More')), 'a heading');
		assert.ok(!staysLocal(...keyIn(section, 5, '\n---')), 'a line that makes a heading of the words');
		const list = parseDocument(path, '# T\n\n- item\n\nwords\n');
		const blanks = [{ range: range(4, 0, 4, 0), newText: '  ' }];
		assert.ok(!staysLocal(list, blanks, { first: 4, last: 4 }), 'what becomes a part of the item above');
		assert.ok(!staysLocal(...keyIn('---\na: b\n\n# T\n\nx\n', 5, '\n---')), 'what closes front matter');
	});

	it('may begin with a byte order mark, which is none elsewhere than at the beginning of a text', () => {
		const document = parseDocument(path, '# T\n\nword\n> quote\n\n## A\n');
		const edits = [{ range: range(2, 0, 2, 4), newText: '\ufeff<!--' }];
		assert.equal(misfitOf(document, edits, { first: 2, last: 2 }), undefined);
	});

	it('cost the lines beside them, however long the text is', () => {
		const long = `${section}${'## C\n\nWords.\n\n'.repeat(20_000)}`;
		const [document, edits, field] = keyIn(long, 5, ' More');
		staysLocal(document, edits, field);
		const start = performance.now();
		parseDocument(path, `${long} `);
		const whole = performance.now() - start;
		const begun = performance.now();
		assert.ok(staysLocal(document, edits, field));
		assert.ok(performance.now() - begun < whole / 4, 'a fraction of reading all of it');
	});

	it('are those of which the whole text says so, too', () => {
		const place = fc.record({ field: fc.nat(), line: fc.nat(), start: fc.nat(), length: fc.nat(8) });
		let certain = 0;
		fc.assert(
			fc.property(markdown, markdown, markdown, place, (above, below, typed, at) => {
				const document = parseDocument(path, `# T\n\n${above}\n\n## A\n\n${below}\n`);
				const fields = fieldsOf(document);
				const field = fields[at.field % Math.max(fields.length, 1)];
				if (field) {
					const line = field.first + (at.line % (field.last - field.first + 1));
					const { length } = document.lines.line(line);
					const start = at.start % (length + 1);
					const end = Math.min(start + at.length, length);
					const edits = [{ range: range(line, start, line, end), newText: typed.slice(0, at.length) }];
					if (staysLocal(document, edits, field)) {
						certain++;
						assert.equal(misfitOf(document, edits, field), undefined);
					}
				}
			}),
			{ numRuns: 3000 },
		);
		assert.ok(certain > 300, `${certain} of them`);
	});
});
