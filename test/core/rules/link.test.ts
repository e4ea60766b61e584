import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { checkText, mend, type Surroundings } from './checkText.ts';

const path = 'docs/adr/0007-drop-xml.md';

function record(context: string): string {
	return `# 7. Drop XML\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe drop it.\n\n## Consequences\n\nLess code.\n`;
}

async function check(context: string, around: Surroundings = {}): Promise<readonly Finding[]> {
	return (await checkText(path, record(context), around)).filter(({ rule }) => rule.startsWith('link/'));
}

async function mended(context: string, around: Surroundings): Promise<string> {
	const text = record(context);
	const after = mend(text, await checkText(path, text, around));
	return after.slice(record('').indexOf('## Context') + 12, after.indexOf('\n\n## Decision'));
}

describe('link/missing-file', () => {
	it('leaves alone what may be right', async () => {
		for (const target of [
			'/adr/7',
			'../guides/intro',
			'0006-older',
			'../../../../issues/12',
			'https://example.org/a.md',
			'mailto:ada@example.org',
			'NNNN-title-with-dashes.md',
			'yyyymmdd-xxx.md',
			'0005-example.md',
			'nnnn-title.md',
			'adr-00x-queue.md',
			'N-title.md',
			'0001-short-title.md',
			'0000-kebab-case-title.md',
			'title-of-decision.md',
			'{slug}.md',
			'<name>.md',
			'path/to/file.md',
			'/img/logo.png',
			'../../dist/report.json',
			'../../coverage/index.html',
			'guide.html',
			'@site/docs/page.md',
			'~/page.md',
			'%PUBLIC_URL%/logo.png',
			'../../blob/main/page.md',
			'../../actions/workflows/ci.yml/badge.svg',
			'my%20notes.md',
			'notes.md?plain=1#top',
			'notes.md "A title"',
			'#context',
		]) {
			const files = { 'docs/adr/my notes.md': '# My notes\n', 'docs/adr/notes.md': '# Notes\n' };
			assert.deepEqual(await check(`See [this](${target}).`, { files }), [], target);
		}
	});

	it('tells a name that has a word or a letter for any among others', async () => {
		for (const target of [
			'0012-title-service.md',
			'the-titles.md',
			'annex-7.md',
			'0007-X-Ray.md',
			'N-API.md',
			'../../src/title.tsx',
		]) {
			assert.equal((await check(`See [this](${target}).`)).length, 1, target);
		}
	});

	it('leaves alone what the text plans to create', async () => {
		assert.deepEqual(await check('Create [the guide](guide.md).'), []);
	});

	it('is sure of a relative path to a file that is not there', async () => {
		for (const link of ['[a](gone.md)', '![a](gone.png)', '[a][b]\n\n[b]: gone.md', '<a href="gone.md">a</a>']) {
			const [finding, ...others] = await check(link);
			assert.equal(finding?.severity, 'error', link);
			assert.equal(others.length, 0, link);
		}
	});

	it('mends a path that was written from the root, with what follows it', async () => {
		const files = { 'src/xml/read.ts': 'a\nb\nc\n', 'docs/guide (old).md': '# Guide\n\n## Use\n' };
		assert.equal(await mended('[read](src/xml/read.ts#L2)', { files }), '[read](../../src/xml/read.ts#L2)');
		assert.equal(await mended('[use](<docs/guide (old).md#use>)', { files }), '[use](<../guide%20%28old%29.md#use>)');
		const [finding] = await check('[read](src/xml/read.ts)', { files });
		assert.equal(finding?.severity, 'warning');
	});

	it('mends the definition of a reference, once, and leaves the reference alone', async () => {
		const files = { 'docs/adr/0002-pic.png': '', 'docs/adr/0003-use-xml.md': '# 3. Use XML\n' };
		for (const [from, to] of [
			['![a][b] ![b]\n\n[b]: old/0002-pic.png', '![a][b] ![b]\n\n[b]: 0002-pic.png'],
			['[a][b] [b]\n\n[b]: old/0003-use-xml.md', '[a][b] [b]\n\n[b]: 0003-use-xml.md'],
		] as const) {
			assert.equal((await check(from, { files })).length, 1);
			assert.equal(await mended(from, { files }), to);
		}
	});

	it('writes a path with any characters so that it reads as that path', async () => {
		for (const name of [
			'c#-client',
			'a?b',
			'a|b',
			'a\\b',
			'a"b',
			'a[1]b',
			'a b',
			'a(b',
			'a<b>',
			'a%20b',
			'a`b',
			"it's",
			'&amp;',
			'a:b',
		]) {
			const files = { [`docs/old/0002-${name}.md`]: '# 2. It\n' };
			const text = `[x](../0002-${encodeURIComponent(name).replace(/[()']/g, '\\$&')}.md)`;
			for (const context of [
				text,
				`| a | b |\n|---|---|\n| ${text} | c |`,
				text.replace('(', '(<').replace(/\)$/, '>)'),
			]) {
				const after = await mended(context, { files });
				assert.notEqual(after, context, name);
				assert.deepEqual(await check(after, { files }), [], after);
			}
		}
	});

	it('leaves query, fragment and title as they are written', async () => {
		const files = { 'docs/old/0003-use-xml.md': '# 3. Use XML\n\n## Why (and how)\n' };
		assert.equal(
			await mended('[3](0003-use-xml.md?plain=1#why-\\(and-how\\) "Why")', { files }),
			'[3](../old/0003-use-xml.md?plain=1#why-\\(and-how\\) "Why")',
		);
		assert.equal(await mended('[3](0003-use&#45;xml.md#why)', { files }), '[3](../old/0003-use-xml.md#why)');
	});

	it('mends upper and lower case', async () => {
		const files = { 'docs/adr/0003-use-xml.md': '# 3. Use XML\n', 'docs/adr/README.md': '# Records\n' };
		assert.equal(
			await mended('[3](0003-Use-XML.md) and [all](readme.md)', { files }),
			'[3](0003-use-xml.md) and [all](README.md)',
		);
		const [finding] = await check('[3](0003-Use-XML.md)', { files });
		assert.equal(finding?.severity, 'warning');
	});

	it("takes a site's folder for the root of an absolute path", async () => {
		const files = { 'website/docs/use.md': '# Use\n' };
		assert.deepEqual(await check('[use](/docs/use.md)', { files }), []);
		const [finding] = await check('[use](/docs/abuse.md)', { files });
		assert.equal(finding?.severity, 'warning');
	});

	it('takes a common name in a folder of the same name for the same file', async () => {
		const files = { 'old/search/spec.md': '# Search\n' };
		assert.equal(await mended('[s](../search/spec.md)', { files }), '[s](../../old/search/spec.md)');
		const [other] = await check('[s](../find/spec.md)', { files });
		assert.equal(other?.fix, undefined);
	});

	it('mends a path to the one file that can be meant, and only offers others', async () => {
		const files = { 'docs/old/0003-use-xml.md': '# 3. Use XML\n', 'docs/old/README.md': '# Old\n' };
		assert.equal(await mended('[3](0003-use-xml.md)', { files }), '[3](../old/0003-use-xml.md)');
		const [readme] = await check('[old](README.md)', { files });
		assert.equal(readme?.fix, undefined);
		assert.equal(readme?.suggestions?.length, 1);
		const two = { ...files, 'docs/new/0003-use-xml.md': '# 3. Use XML\n' };
		const [either] = await check('[3](0003-use-xml.md)', { files: two });
		assert.equal(either?.fix, undefined);
		assert.equal(either?.suggestions?.length, 2);
	});
});

describe('a diagram that leads to documents', () => {
	const diagram = (...lines: string[]): string =>
		['> ```mermaid', ...lines.map((line) => `> ${line}`), '> ```'].join('\n');

	it('is told where one of them, or a heading in it, is not there', async () => {
		const files = { 'docs/guide.md': '# Guide\n' };
		const text = diagram(
			'flowchart LR',
			'  A --> B',
			'  click A "../guide.md#guide" "The guide"',
			'  click A "../guide.md#end"',
			'  click B href "gone.md" _blank',
			'  click A "#nowhere"',
		);
		const found = await check(text, { files });
		assert.deepEqual(
			found.map(({ rule, message }) => [rule, message]),
			[
				['link/missing-anchor', 'docs/guide.md has no heading with the anchor #end.'],
				['link/missing-file', 'docs/adr/gone.md is not there.'],
				['link/missing-anchor', 'This document has no heading with the anchor #nowhere.'],
			],
		);
		const lines = record(text).split('\n');
		assert.deepEqual(
			found.map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character)),
			['../guide.md#end', 'gone.md', '#nowhere'],
		);
		assert.equal(
			await mended(diagram('flowchart LR', '  A --> B', '  click A "user-guide.md"'), {
				files: { 'docs/user-guide.md': '# Guide\n' },
			}),
			diagram('flowchart LR', '  A --> B', '  click A "../user-guide.md"'),
		);
	});

	it('is left alone where it calls a function, or leads to other sites, to routes, and to what a site shows', async () => {
		const lines = ['call open("gone.md")', '"https://example.org/a.md"', '"/guide"', '"../guide/"', '"../a.svg"'];
		const clicks = lines.map((line) => `  click A ${line}`);
		assert.deepEqual(await check(diagram('flowchart LR', '  A --> B', ...clicks)), []);
	});
});

describe('link/missing-anchor', () => {
	it('reads other Markdown files, and nothing else', async () => {
		const files = { 'docs/guide.md': '# Guide\n\n<a id="start"></a>\n\n## First steps {#steps}\n', 'src/a.ts': 'a\n' };
		const good = [
			'../guide.md#guide',
			'../guide.md#START',
			'../guide.md#steps',
			'../../src/a.ts#anything',
			'#less-code',
		];
		const found = await check(good.map((target) => `[x](${target})`).join(' '), { files });
		assert.deepEqual(
			found.map(({ message }) => message),
			['This document has no heading with the anchor #less-code.'],
		);
		const [other] = await check('[x](../guide.md#last-steps)', { files });
		assert.equal(other?.message, 'docs/guide.md has no heading with the anchor #last-steps.');
	});

	it('does not take routes, lines and text fragments for headings', async () => {
		for (const fragment of ['/route', '!/route', ':~:text=xml', 'L12', 'L3-L9', '{anchor}']) {
			assert.deepEqual(await check(`[x](#${fragment})`), [], fragment);
		}
	});

	it('says nothing about anchors of a file that is missing itself', async () => {
		assert.deepEqual(
			(await check('[x](gone.md#part)')).map(({ rule }) => rule),
			['link/missing-file'],
		);
	});

	it('mends letters that are the same, and offers what is close', async () => {
		assert.equal(await mended('[x](#con-sequences)', {}), '[x](#consequences)');
		const [finding] = await check('[x](#consequence)');
		assert.equal(finding?.fix, undefined);
		assert.deepEqual(
			finding?.suggestions?.map(({ title }) => title),
			['Link to #consequences'],
		);
		const [far] = await check('[x](#your-example)');
		assert.equal(far?.suggestions, undefined);
	});
});

describe('the fix of link/missing-anchor', () => {
	it('writes the fragment alone', async () => {
		const files = { 'docs/adr/0002-a(b.md': '# 2. A\n\n## Rollback\n\n## Twice {#two(2)}\n' };
		for (const [from, to] of [
			['[x](0002-a\\(b.md#roll-back)', '[x](0002-a\\(b.md#rollback)'],
			['[x](0002-a&#40;b.md#roll-back)', '[x](0002-a&#40;b.md#rollback)'],
			['[x](0002-a%28b.md\\#roll-back)', '[x](0002-a%28b.md\\#rollback)'],
			['[x](<0002-a(b.md#roll-back>)', '[x](<0002-a(b.md#rollback>)'],
			['[x](0002-a%28b.md#two-2)', '[x](0002-a%28b.md#two%282%29)'],
			['<a href="0002-a(b.md#roll-back">x</a>', '<a href="0002-a(b.md#rollback">x</a>'],
		] as const) {
			assert.equal(await mended(from, { files }), to);
			assert.deepEqual(await check(to, { files }), [], to);
		}
	});

	it('is none where it is not sure where the fragment stands', async () => {
		const files = { 'docs/adr/0002-a.md': '# 2. A\n\n## Rollback\n' };
		const [finding, ...others] = await check('<a href=" 0002-a.md#roll-back">x</a>', { files });
		assert.equal(finding?.rule, 'link/missing-anchor');
		assert.deepEqual([finding?.fix, finding?.suggestions, others.length], [undefined, undefined, 0]);
	});
});

describe('link/missing-line', () => {
	it('says nothing of a file that can not be read', async () => {
		assert.deepEqual(await check('[x](../../src#L9)', { files: { 'src/a.ts': 'a\n' } }), []);
	});

	it('counts the lines that there are', async () => {
		const files = { 'src/a.ts': 'a\nb\n', 'src/c.ts': 'a\r\nb', 'src/empty.ts': '', 'docs/guide.md': '# A\n\n' };
		for (const [target, count] of [
			['../../src/a.ts#L2', 0],
			['../../src/a.ts#L2-L9', 0],
			['../../src/a.ts#L3', 1],
			['../../src/c.ts#L2', 0],
			['../../src/c.ts#L3', 1],
			['../../src/empty.ts#L1', 0],
			['../guide.md#L3', 1],
		] as const) {
			assert.equal((await check(`[x](${target})`, { files })).length, count, target);
		}
		const [next] = await check('[x](../../src/a.ts#L3)', { files });
		assert.equal(next?.message, 'src/a.ts has 2 lines; line 3 is not there.');
		const [far] = await check(`[x](../../src/a.ts#L${'9'.repeat(400)})`, { files });
		assert.match(String(far?.message), /line \d+ is not there/);
		assert.equal((await check('See `src/a.ts:9`.', { files })).length, 1);
		assert.equal((await check('See `src/b.ts:9`.', { files })).length, 0);
	});
});

describe('link/missing-path', () => {
	it('counts only what was there once and is nowhere now', async () => {
		const formerPaths = ['src/xml.ts', 'api/xml.ts', 'adr/xml.ts', '~/xml.ts', 'dist/xml.js'];
		const files = { 'packages/one/api/xml.ts': 'a\n', 'docs/adr/adr/xml.ts': 'a\n' };
		const found = await check('`src/xml.ts` `api/xml.ts` `adr/xml.ts` `~/xml.ts` `dist/xml.js` `src/never.ts`', {
			formerPaths,
			files,
		});
		assert.deepEqual(
			found.map(({ message }) => message),
			['src/xml.ts was in the repository once and is gone.'],
		);
	});

	it('names the one place to which it may have moved', async () => {
		const [finding] = await check('`src/xml.ts`', { formerPaths: ['src/xml.ts'], files: { 'lib/xml.ts': 'a\n' } });
		assert.match(finding?.message ?? '', /Is it lib\/xml\.ts now\?$/);
	});
});
