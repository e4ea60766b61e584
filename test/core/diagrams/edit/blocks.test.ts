import assert from 'node:assert/strict';
import { blockPrefix, fenceMarks } from '../../../../src/core/diagrams/edit/blockPrefix.ts';
import { extractDiagram } from '../../../../src/core/diagrams/edit/extract.ts';
import { diagramLinkAt, inlineDiagram } from '../../../../src/core/diagrams/edit/inline.ts';
import { blockInsertion, fenceSnippet } from '../../../../src/core/diagrams/edit/insertion.ts';
import { findDiagrams } from '../../../../src/core/diagrams/findDiagrams.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits, LineIndex, lineBreakOf } from '../../../../src/core/document/text.ts';

/** Fences in all the places where they can stand. */
const documents: readonly string[] = [
	'# A\n\n```mermaid\npie\n  "a" : 1\n```\n\nBehind 🎉.\n',
	'- item\n\n  ```mermaid\n  pie\n\n    "a" : 1\n  ```\n- next\n',
	'```mermaid\n\npie\n\n\n```\n',
	'- ```mermaid\n  pie\n    "a" : 1\n  ```\n',
	'1. one\n   > quoted\n   >\n   > ```mermaid\n   > pie\n   >\n   >   "a" : 1\n   > ```\n',
	'> ```mermaid\n> pie\n> "表" : 1\n> ```\n> behind\n',
	'```mermaid\npie\n%% \u0060\u0060\u0060\n```',
];

function parsed(text: string) {
	return parseDocument('docs/design.md', text);
}

describe('a diagram that moves to a file', () => {
	it('leaves a link, and comes back byte by byte', () => {
		for (const lineBreak of ['\n', '\r\n', '\r']) {
			for (const source of documents) {
				const text = source.replaceAll('\n', lineBreak);
				const document = parsed(text);
				const [diagram] = findDiagrams(document);
				assert.ok(diagram);
				const { edit, text: file } = extractDiagram(document, diagram, 'my (own) chart.mmd');
				assert.equal(lineBreakOf(file), lineBreak);
				const linked = parsed(applyEdits(text, [edit]));
				assert.ok(linked.text.includes('[my (own) chart](my%20%28own%29%20chart.mmd)'), linked.text);
				const link = diagramLinkAt(linked, edit.range.start);
				assert.ok(link, linked.text);
				assert.equal(applyEdits(linked.text, [inlineDiagram(linked, link, file)]), text);
			}
		}
	});

	it('stays where its end is not certain, or where it has options', () => {
		const extracted = (text: string) => {
			const document = parsed(text);
			return findDiagrams(document).map((diagram) => extractDiagram(document, diagram, 'a.mmd'));
		};
		assert.throws(() => extracted('```mermaid\npie\n\ntext'), /Nothing closes this diagram/);
		assert.throws(() => extracted('```{mermaid}\n:name: x\npie\n```\n'), /options/);
	});
});

describe('a diagram that comes from a file', () => {
	it('needs a link on a line of its own, to a diagram', () => {
		const inlined = (text: string, line = 0) => {
			const document = parsed(text);
			const link = diagramLinkAt(document, { line, character: 0 });
			return link && applyEdits(text, [inlineDiagram(document, link, 'pie\n')]);
		};
		assert.equal(inlined('[a](a.mmd)\n'), '```mermaid\npie\n```\n');
		assert.equal(inlined('  ![a](b/a.mermaid?x#y)  \n'), '  ```mermaid\n  pie\n  ```  \n');
		assert.equal(inlined('[a](a.md)\n'), undefined);
		assert.throws(() => inlined('See [a](a.mmd).\n'), /stands alone/);
		assert.throws(() => inlined('[a](a.mmd) and\n'), /stands alone/);
		assert.throws(() => inlined('- [ ] [a](a.mmd)\n'), /stands alone/);
	});

	it('has a fence that its text can not close', () => {
		assert.equal(fenceMarks('pie\n  ```` and'), '`````');
		assert.equal(fenceMarks('pie\n%% ````'), '```');
	});

	it('is found on its line, or under the cursor where a line has several', () => {
		const document = parsed('[a](a.mmd) [b](b.mmd)\n\n[c](c.mmd)');
		const at = (line: number, character: number) => diagramLinkAt(document, { line, character })?.target;
		assert.deepEqual([at(0, 2), at(0, 14), at(1, 0), at(2, 0)], ['a.mmd', 'b.mmd', undefined, 'c.mmd']);
	});
});

describe('blockInsertion', () => {
	/** A text with a fence put in at the mark `|>`. */
	function inserted(marked: string): string {
		const offset = marked.indexOf('|>');
		const text = marked.replace('|>', '');
		const insertion = blockInsertion(parsed(text), new LineIndex(text).positionAt(offset));
		const newText = fenceSnippet(insertion, 'pie\n\t"a" : 1', '  ');
		return applyEdits(text, [{ range: { start: insertion.position, end: insertion.position }, newText }]);
	}
	const fence = '```mermaid\npie\n  "a" : 1\n```';
	const quoted = fence.replaceAll('\n', '\n> ');
	const nested = fence.replaceAll('\n', '\n  ');

	it('puts a block on a blank line', () => {
		assert.equal(inserted('|>'), fence);
		assert.equal(inserted('a\n\n|>\n\nb'), `a\n\n${fence}\n\nb`);
		assert.equal(inserted('a\n|>\nb'), `a\n\n${fence}\n\nb`);
		assert.equal(inserted('> a\n>\n> |>\n> b'), `> a\n>\n> ${quoted}\n>\n> b`);
		assert.equal(inserted('- a\n\n  |>\n'), `- a\n\n  ${nested}\n`);
		assert.equal(inserted('- |>'), `- ${nested}`);
	});

	it('leaves a heading of two lines whole', () => {
		assert.equal(inserted('Ti|>tle\n---\nb'), `Title\n---\n\n${fence}\n\nb`);
		assert.equal(inserted('a\n|>Title\n=====\n\nb'), `a\nTitle\n=====\n\n${fence}\n\nb`);
		assert.equal(inserted('Title\n|>---\n\nb'), `Title\n---\n\n${fence}\n\nb`);
	});

	it('stays in an item that goes on below', () => {
		assert.equal(inserted('- a\n|>\n  b'), `- a\n\n  ${nested}\n\n  b`);
		assert.equal(inserted('- a\n\n|>\n\n  b\n- c'), `- a\n\n  ${nested}\n\n  b\n- c`);
		assert.equal(inserted('10. a\n|>\n    b'), `10. a\n\n    ${fence.replaceAll('\n', '\n    ')}\n\n    b`);
		assert.equal(inserted('- a\n\nb\n\n|>\n\n    code'), `- a\n\nb\n\n${fence}\n\n    code`);
	});

	it('puts a block behind the paragraph', () => {
		assert.equal(inserted('a |>b\nc\n\nd'), `a b\nc\n\n${fence}\n\nd`);
		assert.equal(inserted('# H|>\na'), `# H\n\n${fence}\n\na`);
		assert.equal(inserted('- a|>\n- b'), `- a\n\n  ${nested}\n\n- b`);
		assert.equal(inserted('> a|> b\n\nc'), `> a b\n>\n> ${quoted}\n\nc`);
	});

	it('refuses code, tables and front matter', () => {
		for (const text of ['```\n|>\n```', '---\na: |>b\n---\n', '| a |\n|---|\n| |>b |']) {
			assert.throws(() => inserted(text), /can’t stand here/, text);
		}
	});

	it('stays in quotes and lists, and nowhere else', () => {
		assert.equal(blockPrefix('  > - 1. '), '  >      ');
		assert.equal(blockPrefix('- [ ] '), undefined);
		assert.equal(blockPrefix('a'), undefined);
		assert.equal(blockPrefix('-'), undefined);
	});
});
