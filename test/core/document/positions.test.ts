import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';

const parse = (text: string) => parseDocument('doc.md', text);

const sample = `---
status: draft
---

# Title 😀 <!-- c -->

**Status**: Draft

- [ ] 1.1 do [link](a.md) in \`src/a.ts:3\`
  - [x] 1.2 [Name of thing]

| a | b |
|---|---|
| 日本 | [t](t.md) |

\`\`\`json
{ "a": 1 }
\`\`\`

Sub
---

> quote [q](q.md)
`;

describe('positions', () => {
	it('are the same with CRLF and with lone CR', () => {
		const places = (text: string) => {
			const document = parse(text);
			return JSON.stringify([
				document.headings.map((heading) => [heading.range, heading.textRange, heading.text]),
				document.tasks.map((task) => [task.markRange, task.textRange, task.range]),
				document.links.map((link) => [link.range, link.targetRange, link.target]),
				document.tables.map((table) => [table.range, table.header, table.rows]),
				document.fences.map((fence) => [fence.range, fence.language, fence.contentLine]),
				document.fields,
				document.codePaths,
				document.placeholders,
				document.comments,
				document.frontMatter?.range,
			]);
		};
		assert.equal(places(sample.replaceAll('\n', '\r\n')), places(sample));
		assert.equal(places(sample.replaceAll('\n', '\r')), places(sample));
	});

	it('count the byte order mark as a character of the first line', () => {
		const heading = parse('\uFEFF# Title\n').headings[0];
		assert.ok(heading);
		assert.equal(heading.text, 'Title');
		assert.deepEqual(heading.range.start, { line: 0, character: 1 });
		assert.equal(parse('\uFEFF---\na: 1\n---\n').frontMatter?.yaml, 'a: 1\n');
	});

	it('count UTF-16 units, so an emoji is two and a CJK character one', () => {
		assert.equal(parse('😀😀 [a](b.md)\n').links[0]?.range.start.character, 5);
		assert.equal(parse('設計書 [a](b.md)\n').links[0]?.range.start.character, 4);
		assert.equal(parse('| 😀 | b |\n|---|---|\n').tables[0]?.header.cells[1]?.range.start.character, 7);
	});

	it('count a tab as one character', () => {
		const document = parse('-\t[ ] a\n\n\t- [x] b\n\n#\tT\n\n>\t[q](q.md)\n\n|\ta\t|\n|---|\n');
		assert.deepEqual(
			document.tasks.map((task) => document.lines.slice(task.markRange)),
			[' ', 'x'],
		);
		assert.equal(document.headings[0]?.textRange.start.character, 2);
		assert.equal(document.lines.slice(document.links[0]?.targetRange ?? assert.fail()), 'q.md');
		assert.equal(document.tables[0]?.header.cells[0]?.range.start.character, 2);
	});

	it('survive a NUL, a lone surrogate and odd white space', () => {
		const document = parse('\u0000 [a](b.md)\n\n\ud800 [c](d.md)\n\n\u00a0\u2028 [e](f.md)\n');
		assert.deepEqual(
			document.links.map((link) => document.lines.slice(link.targetRange)),
			['b.md', 'd.md', 'f.md'],
		);
		assert.deepEqual(
			document.links.map((link) => link.range.start.line),
			[0, 2, 4],
		);
	});
});
