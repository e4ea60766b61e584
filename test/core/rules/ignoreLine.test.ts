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
		['stands above code behind a thematic break', 'x\n\n***\n`a\nb`\n', 4, 'x\n\n***\nNEXT\n`a\nb`\n'],
		['stands above code behind a heading', '## x\n`a\nb`\n', 2, '## x\nNEXT\n`a\nb`\n'],
		['stands above code behind an underlined heading', 'x\n---\n`a\nb`\n', 3, 'x\n---\nNEXT\n`a\nb`\n'],
		['stands above code behind a comment', '<!-- x -->\n`a\nb`\n', 2, '<!-- x -->\nNEXT\n`a\nb`\n'],
		['stands above code behind front matter', '---\na: b\n---\n`a\nb`\n', 4, '---\na: b\n---\nNEXT\n`a\nb`\n'],
		['stands above code in a quote', '> ***\n> `a\n> b`\n', 2, '> ***\n> NEXT\n> `a\n> b`\n'],
		['stands above code in an item', '- ***\n  `a\n  b`\n', 2, '- ***\n  NEXT\n  `a\n  b`\n'],
		['stands above a fence behind a fence', '```\n```\n~~~\na\n~~~\n', 3, '```\n```\nNEXT\n~~~\na\n~~~\n'],
		['stands above a fence right below words', 'x:\n```\na\n```\n', 2, 'x:\nNEXT\n```\na\n```\n'],
		['stands above a thematic break', 'x\n***\ny\n', 2, 'x\nNEXT\n***\ny\n'],
		['stands above a tag behind a thematic break', '***\n<b>\nx\n', 2, '***\nNEXT\n<b>\nx\n'],
		['ends a line within HTML', '<p>\nx <b>y</b>\n</p>\n', 2, '<p>\nx <b>y</b> LINE\n</p>\n'],
		[
			'stands above a tag of several lines within HTML',
			'<p>\n <a title="x"\n  id="y>z">b</a>\n</p>\n',
			2,
			'<p>\n NEXT\n <a title="x"\n  id="y>z">b</a>\n</p>\n',
		],
		['ends the last line of a tag', '<p>\n<img\n src="a.png">\n</p>\n', 3, '<p>\n<img\n src="a.png"> LINE\n</p>\n'],
		['stands above a paragraph with a tag of several lines', 'a <b\nid=c>d</b>\n', 1, 'NEXT\na <b\nid=c>d</b>\n'],
		['stands above a tag of a quote', '> <p\n> id=a>b\n', 1, '> NEXT\n> <p\n> id=a>b\n'],
		['stands above a tag that goes on in a quote', '> <p\nid=a\n>b\n', 1, '> NEXT\n> <p\nid=a\n>b\n'],
		['ends a line that only looks like a tag', 'if a <b then\nc -> d\n', 1, 'if a <b then LINE\nc -> d\n'],
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

	it('can not stand in a tag, nor where HTML has no comments', () => {
		assert.equal(ignored('x\na <b\nid=c>d</b>\n', 2), undefined);
		assert.equal(ignored('<p>\n<b\ntitle="c"\nid=d>e</b>\n</p>\n', 3), undefined);
		for (const raw of ['<style>\na { b: c }\n</style>', '<div>\n<script>a\nb\n</script>', '<?php\na\n?>']) {
			assert.equal(ignored(`${raw}\n`, raw.split('\n').length - 1), undefined, raw);
		}
	});

	it('can not part the items of a list', () => {
		assert.equal(ignored('1. # a\n2. `b\n   c`\n', 2), undefined);
	});

	const reader = new MarkdownIt({ html: true });
	const read = (text: string) =>
		reader
			.render(text)
			.replace(/<!-- archspec.*? -->/g, '')
			.replace(/\s+/g, '');

	it('changes nothing that is read', () => {
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

	it('changes nothing that is read where blocks and tags of several lines meet', () => {
		const pieces = [
			...['***\n', '---\n', '===\n', '# x\n', '```\n', '```\n```\n', '- ', '1. ', '> ', '    ', '  ', '\n', 'word\n'],
			...['`a\nb`\n', '[a](b "t\nu")\n', '| a |\n|-|\n', '<!-- c -->\n', '<!-- d\n -->\n', '<p>\n', '</p>\n'],
			...[
				'<pre>\n',
				'</pre>\n',
				'<div>',
				'</div>\n',
				'<b\nc=d>',
				'<b>z</b>',
				'<img\n src="x"\n>',
				'<i title="a > b\nc">',
			],
		];
		const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, fc.nat(), (text, n) => {
				const document = parseDocument('a.md', text);
				const line = n % document.lines.count;
				const edit = ignoreLine(document, 'a/b', line);
				fc.pre(edit !== undefined && /\p{L}/u.test(document.lines.line(line)) && !document.frontMatter);
				const after = applyEdits(text, edit ? [edit] : []);
				assert.equal(read(after), read(text));
				assert.doesNotMatch(after, /<[A-Za-z][^<>]*<!-- archspec/);
			}),
			{ numRuns: 500 },
		);
	});
});
