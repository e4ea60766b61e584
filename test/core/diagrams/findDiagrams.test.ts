import assert from 'node:assert/strict';
import { rangeInDocument, toDiagram } from '../../../src/core/diagrams/diagram.ts';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../../../src/core/diagrams/findDiagrams.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { LineIndex } from '../../../src/core/document/text.ts';

const textsIn = (text: string) => findDiagrams(parseDocument('a.md', text)).map((diagram) => diagram.text);

describe('findDiagrams', () => {
	it('finds fences by their language, however it is written', () => {
		for (const info of [
			'mermaid',
			'Mermaid',
			'mmd',
			' mermaid',
			'{.mermaid}',
			'{.mermaid #flow}',
			'{mermaid}',
			'mermaid title="Orders"',
			'mermaid {init: {}}',
			'mermaid{init: {}}',
		]) {
			assert.deepEqual(textsIn(`\`\`\`${info}\nflowchart LR\n  a\n\`\`\`\n`), ['flowchart LR\n  a\n'], info);
		}
		for (const info of ['', 'text', 'mermaidjs', 'js mermaid']) {
			assert.deepEqual(textsIn(`\`\`\`${info}\nflowchart LR\n  a\n\`\`\`\n`), [], info);
		}
	});

	it('finds containers, and reads nothing in them as Markdown', () => {
		const text = '::: mermaid\nflowchart LR\n  a[Name] --> b\n\n# no heading\n:::\n\n# Heading\n';
		const document = parseDocument('a.md', text);
		assert.deepEqual(
			findDiagrams(document).map((diagram) => [diagram.text, diagram.form]),
			[['flowchart LR\n  a[Name] --> b\n\n# no heading\n', 'fence']],
		);
		assert.deepEqual(
			document.headings.map((heading) => heading.text),
			['Heading'],
		);
		assert.deepEqual(document.placeholders, []);
		assert.deepEqual(textsIn(':::note\nflowchart LR\n:::\n'), []);
		assert.deepEqual(textsIn('Text\n:::mermaid\nflowchart LR\n:::\n'), ['flowchart LR\n'], 'interrupts a paragraph');
	});

	it('ends a container with the list or quote that it stands in', () => {
		const document = parseDocument('a.md', '- :::mermaid\n  flowchart LR\n\n# Heading\n');
		const [diagram] = findDiagrams(document);
		assert.deepEqual([diagram?.text, diagram?.form], ['flowchart LR\n\n', 'open']);
		assert.equal(document.headings.length, 1);
		assert.deepEqual(textsIn('> :::mermaid\n> flowchart LR\nafter\n'), ['flowchart LR\n']);
	});

	it('leaves out a diagram that is shown as an example of Markdown', () => {
		assert.deepEqual(textsIn('````markdown\n```mermaid\nflowchart LR\n```\n````\n'), []);
	});

	it('takes the options of a directive off', () => {
		const [diagram] = findDiagrams(parseDocument('a.md', '```{mermaid}\n:align: center\npie\n```\n'));
		assert.deepEqual([diagram?.text, diagram?.line], ['pie\n', 2]);
	});

	it('tells which one is not closed', () => {
		const [diagram] = findDiagrams(parseDocument('a.md', '```mermaid\npie\n'));
		assert.equal(diagram?.form, 'open');
	});
});

describe('places of a diagram', () => {
	for (const [name, text] of [
		['fence', '```mermaid\npie\n  "x" : 1\n```\n'],
		['CRLF', '```mermaid\r\npie\r\n  "x" : 1\r\n```\r\n'],
		['front matter', '---\na: 1\n---\n\n```mermaid\npie\n  "x" : 1\n```\n'],
		['quote', '> ```mermaid\n> pie\n>\n>   "x" : 1\n> ```\n'],
		['list', '1. one\n   ```mermaid\n   pie\n\n     "x" : 1\n   ```\n'],
		['tab in a list', '- ```mermaid\n\tpie\n\t  "x" : 1\n  ```\n'],
		['quote in a list', '- > ```mermaid\n  > pie\n  > 😀 "x" : 1\n  > ```\n'],
		['container', '  :::mermaid\n  pie\n    "x" : 1\n  :::\n'],
		['container in a quote', '> ::: mermaid\n> pie\n> 	"x" : 1\n> :::\n'],
	] as const) {
		it(`lead to the document and back: ${name}`, () => {
			const document = parseDocument('a.md', text);
			const [diagram] = findDiagrams(document);
			assert.ok(diagram);
			const lines = new LineIndex(diagram.text);
			for (const part of ['pie', '"x"', '1']) {
				const at = diagram.text.indexOf(part);
				const range = lines.rangeAt(at, at + part.length);
				const placed = rangeInDocument(diagram, range);
				assert.equal(document.lines.slice(placed), part);
				assert.deepEqual(toDiagram(diagram, placed.start), range.start);
			}
			assert.equal(toDiagram(diagram, diagram.range.start), undefined);
			assert.equal(toDiagram(diagram, diagram.range.end), undefined);
		});
	}

	it('are those of the file where that is the diagram', () => {
		const diagram = diagramOfFile('pie\r\n"x" : 1');
		assert.equal(diagram.text, 'pie\n"x" : 1');
		assert.deepEqual(toDiagram(diagram, { line: 1, character: 2 }), { line: 1, character: 2 });
		assert.deepEqual(diagram.range.end, { line: 1, character: 7 });
		assert.deepEqual(['a.mmd', 'b/c.mermaid', 'd.MMD', 'e.md'].map(isDiagramFile), [true, true, true, false]);
	});
});
