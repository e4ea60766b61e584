import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { ignoreLine } from '../../../src/core/rules/ignoreLine.ts';
import { markdown } from '../document/markdownArbitrary.ts';

/** The text with rule `a/b` switched off on a line, which counts from 1; `next` and `line` stand for the comments. */
function ignored(text: string, line: number): string | undefined {
	const edit = ignoreLine(parseDocument('a.md', text), 'a/b', line - 1);
	return (
		edit &&
		applyEdits(text, [edit]).replace(/<!-- archspec-disable-(?:(next)-)?line a\/b -->/, (_, next) =>
			next ? 'NEXT' : 'LINE',
		)
	);
}

describe('a comment that ignores a rule on a line', () => {
	for (const [name, text, line, expected] of [
		['ends a line of a paragraph', 'a\nb\nc\n', 2, 'a\nb LINE\nc\n'],
		['leaves a break at the end of its line', 'a  \nb\\\nc\n', 1, 'a LINE  \nb\\\nc\n'],
		['leaves a backslash at the end of its line', 'a  \nb\\\nc\n', 2, 'a  \nb LINE\\\nc\n'],
		[
			'stands in the last cell of a row',
			'| a | b |\n|---|---|\n| c | d |\n',
			3,
			'| a | b |\n|---|---|\n| c | d LINE |\n',
		],
		['ends a row without a last bar', 'a | b\n---|---\nc | d\n', 3, 'a | b\n---|---\nc | d LINE\n'],
		['stands in a cell that is kept', '| a |\n|---|\n| b | c |\n', 3, '| a |\n|---|\n| b LINE | c |\n'],
		['ends a line of a quote', '> a\n> b\n', 1, '> a LINE\n> b\n'],
		['ends a list item', '- a\n- b\n', 2, '- a\n- b LINE\n'],
		['stands above a heading', 'a\n## b\nc\n', 2, 'a\nNEXT\n## b\nc\n'],
		['stands above a definition', '[a]: b.md\n[c]: d.md\n', 2, '[a]: b.md\nNEXT\n[c]: d.md\n'],
		['stands above a definition in a list of lists', '- 2) [b]: c.md\n', 1, 'NEXT\n- 2) [b]: c.md\n'],
		['ends a line with a space that Markdown does not know', '*a*\ufeff\n', 1, '*a*\ufeff LINE\n'],
		['stands above a paragraph whose line ends in code', 'x\n\na `b\nc`\n', 3, 'x\n\nNEXT\na `b\nc`\n'],
		['stands above another comment', 'x\n\n<!-- a\nb -->\n', 3, 'x\n\nNEXT\n<!-- a\nb -->\n'],
		['keeps the line breaks of the text', '# a\r\n', 1, 'NEXT\r\n# a\r\n'],
		['fills an empty line', '', 1, 'LINE'],
	] as const) {
		it(name, () => assert.equal(ignored(text, line), expected));
	}

	it('can not stand in code, in front matter or in a comment', () => {
		assert.equal(ignored('```\na\n\nb\n```\n', 4), undefined);
		assert.equal(ignored('---\na: b\n---\n', 2), undefined);
		assert.equal(ignored('x\n<!-- a\nb\n-->\n', 3), undefined);
		assert.equal(ignored('a\n2) [b]: c.md\n', 2), undefined);
		assert.equal(ignored('[a]: b.md\n    c\n\td\n', 3), undefined);
	});

	it('changes nothing that is read', () => {
		const reader = new MarkdownIt({ html: true });
		const read = (text: string) =>
			reader
				.render(text)
				.replace(/<!-- archspec.*? -->/g, '')
				.replace(/\s+/g, '');
		fc.assert(
			fc.property(markdown, fc.nat(), (text, n) => {
				const document = parseDocument('a.md', text);
				const line = n % document.lines.count;
				const edit = ignoreLine(document, 'a/b', line);
				// A file is decoded without its byte order mark
				fc.pre(!text.startsWith('\ufeff'));
				// Findings stand on words; front matter is no Markdown, and half a tag is read in several ways.
				const words = /\p{L}/u.test(document.lines.line(line));
				fc.pre(edit !== undefined && words && !document.frontMatter && !/<(?!!-- a)/.test(text));
				assert.equal(read(applyEdits(text, edit ? [edit] : [])), read(text));
			}),
			{ numRuns: 300 },
		);
	});
});
