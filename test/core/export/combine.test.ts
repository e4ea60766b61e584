import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { combine } from '../../../src/core/export/combine.ts';

const chapter = (path: string, text: string) => ({ path, text, title: path });
const one = (path: string, text: string, title?: string) =>
	combine([chapter(path, text)], { title, path: 'out/all.md' });

describe('one text from many documents', () => {
	it('has the chapters below a title, each a level down', () => {
		const text = combine(
			[chapter('a.md', '# A\r\n\r\n## B\r\n\r\nTop\r\n===\r\n\r\n###### F\r\n'), chapter('b.md', 'no title\n')],
			{
				title: 'All',
				path: 'all.md',
			},
		);
		assert.equal(text, '# All\n\n## A\n\n### B\n\n## Top\n\n###### F\n\n## b.md\n\nno title\n');
	});

	it('leads from chapter to chapter within itself', () => {
		const text = combine(
			[
				chapter('docs/a.md', '# Same\n\n[b](b.md) [b2](./b.md#part-one) [own](#notes)\n\n## Notes\n'),
				chapter('docs/b.md', '# Same\n\n## Part: one\n\n[a](../docs/a.md#notes "why") [mine](#notes)\n\n## Notes\n'),
			],
			{ title: undefined, path: 'docs/all.md' },
		);
		assert.match(text, /\[b\]\(#same-1\) \[b2\]\(#part-one\) \[own\]\(#notes\)/);
		assert.match(text, /\[a\]\(#notes "why"\) \[mine\]\(#notes-1\)/);
	});

	it('leads to chapters by paths from the root, and to the heading of one whose lines are meant', () => {
		const text = combine(
			[
				chapter(
					'docs/a.md',
					'# A\n\n[1](/docs/b.md#steps) [2](/docs/b.md) [3](b.md#L3) [4](b.md#L3-L9) [5](#L2) [6](b.md#l1)\n\n[7](/) [8](/#x) [9](/docs/c.md#x) [10](//example.org/docs/b.md) [11](c.md#L3)\n',
				),
				chapter('docs/b.md', '# B\n\n## Steps\n\n## L1\n'),
			],
			{ title: undefined, path: 'docs/all.md' },
		);
		assert.match(text, /\[1\]\(#steps\) \[2\]\(#b\) \[3\]\(#b\) \[4\]\(#b\) \[5\]\(#a\) \[6\]\(#l1\)/);
		assert.match(
			text,
			/\[7\]\(\/\) \[8\]\(\/#x\) \[9\]\(\/docs\/c\.md#x\) \[10\]\(\/\/example\.org\/docs\/b\.md\) \[11\]\(c\.md#L3\)/,
		);
	});

	it('keeps a title that is written in HTML as the title of its chapter', () => {
		const text = combine(
			[
				chapter('a.md', '<h1 align="center">\n  Orders\n</h1>\n\n## Parts\n\n[top](#orders) [b](b.md)\n'),
				chapter('b.md', '<div>\n<H1>Orders</H1>\n</div>\n\n[own](#orders) [a](a.md#orders)\n\n<h6>Last</h6>\n'),
			],
			{ title: 'All', path: 'all.md' },
		);
		assert.equal(
			text,
			'# All\n\n<h2 align="center">\n  Orders\n</h2>\n\n### Parts\n\n[top](#orders) [b](#orders-1)\n\n' +
				'<div>\n<H2>Orders</H2>\n</div>\n\n[own](#orders-1) [a](#orders)\n\n<h6>Last</h6>\n',
		);
	});

	it('leads to the root folder as before, which is no chapter', () => {
		const text = one('docs/a.md', '# A\n\n[1](../) [2](..) [3](.././#x) [4](./a.md) [5](#)\n');
		assert.match(text, /\[1\]\(\.\.\/\) \[2\]\(\.\.\) \[3\]\(\.\.\/\.\/#x\) \[4\]\(#a\) \[5\]\(#a\)/);
	});

	it('leads from the parts of diagrams to where they led', () => {
		const text = combine(
			[
				chapter(
					'docs/a.md',
					'# A\n\n```mermaid\nflowchart LR\n  A --> B\n  click A "./b.md#part" "tip"\n  click B href "c d.md"\n```\n\n> ~~~mermaid\n> classDiagram\n> \tclass C\n> \tlink C "b.md"\n> ~~~\n\n```mermaid\nflowchart LR\n  A --> B\n  click A "https://example.org/b.md"\n  click B call open("b.md")\n```\n\n```sh\nclick A "b.md"\n```\n',
				),
				chapter('docs/b.md', '# B\n\n## Part\n'),
			],
			{ title: undefined, path: 'all.md' },
		);
		for (const line of [
			'  click A "#part" "tip"',
			'  click B href "docs/c%20d.md"',
			'> \tlink C "#b"',
			'  click A "https://example.org/b.md"',
			'  click B call open("b.md")',
			'click A "b.md"',
		]) {
			assert.ok(text.includes(`\n${line}\n`), line);
		}
	});

	it('leads to other files from where it stands', () => {
		const text = one(
			'docs/a.md',
			'# A\n\n[c](c.md#x) ![p](<img/p q.png>) [w](https://example.org/x.md) [up](../../x.md) `c.md`\n',
		);
		assert.match(
			text,
			/\[c\]\(\.\.\/docs\/c\.md#x\) !\[p\]\(<\.\.\/docs\/img\/p%20q\.png>\) \[w\]\(https:\/\/example\.org\/x\.md\) \[up\]\(\.\.\/\.\.\/x\.md\) `c\.md`/,
		);
	});

	it('leaves code and comments as they are, and shows front matter', () => {
		const code = '```md\n# not a heading\n[x](y.md)\n```\n\n<!-- # no [x](y.md) -->\n';
		assert.equal(
			one('a.md', `---\nstatus: draft\n---\n\n# A\n\n${code}`, 'T'),
			`# T\n\n## A\n\n\`\`\`yaml\nstatus: draft\n\`\`\`\n\n${code}`,
		);
	});

	it('shows front matter below the title of its own chapter', () => {
		const front = '---\nstatus: draft\n---\n\n';
		const fence = '\n\n```yaml\nstatus: draft\n```\n\n';
		for (const [text, expected] of [
			['# A\n\ntext\n', `## A${fence}text\n`],
			['# A\ntext\n', `## A${fence}text\n`],
			['A\n===\n\ntext\n', `## A${fence}text\n`],
			['A\nb\n===\ntext\n', `## A b${fence}text\n`],
			['[badge](x.svg)\n\n# A\n\ntext\n', `[badge](../x.svg)\n\n## A${fence}text\n`],
			['# A\n', `## A${fence.trimEnd()}\n`],
			['text\n', `## b.md${fence}text\n`],
			['## B\n\ntext\n', `## b.md${fence}### B\n\ntext\n`],
		] as const) {
			const found = combine([chapter('a.md', '# Z\n\n## Y\n\nlast\n'), chapter('b.md', front + text)], {
				title: 'T',
				path: 'out/all.md',
			});
			assert.equal(found, `# T\n\n## Z\n\n### Y\n\nlast\n\n${expected}`, text);
		}
	});

	it('ends what a chapter leaves open', () => {
		for (const open of ['```js\nx', '~~~~\nx', '<!-- x', '<pre>\nx']) {
			const text = combine([chapter('a.md', `# A\n\n${open}\n`), chapter('b.md', '# B\n')], {
				title: 'T',
				path: 'all.md',
			});
			assert.deepEqual(
				parseDocument('all.md', text).headings.map((heading) => heading.text),
				['T', 'A', 'B'],
				open,
			);
		}
	});

	it('keeps the links of headings with a line below them', () => {
		const text = combine(
			[
				chapter(
					'docs/a.md',
					'[See b](b.md)\n===\n\nTwo [Site]\nlines [x][site]\n---\n\n> Q\n> R\n> ---\n\n[site]: c.md\n',
				),
				chapter('docs/b.md', '# B\n\nTwo [My\nsite][]  \nlines [x][my\nsite]\n---\n\n[my site]: d.md\n'),
				chapter('docs/c.md', '# C\n\nIn [x][my\nsite] [Site]\n---\n\n[my site]: e.md\n[site]: f.md\n'),
			],
			{ title: 'All', path: 'docs/all.md' },
		);
		assert.match(text, /^## \[See b\]\(#b\)\n\n### Two \[Site\] lines \[x\]\[site\]\n\n> ### Q R\n\n/m);
		assert.match(text, /^### Two \[My site\]\[\] lines \[x\]\[my site\]\n\n/m);
		assert.match(text, /^### In \[x\]\[my site-2\] \[Site\]\[site-2\]\n\n\[my site-2\]: e\.md\n\[site-2\]: f\.md/m);
	});

	it('tells footnotes apart, outside of code', () => {
		const text = combine(
			[
				chapter('docs/a.md', '# A\n\nOne[^1], [^a-z].\n\n[^1]: First\n'),
				chapter(
					'docs/b.md',
					'# B\n\nTwo[^1] `[^1]` ``[^1] `\nx`` \\[^1] [^2] [^a-z]\n\n```\n[^1]: code\n```\n\n> [^1]: Second [a](a.md)\n\n[^1-2]: x y\n',
				),
			],
			{ title: undefined, path: 'all.md' },
		);
		assert.match(text, /One\[\^1\], \[\^a-z\]\.\n\n\[\^1\]: First\n/);
		assert.match(text, /Two\[\^1-3\] `\[\^1\]` ``\[\^1\] `\nx`` \\\[\^1\] \[\^2\] \[\^a-z\]\n/);
		assert.match(text, /```\n\[\^1\]: code\n```\n\n> \[\^1-3\]: Second \[a\]\(#a\)\n\n\[\^1-2\]: x y\n$/);
	});

	it('tells labels apart that mean different things', () => {
		const text = combine(
			[
				chapter('a.md', '# A\n\n[Site] and [it][site].\n\n[site]: https://a.example\n'),
				chapter(
					'b.md',
					'# B\n\n[Site], [it][site], [Site][], ![s][site] and ![i][ICON].\n\n[site]: https://b.example\n[icon]: i.png\n',
				),
			],
			{ title: undefined, path: 'all.md' },
		);
		assert.match(text, /\[Site\] and \[it\]\[site\]\./);
		assert.match(
			text,
			/\[Site\]\[site-2\], \[it\]\[site-2\], \[Site\]\[site-2\], !\[s\]\[site-2\] and !\[i\]\[ICON\]\./,
		);
		assert.match(text, /\[site-2\]: https:\/\/b\.example\n\[icon\]: i\.png\n/);
	});
});
