import assert from 'node:assert/strict';
import { exportHtml } from '../../../../src/core/export/html/page.ts';
import { templateProblem } from '../../../../src/core/export/html/template.ts';
import { exportInputFrom } from '../exportSupport.ts';

const record = (title: string, body: string, status = 'Accepted') =>
	`# ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n\n## Decision\n\nYes.\n\n## Consequences\n\nMore.\n`;

async function pageOf(files: Readonly<Record<string, string>>): Promise<string> {
	return withoutStyle(exportHtml(await exportInputFrom(files)));
}

function withoutStyle(page: string): string {
	return page.replace(/<style>.*?<\/style>/s, '');
}

/** The page of one record. */
const one = (body: string) => pageOf({ 'docs/adr/0001-keep.md': record('1. Keep', body) });

/** What stands between the headings Context and Decision. */
async function shown(body: string): Promise<string> {
	const page = await one(body);
	return page.slice(page.indexOf('>Context</h2>') + 13, page.indexOf('<h2 id="decision"')).trim();
}

describe('a document as an HTML page', () => {
	it('has its title, what is known of it, and contents that lead to its sections', async () => {
		const page = await one('Why.');
		assert.match(page, /<title>1\. Keep<\/title>/);
		assert.match(page, /<h1 id="1-keep">1\. Keep<\/h1>\s*<dl class="facts">/);
		assert.match(page, /<dt>Kind<\/dt><dd>Nygard decision record<\/dd>/);
		assert.match(page, /<dt>Status<\/dt><dd><span class="status accepted">Accepted<\/span>/);
		assert.match(page, /<dt>Date<\/dt><dd>2026-01-02<\/dd>/);
		assert.match(page, /<dt>Completion<\/dt><dd>.*100%/);
		assert.match(page, /<li><a href="#context">Context<\/a><\/li>/);
		assert.match(page, /<h2 id="context">Context<\/h2>/);
	});

	it('has anchors as on GitHub, repeated ones counted', async () => {
		const page = await one('### What’s `new`, here?\n\n### Notes\n\n### Notes\n\n### Über uns {#us}\n\n[a](#us)');
		for (const anchor of ['whats-new-here', 'notes', 'notes-1', 'über-uns']) {
			assert.ok(page.includes(`<h3 id="${anchor}">`), anchor);
		}
		assert.match(page, /Über uns<span id="us"><\/span><\/h3>/);
		assert.match(page, /<a href="#us">a<\/a>/);
	});

	it('shows a title that is written in HTML once, with what is known of the document below it', async () => {
		const body = record('1. Keep', '[top](#1-keep) [part](#a-part)\n\n<h3 id="x">A part</h3>\n\n[x](#x)');
		const text = body.replace('# 1. Keep', '<div align="center">\n<h1>1. Keep</h1>\n</div>');
		const page = await pageOf({ 'docs/adr/0001-keep.md': text });
		assert.match(page, /<h1 id="1-keep">1\. Keep<\/h1>\s*<\/div>\s*<dl class="facts">/);
		assert.equal(page.match(/<h1/g)?.length, 1);
		assert.equal(page.match(/<dl class="facts">/g)?.length, 1);
		assert.match(page, /<a href="#1-keep">top<\/a> <a href="#a-part">part<\/a>/);
		assert.match(page, /<h3 id="a-part"><span id="x"><\/span>A part<\/h3>/);
		assert.match(page, /<a href="#x">x<\/a>/);
		assert.match(page, /<li><a href="#context">Context<\/a>/);
		assert.ok(!page.includes('<li><a href="#1-keep">'));
	});

	it('keeps a heading in the summary of details, and finds those behind one that it leaves out', async () => {
		const summary = '<details><summary><h4>More</h4></summary>\n\nText.\n\n</details>';
		const odd = '<div><noscript><h3>Gone</h3></noscript></div>';
		const page = await one(`${summary}\n\n${odd}\n\n<h3>Last</h3>\n\n[a](#more) [b](#last)`);
		assert.match(page, /<summary><h\d id="more">More<\/h\d><\/summary>/);
		assert.match(page, /<h\d id="last">Last<\/h\d>/);
		assert.match(page, /<a href="#more">a<\/a> <a href="#last">b<\/a>/);
	});

	it('names a chapter by its title in HTML in the contents', async () => {
		const text = record('1. Keep', 'Why.').replace('# 1. Keep', '<h1>1. Keep</h1>');
		const page = await pageOf({ 'docs/adr/0001-keep.md': text, 'docs/adr/0002-go.md': record('2. Go', 'Why.') });
		assert.match(page, /<li><a href="#1-keep">1\. Keep<\/a><ol><li><a href="#status">Status<\/a>/);
		assert.equal(page.match(/>1\. Keep<\/h2>/g)?.length, 1);
	});

	it('leaves out no level of headings, which those who hear it go by', async () => {
		const page = await one('#### A\n\n##### B\n\n#### C\n\n> ###### D\n\n### E');
		const levels = [...page.matchAll(/<h(\d) id="([a-e])"/g)].map(([, level, anchor]) => `${anchor}${level}`);
		assert.deepEqual(levels, ['a3', 'b4', 'c3', 'd4', 'e3']);
	});

	it('holds its pictures, and leads to those of other sites', async () => {
		const page = await pageOf({
			'docs/adr/0001-keep.md': record('1. Keep', '![A](a.svg) ![B](https://example.org/b.png) ![C](c.png)'),
			'docs/adr/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		});
		assert.match(page, /<img src="data:image\/svg\+xml;base64,PHN2ZyB4bWxucz0[A-Za-z0-9+/]+=*" alt="A">/);
		assert.match(page, /<a href="https:\/\/example\.org\/b\.png">B<\/a>/);
		assert.match(page, /<span class="picture" title="docs\/adr\/c\.png">C<\/span>/);
	});

	it('has words for a picture that says no file, and for one of another site that stands in a link', async () => {
		assert.equal(await shown('<img alt="Plan">'), '<span class="picture">Plan</span>');
		assert.equal(await shown('<img alt="">'), '<span class="picture">Picture</span>');
		assert.equal(
			await shown('[![B](https://example.org/b.png)](#decision)'),
			'<p><a href="#decision"><span class="picture">B</span></a></p>',
		);
		assert.equal(
			await shown('![](lost/c.png)'),
			'<p><span class="picture" title="docs/adr/lost/c.png">c.png</span></p>',
		);
	});

	it('has links that lead somewhere, and words for the others', async () => {
		assert.equal(await shown('[a](#decision)'), '<p><a href="#decision">a</a></p>');
		assert.equal(await shown('[a](#nowhere)'), '<p><span>a</span></p>');
		assert.equal(await shown('[a](../../src/a.ts#L3)'), '<p><span class="file" title="src/a.ts#L3">a</span></p>');
		assert.equal(await shown('[a](https://example.org/?a&b)'), '<p><a href="https://example.org/?a&amp;b">a</a></p>');
		assert.equal(
			await shown('https://example.org/ä'),
			'<p><a href="https://example.org/%C3%A4" class="address">https://example.org/ä</a></p>',
		);
		assert.equal(await shown('<a href="java&#10;script:alert(1)">a</a>'), '<p><span>a</span></p>');
		assert.equal(await shown('<a href="data:text/html,x">a</a>'), '<p><span>a</span></p>');
		assert.equal(await shown('<a href="command:x.y">a</a>'), '<p><span>a</span></p>');
	});

	it('shows diagrams as pictures for light and dark, else as text with the reason', async () => {
		const diagram = (text: string): string => `\`\`\`mermaid\n${text}\n\`\`\``;
		const page = await shown(`${diagram('flowchart LR')}\n\n${diagram('flowchart LR')}\n\n${diagram('broken')}`);
		assert.equal(page.match(/<figure class="diagram"><div class="light"><svg/g)?.length, 2);
		assert.match(page, /<\/svg><\/div><div class="dark"><svg/);
		assert.match(
			page,
			/<figure class="diagram undrawn"><pre[^>]*><code[^>]*>broken\n<\/code><\/pre><figcaption>Diagram as text\. No\.</,
		);
	});

	it('shows a diagram once where its picture is the same on both grounds, as on paper', async () => {
		const input = await exportInputFrom({
			'docs/adr/0001-keep.md': record('1. Keep', '```mermaid\nflowchart LR\n```'),
		});
		const [[text, drawing] = []] = input.drawings;
		assert.ok(text !== undefined && drawing && 'light' in drawing);
		const paper = { ...input, drawings: new Map([[text, { light: drawing.light, dark: drawing.light }]]) };
		assert.equal(exportHtml(paper).match(/<svg/g)?.length, 1);
		assert.equal(exportHtml(input).match(/<svg/g)?.length, 2);
	});

	it('shows a diagram as text where nobody drew it, or what was drawn is no picture', async () => {
		const input = await exportInputFrom({
			'docs/adr/0001-keep.md': record('1. Keep', '```mermaid\nflowchart LR\n```'),
		});
		const [[text] = ['']] = input.drawings;
		const [light, none] = ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', '<p>no</p>'];
		const caption = (drawings: typeof input.drawings): string | undefined =>
			/<figcaption>(.*?)<\/figcaption>/.exec(exportHtml({ ...input, drawings }))?.[1];
		assert.equal(caption(new Map()), 'Diagram as text. It has not been drawn.');
		assert.equal(caption(new Map([[text, { light, dark: none }]])), 'Diagram as text. Its picture can’t be read.');
		assert.equal(
			caption(new Map([[text, { light: none, dark: light }]])),
			'Diagram as text. Its picture can’t be read.',
		);
		assert.equal(caption(new Map([[text, { light, dark: light }]])), undefined);
	});

	it('shows front matter that is no mapping as it is written', async () => {
		const page = await pageOf({ 'docs/adr/0001-keep.md': `---\n"a: <b>"\n---\n${record('1. Keep', 'x')}` });
		assert.match(page, /<\/dl><pre><code>&quot;a: &lt;b&gt;&quot;\n?<\/code><\/pre>/);
	});

	it('shows boxes of tasks, front matter and code', async () => {
		assert.match(await shown('- [x] a\n- [ ] b'), /<span class="box done" role="img" aria-label="Done">☑<\/span> a/);
		const page = await pageOf({
			'docs/adr/0001-keep.md': `---\ntags: [a, "<b>"]\n---\n${record('1. Keep', '```ts\na<b>\n```')}`,
		});
		assert.match(page, /<dt>tags<\/dt><dd>a, &lt;b&gt;<\/dd>/);
		assert.match(page, /<pre><code class="language-ts">a&lt;b&gt;\n<\/code><\/pre>/);
		assert.doesNotMatch(page, /Front matter/);
	});

	it('holds in a box what stands between its tags, which are blocks of their own, and nothing else', async () => {
		const box = await shown('<details>\n<summary>More</summary>\n\nIn *it*.\n\n- a\n\n</details>\n\nBehind.');
		assert.equal(
			box.replaceAll('\n', ''),
			'<details><summary>More</summary><p>In <em>it</em>.</p><ul><li>a</li></ul></details><p>Behind.</p>',
		);
		const nested = await shown(
			'<details><summary>A</summary>\n\none\n\n<details><summary>B</summary>\n\ntwo\n\n</details>\n\nthree\n\n</details>\n\nfour',
		);
		assert.match(
			nested.replaceAll('\n', ''),
			/^<details><summary>A<\/summary><p>one<\/p><details><summary>B<\/summary><p>two<\/p><\/details><p>three<\/p><\/details><p>four<\/p>$/,
		);
		assert.match(await shown('<details>\n<summary>A</summary>\n\none'), /<\/details>\s*<p>one<\/p>$/);
		assert.match(await shown('one\n\n</details>\n\ntwo'), /^<p>one<\/p>\s*<p>two<\/p>$/);
	});

	it('closes a box where its tag stands, at the end of a text or of several boxes', async () => {
		const text = await shown('<details><summary>A</summary>\n\n<p>\n\none\n\nlast </details>\n\ntwo');
		assert.match(text, /^<details><summary>A<\/summary>\s*<p>one<\/p>\s*<p>last <\/p>\s*<\/details>\s*<p>two<\/p>$/);
		const several = await shown(
			'<details><summary>A</summary>\n\n<p>\n\n<details><summary>B</summary>\n\n<p>\n\none\n\nlast </details></details>\n\ntwo',
		);
		assert.match(
			several.replaceAll('\n', ''),
			/^<details><summary>A<\/summary><details><summary>B<\/summary><p>one<\/p><p>last <\/p><\/details><\/details><p>two<\/p>$/,
		);
	});

	it('is not led to close a box by what is no markup', async () => {
		const box = await shown('<details><summary>A</summary><style>/* </details> */</style>\n\none\n\n</details>\n\ntwo');
		assert.match(box, /^<details><summary>A<\/summary>\s*<p>one<\/p>\s*<\/details>\s*<p>two<\/p>$/);
	});

	it('shows alerts by their kind, and other quotes as they are', async () => {
		assert.equal(
			(await shown('> [!WARNING]\n> Mind *it*.')).replaceAll('\n', ''),
			'<blockquote class="alert warning"><p class="alert-title">Warning</p><p>Mind <em>it</em>.</p></blockquote>',
		);
		assert.equal(
			(await shown('> [!tip]\n>\n> One.')).replaceAll('\n', ''),
			'<blockquote class="alert tip"><p class="alert-title">Tip</p><p>One.</p></blockquote>',
		);
		assert.match(await shown('> [!WHAT]\n> x'), /^<blockquote>\s*<p>\[!WHAT\]/);
		assert.match(await shown('> [!NOTE] x'), /^<blockquote>\s*<p>\[!NOTE\] x/);
	});

	it('has footnotes that lead to their texts and back, and leaves other brackets alone', async () => {
		const page = await shown(
			'A[^b] and B[^a] and A[^b], not [^c] nor `[^a]`.\n\n[^a]: The *first*.\n[^b]: The second.',
		);
		assert.equal(
			page.replaceAll('F-1-keep', 'F'),
			'<p>A<sup id="F-1-back"><a href="#F-1">1</a></sup> and B<sup id="F-2-back"><a href="#F-2">2</a></sup> and A<sup><a href="#F-1">1</a></sup>, not [^c] nor <code>[^a]</code>.</p>\n\n' +
				'<p class="footnote" id="F-2"><a href="#F-2-back" aria-label="Back to note 2"><sup>2</sup></a> The <em>first</em>.</p>' +
				'<p class="footnote" id="F-1"><a href="#F-1-back" aria-label="Back to note 1"><sup>1</sup></a> The second.</p>',
		);
		const twice = await pageOf({
			'docs/adr/0001-keep.md': record('1. Keep', 'A[^1].\n\n[^1]: One.'),
			'docs/adr/0002-keep.md': record('1. Keep', 'A[^1].\n\n[^1]: One.'),
		});
		const ids = [...twice.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
		assert.equal(new Set(ids).size, ids.length);
	});

	it('knows a footnote that follows a text or a list item without a blank line', async () => {
		const page = await shown('A note[^1].\n[^1]: Its *text*.');
		assert.equal(
			page.replaceAll('F-1-keep', 'F'),
			'<p>A note<sup id="F-1-back"><a href="#F-1">1</a></sup>.</p>' +
				'<p class="footnote" id="F-1"><a href="#F-1-back" aria-label="Back to note 1"><sup>1</sup></a> Its <em>text</em>.</p>',
		);
		const list = await shown('- One[^1]\n[^1]: Its text.');
		assert.match(list, /<li>One<sup id="([^"]+)-back"><a href="#\1">1<\/a><\/sup><p class="footnote" id="\1">/);
	});

	it('go on in what is indented behind them, and no further', async () => {
		const page = await shown('A[^1].\n\n[^1]: One.\n\n    Two.\n\n        code\n\nNo note.\n\n    code');
		assert.match(
			page,
			/<p class="footnote".*> One\.<\/p>\n*<p>Two\.<\/p>\s*<pre><code>code\n<\/code><\/pre>\s*<p>No note\.<\/p>\s*<pre/,
		);
	});

	it('judges where links and pictures lead in keys and code, too', async () => {
		const page = await shown(
			'<kbd><a href="javascript:alert(1)">x</a></kbd> <kbd><img src="https://example.org/t.png" alt="t"></kbd> <code>[a](#keep)</code> <kbd>[^1]</kbd>\n\n[^1]: One.',
		);
		assert.ok(!page.includes('javascript:'), page);
		assert.ok(!page.includes('src="https:'), page);
		assert.ok(page.includes('<kbd>[^1]</kbd>'), page);
	});

	it('lets lists begin on the side where they are read from, in a document that has such letters', async () => {
		assert.match(await shown('- פריט\n- שני\n\n> عربي'), /<ul dir="auto">.*<blockquote dir="auto">/s);
		assert.doesNotMatch(await shown('- one\n\n> two'), /dir=/);
	});

	it('tells chapters of one title apart by their folders', async () => {
		const page = await pageOf({
			'one/adr/0001-keep.md': record('1. Keep', 'a'),
			'two/decisions/0001-keep.md': record('1. Keep', 'a'),
			'two/decisions/0002-go.md': record('2. Go', 'a'),
		});
		const [contents = ''] = /<nav class="contents".*?<\/nav>/s.exec(page) ?? [];
		assert.deepEqual(
			[...contents.matchAll(/>(\d\. [^<]*)</g)].map(([, text]) => text),
			['1. Keep (adr)', '1. Keep (decisions)', '2. Go'],
		);
		assert.match(page, /<h2[^>]*>1\. Keep<\/h2>/);
	});

	it('takes no text of the author for a place of its own', async () => {
		const page = await shown('placexx <div data-placex="diagram 0" data-placexxx="diagram 0">a</div>');
		assert.equal(page, '<p>placexx </p><div>a</div>');
	});

	it('is read by those who hear it in its own language', async () => {
		const page = await one(
			'Wir werden die Daten nicht löschen, und das ist für die Kunden auch nicht schlimm. '.repeat(4),
		);
		assert.match(page, /<article class="chapter" lang="de">/);
	});
});

describe('several documents as one HTML page', () => {
	const files = {
		'docs/adr/0001-keep.md': record(
			'1. Keep',
			'[b](0002-drop.md) [c](0002-drop.md#why) [d](./0001-keep.md)\n\n### Why',
		),
		'docs/adr/0002-drop.md': record('2. Drop', '[a](0001-keep.md#why) [e](0001-keep.md#gone)\n\n### Why'),
	};

	it('are chapters below a title', async () => {
		const page = await pageOf(files);
		assert.match(page, /<header class="cover"><h1 id="harbour">harbour<\/h1><p>2 documents<\/p>/);
		assert.match(page, /<h2 id="2-drop">2\. Drop<\/h2>\s*<dl class="facts">/);
		assert.match(page, /<h3 id="status-1">Status<\/h3>/);
	});

	it('lead to one another within the page', async () => {
		const page = await pageOf(files);
		assert.match(page, /<a href="#2-drop">b<\/a> <a href="#why-1">c<\/a> <a href="#1-keep">d<\/a>/);
		assert.match(page, /<a href="#why">a<\/a> <a href="#1-keep">e<\/a>/);
	});

	it('have each anchor once', async () => {
		const page = await pageOf({
			'docs/adr/0001-keep.md': record('1. Keep', '<a id="why"></a>a'),
			'docs/adr/0002-drop.md': record('2. Drop', '[b](#why) <a id="why"></a>\n\n### Why'),
		});
		assert.match(page, /<p><a id="why"><\/a>a<\/p>|<p><span id="why"><\/span>a<\/p>/);
		assert.match(page, /<a href="#why-1">b<\/a>/);
		assert.equal(page.match(/ id="why"/g)?.length, 1);
		assert.match(page, /<h4 id="why-1">Why<\/h4>/);
	});

	it('give the same bytes for the same input', async () => {
		assert.equal(await pageOf(files), await pageOf(files));
	});

	it('have the pages of paper in their contents', async () => {
		const input = await exportInputFrom(files);
		const page = withoutStyle(exportHtml(input, { pageNumbers: new Map([['2-drop', 7]]) }));
		assert.match(page, /<a href="#2-drop">2\. Drop<\/a><span class="page-number">7<\/span>/);
	});
});

describe('a page of one’s own', () => {
	it('has its places filled, and nothing of a document read as a place', async () => {
		const input = await exportInputFrom({ 'docs/adr/0001-keep.md': record('1. {{title}} $& keep', '{{content}}') });
		const page = exportHtml(input, { template: '<t>{{ title }}</t>{{content}}' });
		assert.match(page, /^<t>1\. {{title}} \$&amp; keep<\/t><article/);
		assert.match(page, /<p>{{content}}<\/p>/);
	});

	it('says which place is missing or unknown', async () => {
		assert.equal(templateProblem('{{content}} {{title}}'), undefined);
		assert.match(templateProblem('{{title}}') ?? '', /no place {{content}}\. Write it where/);
		assert.match(
			templateProblem('{{content}} {{ body }}') ?? '',
			/{{body}} that is not known\. Known places: {{title}}/,
		);
		const input = await exportInputFrom({ 'docs/adr/0001-keep.md': record('1. Keep', 'x') });
		assert.throws(() => exportHtml(input, { template: '' }), /no place {{content}}/);
	});

	it('has a style sheet behind ours that ends nothing', async () => {
		const input = await exportInputFrom({ 'docs/adr/0001-keep.md': record('1. Keep', 'x') });
		const page = withoutStyle(exportHtml(input, { css: 'h1 { color: red } /* </style><script> */' }));
		assert.match(page, /\n<style>h1 { color: red } \/\* <\\\/style><script> \*\/<\/style>\n<\/head>/);
	});
});
