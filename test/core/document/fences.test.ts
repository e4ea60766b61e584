import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';

const parse = (text: string) => parseDocument('doc.md', text);

describe('fences', () => {
	it('reads language, info and content', () => {
		const document = parse('a\n\n```TS {1,3} title="x"\nlet a;\n\nlet b;\n```\n');
		const fence = document.fences[0];
		assert.ok(fence);
		assert.equal(fence.language, 'ts');
		assert.equal(fence.info, 'TS {1,3} title="x"');
		assert.equal(fence.content, 'let a;\n\nlet b;\n');
		assert.equal(fence.contentLine, 3);
		assert.equal(fence.closed, true);
		assert.equal(fence.nested, false);
		assert.equal(document.lines.slice(fence.range), '```TS {1,3} title="x"\nlet a;\n\nlet b;\n```');
	});

	it('reads the language out of an attribute block', () => {
		const languages = ['```{.mermaid}', '```{mermaid}', '``` { .mermaid .wide }', '~~~ mermaid', '```mermaid{1}'].map(
			(open) => parse(`${open}\nx\n`).fences[0]?.language,
		);
		assert.deepEqual(languages.slice(0, 4), ['mermaid', 'mermaid', 'mermaid', 'mermaid']);
		assert.equal(parse('```\nx\n```\n').fences[0]?.language, '');
	});

	it('keeps an unclosed fence up to the end', () => {
		const document = parse('```js\nx\n\n# no heading');
		assert.equal(document.fences[0]?.closed, false);
		assert.equal(document.fences[0]?.content, 'x\n\n# no heading');
		assert.equal(document.lines.slice(document.fences[0]?.range ?? assert.fail()), document.text);
	});

	it('knows that a shorter or a different fence does not close', () => {
		const document = parse('````md\n```\ninner\n```\n````\nafter\n\n~~~\n```\n~~~\n');
		assert.deepEqual(
			document.fences.map((fence) => [fence.content, fence.closed]),
			[
				['```\ninner\n```\n', true],
				['```\n', true],
			],
		);
	});

	it('says closed only when its own last line closes it', () => {
		const closed = (text: string) => parse(text).fences.map((fence) => fence.closed);
		assert.deepEqual(closed('```\n'), [false]);
		assert.deepEqual(closed('```\n```'), [true]);
		assert.deepEqual(closed('```'), [false]);
		assert.deepEqual(closed('- ```\n  x\n\nafter\n'), [false]);
		assert.deepEqual(closed('> ```\n> x\n\n```\n'), [false, false]);
	});

	it('takes off the indentation of a list and the marks of a quote', () => {
		const document = parse(
			'1. item\n\n   ```json\n   {\n     "a": 1\n   }\n   ```\n\n> ```yaml\n> a: 1\n>   b\n> ```\n',
		);
		assert.deepEqual(
			document.fences.map((fence) => [fence.language, fence.content, fence.contentLine, fence.nested]),
			[
				['json', '{\n  "a": 1\n}\n', 3, true],
				['yaml', 'a: 1\n  b\n', 9, true],
			],
		);
		for (const fence of document.fences) {
			const text = document.lines.slice(fence.range);
			assert.ok(text.startsWith('```') && text.endsWith('```'), text);
		}
	});
});

describe('comments', () => {
	it('finds comments in blocks, in lines and over several lines', () => {
		const document = parse('<!-- one -->\n\ntext <!-- two --> more\n\n<!--\nthree\n\nstill three\n-->\n');
		assert.deepEqual(
			document.comments.map((comment) => comment.text),
			['one', 'two', 'three\n\nstill three'],
		);
		for (const comment of document.comments) {
			const text = document.lines.slice(comment.range);
			assert.ok(text.startsWith('<!--') && text.endsWith('-->'), text);
		}
	});

	it('finds none in code', () => {
		assert.deepEqual(parse('`<!-- a -->`\n\n```\n<!-- b -->\n```\n\n    <!-- c -->\n').comments, []);
	});

	it('hides links, tasks, fields and placeholders', () => {
		const document = parse(
			'<!--\n[a](b.md) `src/a.ts` <a id="x" href="y.md">\n- [ ] task\n**Status**: x\n| a |\n|---|\n-->\n\nx <!-- [c](d.md) --> y\n',
		);
		assert.deepEqual(document.links, []);
		assert.deepEqual(document.anchors, []);
		assert.deepEqual(document.tasks, []);
		assert.deepEqual(document.fields, []);
		assert.deepEqual(document.tables, []);
		assert.deepEqual(document.codePaths, []);
	});

	it('copes with one that is never closed', () => {
		const document = parse('# a\n\n<!-- open\n\n# b\n');
		assert.deepEqual(
			document.headings.map((heading) => heading.text),
			['a'],
		);
	});
});

describe('front matter', () => {
	it('gives the YAML and its place', () => {
		const document = parse('---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# T\n');
		assert.ok(document.frontMatter);
		assert.equal(document.frontMatter.yaml, 'status: accepted\ndate: 2026-01-02\n');
		assert.equal(document.text.slice(document.frontMatter.offset).startsWith('status'), true);
		assert.equal(document.lines.slice(document.frontMatter.range), '---\nstatus: accepted\ndate: 2026-01-02\n---');
		assert.equal(document.title?.range.start.line, 5);
	});

	it('takes an empty one, and one with blanks after the dashes', () => {
		assert.equal(parse('---\n---\n').frontMatter?.yaml, '');
		assert.equal(parse('---  \na: 1\n--- \n').frontMatter?.yaml, 'a: 1\n');
	});

	it('is not there when it is not closed or not on the first line', () => {
		assert.equal(parse('---\na: 1\n').frontMatter, undefined);
		assert.equal(parse('\n---\na: 1\n---\n').frontMatter, undefined);
		assert.equal(parse('----\na: 1\n----\n').frontMatter, undefined);
		assert.equal(parse('---\n\nA text between two rules.\n\n---\n').frontMatter, undefined);
		assert.equal(parse('# T\n\n---\na: 1\n---\n').frontMatter, undefined);
	});

	it('hides nothing after it and makes no heading of itself', () => {
		assert.deepEqual(
			parse('---\ntitle: x\n---\nText\n===\n').headings.map((heading) => [heading.text, heading.range.start.line]),
			[['Text', 3]],
		);
	});

	it('reads the containers of wikis that hold a diagram, and none of other names', () => {
		const read = (text: string): readonly unknown[] => {
			const { fences, headings } = parse(text);
			return [
				...fences.map(({ language, content, closed }) => `${language}${closed ? '' : ' open'}: ${content}`),
				...headings.map((heading) => heading.text),
			];
		};
		assert.deepEqual(read('::: mermaid\n# no\n:::\n\n# T'), ['mermaid: # no\n', 'T']);
		assert.deepEqual(read(':::mermaid  \na\n::\n::::\n# T'), ['mermaid: a\n::\n', 'T']);
		assert.deepEqual(read('::::mermaid\na\n:::\n::::\n'), ['mermaid: a\n:::\n']);
		assert.deepEqual(read('x\n::: mermaid\na\n:::\ny\n'), ['mermaid: a\n']);
		assert.deepEqual(read('> ::: mermaid\n> a\n> :::\n\n# T'), ['mermaid: a\n', 'T']);
		assert.deepEqual(read('- ::: mermaid\n  a\n\n  b\n\n# T\n'), ['mermaid open: a\n\nb\n\n', 'T']);
		assert.deepEqual(read('   ::: mermaid\n   a'), ['mermaid open: a']);
		for (const text of [
			'::: note\n# T\n:::\n',
			'    ::: mermaid\n\n# T',
			'::: mermaid x\n\n# T',
			':: mermaid\n\n# T',
		]) {
			assert.deepEqual(read(text), ['T'], text);
		}
	});
});
