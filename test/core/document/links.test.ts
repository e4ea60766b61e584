import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { LinkForm } from '../../../src/core/document/specDocument.ts';

const parse = (text: string) => parseDocument('docs/a.md', text);

/** Each link as form, target, source of the target, source of the whole. */
function links(text: string): [LinkForm, string, string, string][] {
	const document = parse(text);
	return document.links.map((link) => [
		link.form,
		link.target,
		document.lines.slice(link.targetRange),
		document.lines.slice(link.range),
	]);
}

describe('inline links', () => {
	it('reads target and text', () => {
		const document = parse('see [the *plan*](plan.md#goals) now\n');
		assert.deepEqual(links('see [the *plan*](plan.md#goals) now\n'), [
			['inline', 'plan.md#goals', 'plan.md#goals', '[the *plan*](plan.md#goals)'],
		]);
		assert.equal(document.links[0]?.text, 'the plan');
	});

	it('reads targets in every spelling', () => {
		const cases: Record<string, [string, string]> = {
			'[a](<b c.md>)': ['b c.md', 'b c.md'],
			'[a](b.md "title")': ['b.md', 'b.md'],
			"[a](b.md 'ti)tle')": ['b.md', 'b.md'],
			'[a](b.md (title))': ['b.md', 'b.md'],
			'[a]( b.md )': ['b.md', 'b.md'],
			'[a](b(c).md)': ['b(c).md', 'b(c).md'],
			'[a](b(c(d)).md)': ['b(c(d)).md', 'b(c(d)).md'],
			'[a](b\\(c.md)': ['b(c.md', 'b\\(c.md'],
			'[a](b&amp;c.md)': ['b&c.md', 'b&amp;c.md'],
			'[a](b%20c.md)': ['b%20c.md', 'b%20c.md'],
			'[a](#anchor)': ['#anchor', '#anchor'],
			'[a](../x/y.md)': ['../x/y.md', '../x/y.md'],
			'[a](/root.md)': ['/root.md', '/root.md'],
			'[a](https://e.org/a_b*c)': ['https://e.org/a_b*c', 'https://e.org/a_b*c'],
			'[]()': ['', ''],
			'[a]()': ['', ''],
			'[a [nested] b](c.md)': ['c.md', 'c.md'],
			'[a `]` b](c.md)': ['c.md', 'c.md'],
			'[a \\] b](c.md)': ['c.md', 'c.md'],
			'[日本](設計.md)': ['設計.md', '設計.md'],
			'[😀](😀.md)': ['😀.md', '😀.md'],
		};
		for (const [source, [target, written]] of Object.entries(cases)) {
			assert.deepEqual(links(`x ${source} y\n`), [['inline', target, written, source]], source);
		}
	});

	it('reads a link whose text or title goes over a line end', () => {
		assert.deepEqual(links('a [b\nc](d.md\n"t") e\n'), [['inline', 'd.md', 'd.md', '[b\nc](d.md\n"t")']]);
		assert.deepEqual(links('> a [b\n> c](d.md) e\n'), [['inline', 'd.md', 'd.md', '[b\n> c](d.md)']]);
	});

	it('takes the innermost of links in each other, since a link holds no link', () => {
		assert.deepEqual(
			links('[a [b](c.md) d](e.md) [f](g.md)\n').map(([, target]) => target),
			['c.md', 'g.md'],
		);
	});

	it('takes no link where Markdown takes none', () => {
		for (const source of [
			'\\[a](b.md)',
			'`[a](b.md)`',
			'``[a](b.md) ` ``',
			'[a] (b.md)',
			'[a](b c.md)',
			'[a](b.md "x)',
			'[a](<b.md)',
			'[a](b.md',
			'    [a](b.md)',
			'[a]\n\n(b.md)',
		]) {
			assert.deepEqual(links(`${source}\n`), [], source);
		}
	});

	it('finds links in headings, tables, lists, quotes and emphasis', () => {
		const text =
			'# [h](h.md)\n\n| [t](t.md) | [u](u\\|v.md) |\n|---|---|\n| a | [c](c.md) |\n\n- [l](l.md)\n  1. [m](m.md)\n\n> [q](q.md)\n\n**[b](b.md)** and _[i](i.md)_\n\nSetext [s](s.md)\n===\n';
		assert.deepEqual(
			links(text)
				.map(([, target]) => target)
				.sort(),
			['b.md', 'c.md', 'h.md', 'i.md', 'l.md', 'm.md', 'q.md', 's.md', 't.md', 'u|v.md'],
		);
	});
});

describe('images', () => {
	it('reads images, and images in links', () => {
		assert.deepEqual(links('![alt](img.png "t")\n'), [['image', 'img.png', 'img.png', '![alt](img.png "t")']]);
		assert.deepEqual(
			links('[![alt](img.png)](page.md)\n')
				.map(([form, target]) => `${form} ${target}`)
				.sort(),
			['image img.png', 'inline page.md'],
		);
	});
});

describe('reference links', () => {
	const definitions = '\n[Spec]: spec.md "Title"\n[two words]: <a b.md>\n[1]:\n  one.md\n';

	it('reads full, collapsed and shortcut references', () => {
		const found = links(`[text][spec] [spec][] [SPEC] [a][two  words]\n${definitions}`);
		assert.deepEqual(
			found.filter(([form]) => form === 'reference'),
			[
				['reference', 'spec.md', 'spec', '[text][spec]'],
				['reference', 'spec.md', 'spec', '[spec][]'],
				['reference', 'spec.md', 'SPEC', '[SPEC]'],
				['reference', 'a b.md', 'two  words', '[a][two  words]'],
			],
		);
	});

	it('tells references of images apart, whose label is no target either', () => {
		const found = links(`![text][spec] ![spec][] ![SPEC]\n${definitions}`);
		assert.deepEqual(
			found.filter(([form]) => form === 'image-reference' || form === 'image'),
			[
				['image-reference', 'spec.md', 'spec', '![text][spec]'],
				['image-reference', 'spec.md', 'spec', '![spec][]'],
				['image-reference', 'spec.md', 'SPEC', '![SPEC]'],
			],
		);
	});

	it('reads definitions with the place of their target', () => {
		assert.deepEqual(
			links(definitions)
				.filter(([form]) => form === 'definition')
				.map(([, target, written]) => [target, written]),
			[
				['spec.md', 'spec.md'],
				['a b.md', 'a b.md'],
				['one.md', 'one.md'],
			],
		);
	});

	it('reads neighbours, and labels with an escaped bracket', () => {
		const found = links(`[a][spec][b][spec] [c][spec]![d][spec] [e][b\\]c]\n${definitions}[b\\]c]: d.md\n`);
		assert.deepEqual(
			found.filter(([form]) => form !== 'definition').map(([, target, , whole]) => `${whole} ${target}`),
			['[a][spec] spec.md', '[b][spec] spec.md', '[c][spec] spec.md', '![d][spec] spec.md', '[e][b\\]c] d.md'],
		);
		assert.deepEqual(
			links('[P][US1](story.md)\n').map(([, target]) => target),
			['story.md'],
		);
	});

	it('covers a definition without the blanks behind it', () => {
		assert.deepEqual(
			links('[a]: b.md\t \n[c]: <d e.md>  "t" \n[f]: g.md').map(([, , , whole]) => whole.trimEnd()),
			['[a]: b.md', '[c]: <d e.md>  "t"', '[f]: g.md'],
		);
	});

	it('takes a line with more than target and title for no definition', () => {
		for (const line of ['[a]: b.md c', '[a]: b.md  c', '[a]: b.md "t" c', '[a]:', '[^a]: b.md', 'x [a]: b.md']) {
			assert.deepEqual(links(`${line}\n`), [], line);
		}
	});

	it('takes a bracket without a definition for text', () => {
		assert.deepEqual(links('[nothing] [a][b] [c][]\n'), []);
	});

	it('reads reference images', () => {
		const found = links(`![pic][spec]\n${definitions}`).filter(([form]) => form !== 'definition');
		assert.equal(found.length, 1);
		assert.equal(found[0]?.[1], 'spec.md');
	});
});

describe('autolinks and HTML', () => {
	it('reads autolinks', () => {
		assert.deepEqual(links('<https://e.org/a> and <me@e.org>\n')[0], [
			'autolink',
			'https://e.org/a',
			'https://e.org/a',
			'<https://e.org/a>',
		]);
	});

	it('reads an autolink behind a sign that opens nothing', () => {
		assert.equal(links('a < b <<https://e.org/a>\n')[0]?.[1], 'https://e.org/a');
	});

	it('reads href and src of HTML, inline and in blocks', () => {
		const text = 'x <a href="a.md">A</a> y <img src=\'b.png\' alt="b">\n\n<p>\n<a class="k" href="c.md">C</a>\n</p>\n';
		assert.deepEqual(
			links(text).map(([form, target, written]) => [form, target, written]),
			[
				['html', 'a.md', 'a.md'],
				['image', 'b.png', 'b.png'],
				['html', 'c.md', 'c.md'],
			],
		);
	});

	it('takes no other tag for a link', () => {
		assert.deepEqual(
			links('<script src="a.js"></script>\n\nx <b href="a.md">A</b> <p src="b.png"> <img href="c.png">\n'),
			[],
		);
	});

	it('finds the targets of MyST above headings and paragraphs', () => {
		const anchors = (text: string) => parse(text).anchors.map(({ name, line }) => `${line} ${name}`);
		assert.deepEqual(anchors('(queue)=\n(the queue)=\n# Queue\n\n(retries)= \r\nText.\n'), [
			'0 queue',
			'1 the queue',
			'4 retries',
		]);
		assert.deepEqual(anchors('(a) = b\n\nText (c)=\n\n(d)=e\n\n```\n(f)=\n```\n'), []);
	});

	it('collects anchors', () => {
		const text = '<div>\n<a id="one"></a>\n\ntext\n<a name="two"></a>\n\n## H {#three}\n\nA\nspan{#four}\n';
		assert.deepEqual(parse(text).anchors, [
			{ name: 'one', line: 1 },
			{ name: 'two', line: 4 },
			{ name: 'three', line: 6 },
			{ name: 'four', line: 9 },
		]);
	});
});

describe('code paths', () => {
	const paths = (text: string) => {
		const document = parse(text);
		return document.codePaths.map((code) => [code.path, code.line, document.lines.slice(code.range)]);
	};

	it('reads a path and its line', () => {
		assert.deepEqual(
			paths('`src/a.ts` `src/b.ts:12` `src/c.ts#L12` `src/d.ts#L3-L9`\n').map(([path, line]) => [path, line]),
			[
				['src/a.ts', undefined],
				['src/b.ts', 11],
				['src/c.ts', 11],
				['src/d.ts', 2],
			],
		);
	});

	it('leaves out the blanks that pad a code span', () => {
		assert.deepEqual(
			paths('` src/a.ts ` `` src/b.ts ``\n').map(([, , written]) => written),
			['src/a.ts', 'src/b.ts'],
		);
	});

	it('covers the path in the source', () => {
		for (const [path, , written] of paths('see `src/a.ts` and ``src/b.ts`` in\n\n| x |\n|---|\n| `src/c.ts` |\n')) {
			assert.ok(String(written).includes(String(path)), `${written} ${path}`);
		}
	});

	it('takes no command, call, address, glob or word for a path', () => {
		assert.deepEqual(
			paths(
				'`npm run build` `foo()` `https://e.org/a.ts` `src/**/*.ts` `word` `a/b c/d.ts` `GET /users/{id}` `x => y/z`\n',
			),
			[],
		);
	});

	it('takes none in fences', () => {
		assert.deepEqual(paths('```\n`src/a.ts`\n```\n'), []);
	});
});
