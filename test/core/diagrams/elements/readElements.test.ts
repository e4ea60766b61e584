import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readElements } from '../../../../src/core/diagrams/elements/readElements.ts';
import { LineIndex } from '../../../../src/core/document/text.ts';
import { growth } from '../../../support/growth.ts';
import { mermaidElements, ownElements } from '../../../support/mermaidElements.ts';
import { diagrams } from './diagrams.ts';

describe('readElements', function () {
	this.timeout(20_000);

	for (const [name, text] of Object.entries(diagrams)) {
		it(`finds the nodes and edges that Mermaid finds: ${name}`, async () => {
			const elements = readElements(text);
			assert.ok(elements);
			assert.deepEqual(ownElements(elements), await mermaidElements(elements.type, text));
		});
	}

	it('finds nothing in titles, descriptions and remarks, as Mermaid does', async () => {
		const description = 'accDescr {\n several --> lines\n A->>B: x\n class none\n}';
		for (const [header, statement, ...more] of [
			['flowchart LR', 'a --> b'],
			['sequenceDiagram', 'a->>b: x', '# a->>none: x', 'accDescr: a->>none: x'],
			['classDiagram', 'a --> b', 'accDescr: a --> none'],
			['stateDiagram-v2', 'a --> b', '# a --> none', 'note "a --> none" as N1', 'hide empty description'],
			['erDiagram', 'a ||--|| b : x', 'accDescr: a --> none'],
		]) {
			const text = [header, 'accTitle: a --> none', description, ...more, statement, ''].join('\n');
			const elements = readElements(text);
			assert.ok(elements);
			assert.deepEqual(ownElements(elements), await mermaidElements(elements.type, text), header);
			assert.deepEqual(
				elements.nodes.map(({ id }) => id),
				['a', 'b'],
				header,
			);
		}
	});

	it('finds the others where one is being written', () => {
		for (const text of [
			'sequenceDiagram\n  participant\n  a->>b: x\n',
			'stateDiagram-v2\n  note left of\n    x\n  end note\n  a --> b\n',
		]) {
			assert.deepEqual(
				readElements(text)?.nodes.map(({ id }) => id),
				['a', 'b'],
				text,
			);
		}
	});

	it('finds each id at its places, whatever ends the lines', () => {
		for (const lineBreak of ['\n', '\r\n', '\r']) {
			for (const [name, text] of Object.entries(diagrams)) {
				const source = text.replaceAll('\n', lineBreak);
				const lines = new LineIndex(source);
				const nodes = readElements(source)?.nodes.filter(({ id }) => !/_(?:start|end)$|^interface\d/.test(id)) ?? [];
				assert.ok(nodes.length > 0, name);
				for (const { id, places } of nodes) {
					assert.ok(places.length > 0, id);
					assert.deepEqual(new Set(places.map((place) => lines.slice(place))), new Set([id]), name);
					assert.deepEqual(
						places.map(({ start }) => lines.offsetAt(start)),
						places.map(({ start }) => lines.offsetAt(start)).sort((a, b) => a - b),
						'in order',
					);
				}
			}
		}
	});

	it('finds every place of an id', () => {
		const text =
			'flowchart LR\n  a[a] & b --> c\n  c -- a --> a\n  class a,b big\n  click a "https://a.example"\n  style a fill:#fff\n';
		const node = readElements(text)?.nodes.find(({ id }) => id === 'a');
		assert.deepEqual(
			node?.places.map(({ start }) => [start.line, start.character]),
			[
				[1, 2],
				[2, 13],
				[3, 8],
				[4, 8],
				[5, 8],
			],
		);
	});

	it('finds ids behind a label with tags and entities where they are', () => {
		const text = 'flowchart LR\n  a["<b class="x" id="y">one</b> #quot;two#quot;"] --> bee\n';
		const bee = readElements(text)?.nodes.find(({ id }) => id === 'bee');
		assert.deepEqual(
			bee?.places.map((place) => new LineIndex(text).slice(place)),
			['bee'],
		);
	});

	it('finds ids in styles, notes and links', () => {
		const lines = (text: string, id: string) =>
			readElements(text)
				?.nodes.find((node) => node.id === id)
				?.places.map(({ start }) => start.line);
		assert.deepEqual(
			lines(
				'classDiagram\n class A\n <<interface>> A\n note for A "x"\n click A href "y"\n cssClass "A,B" c\n style A x:y\n A',
				'A',
			),
			[1, 2, 3, 4, 5, 6, 7],
		);
		assert.deepEqual(
			lines(
				'stateDiagram-v2\n A --> B\n class A,B c\n style B,A x:y\n click A "y"\n note left of A : z\n state A',
				'A',
			),
			[1, 2, 3, 4, 5, 6],
		);
		assert.deepEqual(lines('erDiagram\n A ||--|| B : x\n class B,A c\n style A,B x:y', 'A'), [1, 2, 3]);
		assert.deepEqual(
			lines('sequenceDiagram\n A->>B: x\n activate A\n note over B,A: y\n link A: z @ w\n destroy A', 'A'),
			[1, 2, 3, 4, 5],
		);
	});

	it('knows labels, and what is written into classes and entities', () => {
		const label = (text: string, id: string) => readElements(text)?.nodes.find((node) => node.id === id);
		assert.equal(label('graph TD\n a["Say #quot;hi#quot; (now)"]', 'a')?.label, 'Say #quot;hi#quot; (now)');
		assert.equal(label('graph TD\n a@{ shape: rect, label: "In braces" }', 'a')?.label, 'In braces');
		assert.equal(label('graph TD\n a["`**bold**`"]', 'a')?.label, '**bold**');
		assert.equal(label('graph TD\n a[the "A"]', 'a')?.label, 'the "A"', 'quotes in a label are a part of it');
		assert.equal(label('graph TD\n a["A" and "B" too]', 'a')?.label, '"A" and "B" too');
		assert.equal(label('graph TD\n subgraph s[A title]\n a\n end', 's')?.label, 'A title');
		assert.equal(label('sequenceDiagram\n participant a as Alice {x}', 'a')?.label, 'Alice {x}');
		assert.equal(label('sequenceDiagram\n participant a@{ "type": "actor", "alias": "Al" }', 'a')?.label, 'Al');
		assert.equal(label('classDiagram\n class A["Label"]', 'A')?.label, 'Label');
		assert.equal(label('stateDiagram-v2\n state "Long one" as A', 'A')?.label, 'Long one');
		assert.equal(label('stateDiagram-v2\n A : first\n A : second', 'A')?.label, 'first\nsecond');
		assert.equal(label('stateDiagram-v2\n [*] --> A', 'root_start')?.label, '');
		assert.equal(label('erDiagram\n A["Alias"] {\n int id PK\n}', 'A')?.label, 'Alias');
		assert.deepEqual(label('erDiagram\n A["Alias"] {\n int id PK\n}', 'A')?.details, ['int id PK']);
		assert.deepEqual(label('classDiagram\n class A:::b {\n +x\n }', 'A')?.details, ['+x']);
		assert.deepEqual(label('classDiagram\n class A <<b>> {\n +x\n }', 'A')?.details, ['+x']);
		assert.equal(label('classDiagram\n bar ()-- A', 'interface0')?.places.length, 1);
		assert.deepEqual(label('classDiagram\n class A {\n +go() int\n }\n A : -x', 'A')?.details, ['+go() int', '-x']);
	});

	it('says which statement draws an edge', () => {
		const text = 'flowchart LR\n  a --> b -->|yes| c\n';
		assert.deepEqual(
			readElements(text)?.edges.map(({ range }) => new LineIndex(text).slice(range)),
			['a --> b', 'b -->|yes| c'],
		);
	});

	it('goes on behind what it does not understand', () => {
		const ids = (text: string) => readElements(text)?.nodes.map(({ id }) => id);
		assert.deepEqual(ids('flowchart LR\n a[open\n\n b --> c(also (nested) open)\n d -- text'), ['a', 'b', 'c', 'd']);
		assert.deepEqual(ids('flowchart LR\n a[x (y\n b ; c'), ['a', 'b', 'c']);
		assert.deepEqual(ids('flowchart LR\n a -->\n subgraph s\n b\n end'), ['a', 's', 'b']);
		assert.deepEqual(ids('sequenceDiagram\n a->>\n ->> b\n a->>b: x'), ['a', 'b']);
		assert.deepEqual(ids('classDiagram\n class\n A <|--\n A <|-- B'), ['A', 'B']);
		assert.deepEqual(ids('stateDiagram-v2\n a -->\n }\n a --> b'), ['a', 'b']);
		assert.deepEqual(ids('erDiagram\n A ||--|| B : x\n subgraph two words\n subgraph s\n end'), ['A', 'B', 's']);
		assert.deepEqual(ids('erDiagram\n A ||--\n ||\n A ||--o{ B : x'), ['A', 'B']);
	});

	it('finds each id where it is written, however a diagram is broken', () => {
		const marks = ['[', ']', '"', '{', '}', '(', '|', '-->', ':', '\n', ';', '@{', '%%', '~', '`', '🎉', ' '];
		const broken = fc.record({
			text: fc.constantFrom(...Object.values(diagrams)),
			cuts: fc.array(fc.tuple(fc.nat(1500), fc.nat(12), fc.constantFrom('', ...marks)), { maxLength: 6 }),
		});
		fc.assert(
			fc.property(broken, ({ text, cuts }) => {
				const mutant = cuts.reduce((now, [at, length, mark]) => now.slice(0, at) + mark + now.slice(at + length), text);
				const lines = new LineIndex(mutant);
				for (const { id, places } of readElements(mutant)?.nodes ?? []) {
					const written = places.map((place) => lines.slice(place));
					// Beginnings, ends and circles have ids that are not written; backticks may stand inside a name
					const isOwn = written.every((one) => one === id || one.replaceAll('`', '') === id);
					assert.ok(isOwn || /_(?:start|end)$|^interface\d/.test(id), mutant);
				}
			}),
			{ seed: 5, numRuns: 300 },
		);
	});

	it('reads no other types', () => {
		assert.equal(readElements('pie\n "a" : 1'), undefined);
		assert.equal(readElements(''), undefined);
		assert.equal(readElements('graphics'), undefined);
	});

	const hostile: Readonly<Record<string, string>> = {
		'flowchart LR\n': 'A[" \nA>x\n',
		'graph LR\n': 'a -- b\na == b\n',
		'graph TD\n': 'a&b@-',
		'graph TB\n': '    \n',
		'graph BT\n': 'a{{"b"\n',
		'graph RL\n': '---',
		'flowchart TB\n': 'a@{ "x\n',
		'sequenceDiagram\n': 'participant a@{ \n',
		'sequenceDiagram \n': 'a-b-',
		'classDiagram\n': 'A   " \n',
		'classDiagram \n': ' ',
		'stateDiagram-v2\n': 'note left of A\n\n',
		'stateDiagram\n': 'state a   \n--\n',
		'stateDiagram-v2 \n': 'A : x\n',
		'erDiagram\n': 'A[ {\n',
		'erDiagram \n': 'A ||   ',
		'---\n': '\n',
		'%%{': ' ',
		'graph\n': '<a b="',
	};
	it('reads a class with very many members', () => {
		const text = `classDiagram\nclass A {\n${'+x\n'.repeat(300_000)}}`;
		assert.equal(readElements(text)?.nodes[0]?.details.length, 300_000);
	});

	it('takes time by the length of the text', () => {
		for (const [start, part] of Object.entries(hostile)) {
			const text = (length: number) => start + part.repeat(length / part.length);
			assert.ok(growth(readElements, text, 4000, 16) < 8, `${start}${part}`);
		}
	});
});
