import assert from 'node:assert/strict';
import { isHtmlTag } from '../../../src/core/document/htmlTags.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { plainText } from '../../../src/core/document/plainText.ts';
import type { Section } from '../../../src/core/document/specDocument.ts';

const parse = (text: string) => parseDocument('doc.md', text);

/** Headings as `level text`, in order. */
function outline(text: string): string[] {
	return parse(text).headings.map((heading) => `${heading.level} ${heading.text}`);
}

function tree(sections: readonly Section[]): unknown[] {
	return sections.map((section) => [section.heading.text, tree(section.children)]);
}

describe('headings', () => {
	it('reads ATX headings of all levels', () => {
		assert.deepEqual(outline('# a\n\n## b\n### c\n#### d\n##### e\n###### f\n####### g\n'), [
			'1 a',
			'2 b',
			'3 c',
			'4 d',
			'5 e',
			'6 f',
		]);
	});

	it('does not take a hashtag or an indented block for a heading', () => {
		assert.deepEqual(outline('#tag\n\n    # code\n\n   # three spaces\n'), ['1 three spaces']);
	});

	it('reads a backtick behind a backslash as a backtick, and code behind two', () => {
		assert.deepEqual(outline('# a \\`\\` z\n## \\\\`e\\`\n'), ['1 a `` z', '2 \\e\\']);
	});

	it('puts what stands on several lines on one, whatever ends them', () => {
		assert.deepEqual(
			['a\nb', 'a \r\n b', 'a\rb'].map((text) => plainText(text)),
			['a b', 'a b', 'a b'],
		);
	});

	it('leaves a blank of a line break, and nothing of a comment', () => {
		assert.deepEqual(
			['a<br>b', 'a<br />b', 'a<br/> b', 'a<br> b', 'a<b>c', 'a <!-- b -->c', '<!-- a -->b<!-- c', 'a-->b'].map(
				(text) => plainText(text, isHtmlTag),
			),
			['a b', 'a b', 'a b', 'a b', 'ac', 'a c', 'b<!-- c', 'a-->b'],
		);
	});

	it('reads setext headings, also of several lines', () => {
		const document = parse('Title\n=====\n\nsub *one*\nline two\n---\n');
		assert.deepEqual(
			document.headings.map((h) => [h.level, h.text, h.setext]),
			[
				[1, 'Title', true],
				[2, 'sub one line two', true],
			],
		);
		const second = document.headings[1];
		assert.ok(second);
		assert.equal(document.lines.slice(second.range), 'sub *one*\nline two\n---');
		assert.equal(document.lines.slice(second.textRange), 'sub *one*\nline two');
	});

	it('takes spaces other than Markdown’s own blanks for text', () => {
		for (const [before, text] of [
			['', '\u3000'],
			[' ', '\u3000'],
			['> ', '\u3000'],
			['- ', '\u00a0'],
			['', '\u3000a\u3000'],
		] as const) {
			const document = parse(`${before}${text} \n${before.replace('-', ' ')}=\n`);
			const [heading] = document.headings;
			assert.equal(heading && document.lines.slice(heading.textRange), text);
			assert.deepEqual(heading?.range.start, { line: 0, character: before.length }, JSON.stringify(before + text));
		}
	});

	it('removes markup, closing hashes, a comment and an attribute block from the text', () => {
		const cases: Record<string, string> = {
			'## Goals and `code` ##': 'Goals and code',
			'## **Bold** _em_ ~~gone~~': 'Bold em gone',
			'## [linked](x.md) title': 'linked title',
			'## Links <!-- optional -->': 'Links',
			'## \\<A> and <b>B</b>': '<A> and B',
			'## Custom {#own-id}': 'Custom',
			'## Custom {#own-id .wide data-x="a b"} ##': 'Custom',
			'## Custom {: .wide #own-id }': 'Custom',
			'## Use {.env}': 'Use {.env}',
			'## Rename {name}': 'Rename {name}',
			'## Set {#a and b}': 'Set {#a and b}',
			'## List<T> and Map<K, V>': 'List<T> and Map<K, V>',
			'## The <Foo> component<br>of <a id="x"></a>us': 'The <Foo> component of us',
			'## a &amp; b': 'a & b',
			'## snake_case_name stays': 'snake_case_name stays',
			'## 2 * 3 * 4': '2 * 3 * 4',
			'## Names (*.shop.example do not resolve)': 'Names (*.shop.example do not resolve)',
			'## /dev/sd* is full': '/dev/sd* is full',
			'## Move **/*.js': 'Move **/*.js',
			'## *Move* `*.ts` (*)': 'Move *.ts (*)',
			'## ***a** b* \\*c\\*': 'a b *c*',
			'## **a *b***c *d': 'a bc *d',
			'## 2: Orders**': '2: Orders',
			'## **Status:**Open, **注（1）**です': 'Status:Open, 注（1）です',
			'## C# in depth': 'C# in depth',
			'## ': '',
			'##': '',
		};
		for (const [source, text] of Object.entries(cases)) {
			assert.deepEqual(outline(`${source}\n`), [`2 ${text}`], source);
		}
		for (const list of ['{#own-id}', '{ #own-id .wide }', '{: #own-id }', '{:.wide #own-id}']) {
			assert.deepEqual(parse(`## Custom ${list}\n`).anchors, [{ name: 'own-id', line: 0 }], list);
			assert.deepEqual(parse(`## Custom\n${list}\n\nWords.\n`).anchors, [{ name: 'own-id', line: 1 }], list);
		}
		assert.deepEqual(parse('## Use {.env}, a {name}\n\nSee {name} and {.x}.\n').anchors, []);
	});

	it('makes the anchor of what no renderer takes for a tag', () => {
		const [heading] = parse('## List<T> of `Map<K>`\n').headings;
		assert.deepEqual([heading?.text, heading?.anchorText], ['List<T> of Map<K>', 'List of Map<K>']);
	});

	it('gives the range of the heading and of its own text', () => {
		const document = parse('  ## Goals `x` ##  \nbody\n');
		const heading = document.headings[0];
		assert.ok(heading);
		assert.equal(document.lines.slice(heading.range), '## Goals `x` ##');
		assert.equal(document.lines.slice(heading.textRange), 'Goals `x`');
	});

	it('ends the range of the text before an attribute block', () => {
		for (const [source, text] of [
			['## Goals {#own-id}', 'Goals'],
			['## *Goals*\t {#own-id} ##', '*Goals*'],
			['> Goals  {#own-id} \n> ---', 'Goals'],
			['Goals\nof all {#own-id}\n---', 'Goals\nof all'],
			['Goals\n{#own-id}\n---', 'Goals'],
			['## {#own-id}', ''],
		] as const) {
			const document = parse(`${source}\n`);
			const [heading] = document.headings;
			assert.equal(heading && document.lines.slice(heading.textRange), text, source);
			assert.deepEqual(
				document.anchors.map(({ name }) => name),
				['own-id'],
			);
		}
	});

	it('marks headings in quotes and lists as nested and makes no section of them', () => {
		const document = parse('# T\n\n> ## quoted\n\n- ## listed\n\n## own\n');
		assert.deepEqual(
			document.headings.map((h) => [h.text, h.nested]),
			[
				['T', false],
				['quoted', true],
				['listed', true],
				['own', false],
			],
		);
		assert.deepEqual(tree(document.sections), [['T', [['own', []]]]]);
		assert.equal(document.lines.slice(document.headings[1]?.textRange ?? assert.fail()), 'quoted');
		assert.equal(document.lines.slice(document.headings[2]?.textRange ?? assert.fail()), 'listed');
	});

	it('ignores headings in fences, unclosed fences, indented code and comments', () => {
		assert.deepEqual(outline('# a\n\n```\n# b\n```\n\n<!--\n# c\n\n# d\n-->\n\n# e\n\n~~~\n# f\n'), ['1 a', '1 e']);
	});

	it('takes the first heading of level 1 outside quotes and lists for the title', () => {
		assert.equal(parse('> # quoted\n\n## sub\n\n# Real\n\n# Other\n').title?.text, 'Real');
		assert.equal(parse('## only sub\n').title, undefined);
	});
});

describe('sections', () => {
	it('nests by level, also where levels are skipped', () => {
		assert.deepEqual(tree(parse('# a\n### b\n## c\n#### d\n### e\n# f\n').sections), [
			[
				'a',
				[
					['b', []],
					[
						'c',
						[
							['d', []],
							['e', []],
						],
					],
				],
			],
			['f', []],
		]);
	});

	it('keeps sections of the same title apart', () => {
		const { sections } = parse('# A\n\none\n\n# A\n\ntwo\n');
		assert.equal(sections.length, 2);
		assert.notDeepEqual(sections[0]?.range, sections[1]?.range);
	});

	it('gives the range of the section and of its body', () => {
		const document = parse('# a\n\nintro\n\n## b\n\nbody\n\n# c\n');
		const a = document.sections[0];
		assert.ok(a);
		assert.equal(document.lines.slice(a.range), '# a\n\nintro\n\n## b\n\nbody\n\n');
		assert.equal(document.lines.slice(a.bodyRange), '\nintro\n\n');
		assert.equal(a.children[0]?.parent, a);
	});

	it('has no body where there are just blanks, comments, rules and empty items', () => {
		const has = (text: string) => parse(text).sections[0]?.hasBody;
		assert.equal(has('# a\n'), false);
		assert.equal(has('# a'), false);
		assert.equal(has('# a\n\n \t\n\n## b\n\ntext\n'), false);
		assert.equal(has('# a\n\n<!-- say\n\nmore -->\n\n# b\n'), false);
		assert.equal(has('# a\n\n<!-- x --> text\n'), true);
		assert.equal(has('# a\n\n-\n\n---\n'), false);
		assert.equal(has('# a\n\n- [ ]\n'), false);
		assert.equal(has('# a\n\n- [ ] do\n'), true);
		assert.equal(has('# a\n\n```\n```\n'), true);
	});
});
