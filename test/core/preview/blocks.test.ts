import assert from 'node:assert/strict';
import { renderBlocks } from '../../../src/core/preview/blocks.ts';
import { frontMatterRows } from '../../../src/core/preview/frontMatterTable.ts';
import { growth } from '../../support/growth.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';

const mark = 'm0';

function render(text: string, path = 'docs/a.md') {
	return renderBlocks(path, text, mark).map((block) => ({ ...block, html: block.html.trim() }));
}

const html = (text: string): string[] => render(text).map((block) => block.html);

describe('blocks of a rendered text', () => {
	it('are its headings, paragraphs, lists and tables, with their lines', () => {
		const blocks = render('# Title\n\nOne\ntwo.\n\n- a\n- b\n\n|a|b|\n|-|-:|\n|1|2|\n');
		assert.deepEqual(
			blocks.map(({ line, endLine, html }) => [line, endLine, /^<(\w+)/.exec(html)?.[1]]),
			[
				[0, 1, 'h1'],
				[2, 4, 'p'],
				[5, 8, 'ul'],
				[8, 11, 'table'],
			],
		);
		assert.match(blocks[2]?.html ?? '', /<li data-m0-line="1">b<\/li>/);
		assert.match(blocks[3]?.html ?? '', /<tr data-m0-line="2">\s*<td>1<\/td>\s*<td align="right">2<\/td>/);
	});

	it('say the same wherever they stand', () => {
		const text = '- [ ] a\n  ```mermaid\n  pie\n  ```\n- b\n';
		const [here] = render(text);
		const there = render(`---\na: 1\n---\n\nMore.\n\n${text}`).at(-1);
		assert.deepEqual({ ...there, line: 0, endLine: 5 }, here);
		assert.deepEqual([there?.line, there?.endLine], [6, 11]);
	});

	it('are the same behind a byte order mark', () => {
		assert.deepEqual(render('\ufeff# T\n\nText.\n'), render('# T\n\nText.\n'));
	});

	it('begin with the front matter as a table', () => {
		assert.deepEqual(
			html('---\nstatus: <b>\ntags: [a, b]\nby: { name: x, at: 2 }\nin: [[a]]\nof: {}\nto: []\nnone:\n---\n# T\n'),
			[
				'<table><caption>Front matter</caption><tbody><tr><th scope="row">status</th><td>&lt;b&gt;</td></tr>' +
					'<tr><th scope="row">tags</th><td>a, b</td></tr>' +
					'<tr><th scope="row">by</th><td>name: x, at: 2</td></tr>' +
					'<tr><th scope="row">in</th><td>[[&quot;a&quot;]]</td></tr>' +
					'<tr><th scope="row">of</th><td>{}</td></tr>' +
					'<tr><th scope="row">to</th><td>[]</td></tr>' +
					'<tr><th scope="row">none</th><td></td></tr></tbody></table>',
				'<h1>T</h1>',
			],
		);
		assert.deepEqual(html('---\n---\nText.\n'), ['<p>Text.</p>']);
		assert.match(html('---\na: [<\n---\n')[0] ?? '', /a/);
		assert.deepEqual(html('---\n"a: <\n b: 1\n---\nT\n'), [
			'<pre><code>&quot;a: &lt;\n b: 1\n</code></pre>',
			'<p>T</p>',
		]);
	});

	it('have days of front matter and gaps in its lists in a line', () => {
		assert.deepEqual(frontMatterRows('on: 2024-01-02\nat: !!timestamp 2024-01-02\ntags: [a, ~, b]\n'), [
			['on', '2024-01-02'],
			['at', '2024-01-02T00:00:00.000Z'],
			['tags', 'a, , b'],
		]);
	});

	it('leave a place for each diagram, with its text', () => {
		const [, list] = render(
			'# T\n\n1. a\n\n   ~~~{.mermaid}\n   graph TD\n     a-->b\n   ~~~\n\n2. ```ts\n   x\n   ```\n',
		);
		assert.deepEqual(list?.diagrams, [{ text: 'graph TD\n  a-->b\n', offset: 3 }]);
		assert.match(list?.html ?? '', /<div data-m0-line="2" data-m0="diagram 0"><\/div>/);
		assert.match(
			list?.html ?? '',
			/<code data-m0-line="7" class="language-ts">|<code class="language-ts" data-m0-line="7">/,
		);
	});

	it('leave one for a container of a wiki too', () => {
		const [container] = render('::: mermaid\ngraph TD\n  a-->b\n:::\n');
		assert.deepEqual(container?.diagrams, [{ text: 'graph TD\n  a-->b\n', offset: 1 }]);
		assert.match(container?.html ?? '', /^<div data-m0-line="0" data-m0="diagram 0"><\/div>$/);
	});

	it('are one diagram for a file of Mermaid', () => {
		assert.deepEqual(render('pie\r\n  "a": 1\r\n', 'docs/a.mmd'), [
			{
				line: 0,
				endLine: 3,
				html: '<div data-m0-line="0" data-m0="diagram 0"></div>',
				diagrams: [{ text: 'pie\n  "a": 1\n', offset: 0 }],
			},
		]);
	});

	it('leave a place for the box of each task, and for nothing else in brackets', () => {
		const [list] = html('- [ ] a\n- [x] b\n- [-]* c\n- [P] d\n- [y]: e\n- [a](b)\n');
		const places = [...(list ?? '').matchAll(/data-m0="([^"]*)"/g)].map(([, place]) => place);
		assert.deepEqual(places, ['task 0 open', 'task 1 done', 'task 2 other']);
		assert.match(list ?? '', /<li data-m0-line="1"><span[^>]*><\/span> b<\/li>/);
	});

	it('leave a place for the box of a task that says nothing yet', () => {
		const [list] = html('- [ ]\n- [x]\n  b\n');
		assert.equal(list?.match(/data-m0="task/g)?.length, 2);
	});

	it('have the text of a footnote as a paragraph, with what is indented behind it', () => {
		const link = '<a href="https://example.org">https://example.org</a>';
		for (const [text, ...blocks] of [
			['[^1]: https://example.org\n', `<p>[^1]: ${link}</p>`],
			['[^1]: word\ntwo.\n# T\n', '<p>[^1]: word\ntwo.</p>', '<h1>T</h1>'],
			['[^1]: word\n        deep\n\nEnd.\n', '<p>[^1]: word\ndeep</p>', '<p>End.</p>'],
			['[^1]: word', '<p>[^1]: word</p>'],
			[
				'[^1]: One.\n\n    Two.\n\n        code\n\nEnd.\n',
				...['<p>[^1]: One.</p>', '<p>Two.</p>', '<pre><code>code\n</code></pre>', '<p>End.</p>'],
			],
			['    [^1]: word\n', '<pre><code>[^1]: word\n</code></pre>'],
			['[^1]: word\n   # T\n', '<p>[^1]: word</p>', '<h1>T</h1>'],
			['- a\n\n  [^1]: word\n', '<ul>\n<li>\n<p>a</p>\n<p data-m0-line="2">[^1]: word</p>\n</li>\n</ul>'],
			['> [^1]: word\nlazy\n', '<blockquote>\n<p>[^1]: word\nlazy</p>\n</blockquote>'],
		] as const) {
			assert.deepEqual(html(text), blocks, text);
		}
	});

	it('hold an element of HTML as a whole, from the block that opens it to the one that closes it', () => {
		assert.deepEqual(
			render(
				'a\n\n<details>\n<summary>b</summary>\n\n<div>\n\nc\n\n</div>\n\n</details>\n\nd\n\n<p>\n\ne\n\n</q>\n',
			).map(({ line, endLine }) => [line, endLine]),
			[
				[0, 1],
				[2, 12],
				[13, 14],
				[15, 16],
				[17, 18],
				[19, 20],
			],
		);
	});

	it('hold elements without an end within one that ends', () => {
		const text = '<div>\n\n<details>\n\na\n\n</div>\n\nb\n';
		assert.deepEqual(
			render(text).map(({ line, endLine }) => [line, endLine]),
			[
				[0, 7],
				[8, 9],
			],
		);
	});

	it('do not hold what follows an element without an end', () => {
		const text = '<br>\n\n<p>\na <img src="b"> c <hr/>\n\n<!-- <div> -->\n\n<ul><li>d</ul>\n\n</br>\n\n</li>\n';
		assert.equal(render(text).length, 6);
	});

	it('take nothing for a tag that is none', () => {
		assert.deepEqual(html('a <b>c</b> < d <e\u00a0f> <g h="i" j> </k > <l m=n>'), [
			'<p>a <b>c</b> &lt; d &lt;e\u00a0f&gt; <g h="i" j> </k > <l m=n></p>',
		]);
	});

	it('make links of addresses with a scheme, and of nothing that merely looks like one', () => {
		assert.deepEqual(html('See https://example.com/a_b. core.md //x.y a@example.com <a href="/q">http://in.link</a>'), [
			'<p>See <a href="https://example.com/a_b">https://example.com/a_b</a>. core.md //x.y a@example.com ' +
				'<a href="/q">http://in.link</a></p>',
		]);
	});

	it('make links of addresses behind elements, and of none within a link in HTML', () => {
		const marks = 'https://example.com/_a_/*b*c';
		const link = `<a href="${marks}">${marks}</a>`;
		assert.deepEqual(html(`<b>a</b> ${marks}`), [`<p><b>a</b> ${link}</p>`]);
		const inside = '<A href="/q"><b title="</a>">https://example.com</b></A >';
		assert.deepEqual(html(`${inside} ${marks}`), [`<p>${inside} ${link}</p>`]);
	});

	it('are rendered in a time that grows with the text alone', function () {
		this.timeout(60_000);
		const slow = [...hostileTexts]
			.map(([name, text]) => ({ name, times: growth((one) => renderBlocks('a.md', one, mark), text, 3000, 6) }))
			.filter(({ times }) => times > 3);
		assert.deepEqual(slow, []);
	});
});
