import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeChanges, nodeName } from '../../../../src/core/diagrams/diff/describeChanges.ts';
import { diffElements } from '../../../../src/core/diagrams/diff/diffElements.ts';
import { readElements } from '../../../../src/core/diagrams/elements/readElements.ts';

const version = (text: string) => {
	const elements = readElements(text);
	assert.ok(elements, text);
	return { text, elements };
};

/** All changes in words, each with its sign before it. */
function changes(before: string, after: string): string[] {
	const [old, now] = [version(before), version(after)];
	const names =
		({ elements }: typeof old) =>
		(id: string) => {
			const node = elements.nodes.find((one) => one.id === id);
			return node ? nodeName(node) : id;
		};
	const signs = { added: '+', removed: '-', changed: '~' };
	return describeChanges(diffElements(old, now), { before: names(old), after: names(now) }).map(
		({ state, text }) => `${signs[state]} ${text}`,
	);
}

describe('what changed in a diagram', () => {
	it('tells nodes and edges that came, went and changed in a flowchart', () => {
		assert.deepEqual(
			changes(
				'flowchart LR\n  a[Shop] -->|order| b\n  b --> c\n  c -.-> a\n',
				'flowchart TD\n  a[Store] -->|buy| b\n  c --> a\n  a --> d{New}\n',
			),
			[
				'~ Store (a), label was “Shop”',
				'+ New (d)',
				'- b → c',
				'~ Store (a) → b: buy, label was “order”',
				'~ c → Store (a), arrow --> was -.->',
				'+ Store (a) → New (d)',
			],
		);
	});

	it('takes a node with another id for the same where its label tells', () => {
		assert.deepEqual(changes('flowchart LR\n  a[Shop] --> b\n', 'flowchart LR\n  x[Shop] --> b\n'), [
			'~ Shop (x), id was a',
		]);
		// Two with the same label: nobody knows which is which
		assert.deepEqual(changes('flowchart LR\n  a[S]\n  b[S]\n', 'flowchart LR\n  x[S]\n'), [
			'- S (a)',
			'- S (b)',
			'+ S (x)',
		]);
		// What has no label is drawn with its id
		assert.deepEqual(changes('flowchart LR\n  Shop --> b\n', 'flowchart LR\n  x[Shop] --> b\n'), [
			'~ Shop (x), id was Shop',
		]);
		assert.deepEqual(changes('flowchart LR\n  a\n', 'flowchart LR\n  b\n'), ['- a', '+ b']);
	});

	it('tells of the members of a class that they stand in another order', () => {
		const text = (...members: string[]) => `classDiagram\n  class A {\n    ${members.join('\n    ')}\n  }\n`;
		assert.deepEqual(changes(text('+x', '+y'), text('+y', '+x')), ['~ A, other order']);
	});

	it('gives with its words the node or the edge that changed', () => {
		const diff = diffElements(version('flowchart LR\n  a --> b\n'), version('flowchart LR\n  a --> b --> c\n'));
		const name = (id: string) => id;
		assert.deepEqual(
			describeChanges(diff, { before: name, after: name }).map(({ change }) => change),
			[{ node: diff.nodes[0] }, { edge: diff.edges[0] }],
		);
	});

	it('tells messages apart that have the same ends', () => {
		assert.deepEqual(
			changes(
				'sequenceDiagram\n  A->>B: one\n  A->>B: two\n  A->>B: three\n',
				'sequenceDiagram\n  A->>B: two\n  A-->>B: three\n',
			),
			['- A → B: one', '~ A → B: three, arrow -->> was ->>'],
		);
		assert.deepEqual(changes('sequenceDiagram\n  A->>B: x\n', 'sequenceDiagram\n  A->>B: x\n  A->>B: x\n'), [
			'+ A → B: x',
		]);
	});

	it('tells a message that stands elsewhere, and the fewest of them', () => {
		const text = (...messages: string[]) => ['sequenceDiagram', ...messages].join('\n  ');
		assert.deepEqual(
			changes(text('A->>B: one', 'B->>C: two', 'C->>A: three'), text('B->>C: two', 'C->>A: three', 'A->>B: one')),
			['~ A → B: one, at another place'],
		);
		// The order of a flowchart's links says nothing
		assert.deepEqual(changes('flowchart LR\n a --> b\n b --> c\n', 'flowchart LR\n b --> c\n a --> b\n'), []);
	});

	it('knows members of classes and kinds of relations', () => {
		assert.deepEqual(
			changes(
				'classDiagram\n  class Duck{\n    +swim()\n    +age\n  }\n  Animal <|-- Duck\n',
				'classDiagram\n  class Duck{\n    +age\n    +fly()\n  }\n  Animal *-- Duck\n',
			),
			['~ Duck, without “+swim()”, with “+fly()”', '~ Animal → Duck, arrow *-- was <|--'],
		);
	});

	it('knows multiplicities, and leaves labels and shapes out of a link', () => {
		assert.deepEqual(changes('classDiagram\n  A "1" --> "*" B\n', 'classDiagram\n  A "1"  --> "2" B\n'), [
			'~ A → B, arrow "1" --> "2" was "1" --> "*"',
		]);
		assert.deepEqual(changes('flowchart LR\n  a-- x --->b\n', 'flowchart LR\n  a{{c--d}} -->|x--y| b[[e]]\n'), [
			'~ c--d (a), label was “a”',
			'~ e (b), label was “b”',
			'~ c--d (a) → e (b): x--y, label was “x”, arrow --> was --->',
		]);
		assert.deepEqual(changes('flowchart LR\n  a --> a\n', 'flowchart LR\n  a ==> a\n'), ['~ a → a, arrow ==> was -->']);
	});

	it('knows attributes of entities and cardinalities', () => {
		assert.deepEqual(
			changes(
				'erDiagram\n  A ||--o{ B : has\n  B {\n    string id\n  }\n',
				'erDiagram\n  A ||--|{ B : has\n  B {\n    int id\n  }\n',
			),
			['~ B, without “string id”, with “int id”', '~ A → B: has, arrow ||--|{ was ||--o{'],
		);
	});

	it('knows states and transitions', () => {
		assert.deepEqual(
			changes(
				'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : go\n',
				'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : start\n  Busy --> [*]\n',
			),
			['+ root_end', '~ Idle → Busy: start, label was “go”', '+ Busy → root_end'],
		);
	});

	it('finds nothing where only the form of the text differs', () => {
		assert.deepEqual(changes('flowchart LR\n  a[x]-->b\n', '%% a note\nflowchart LR\n\n    a[x]  -->  b;\n'), []);
	});

	it('turns the one into the other: counts are right for all pairs of versions', () => {
		const id = fc.constantFrom('a', 'b', 'c', 'd');
		const line = fc.tuple(id, fc.constantFrom('-->', '-.->', '==>'), fc.constantFrom('', '|x|', '|y|'), id);
		const text = fc.array(line, { maxLength: 8 }).map((lines) => {
			return ['flowchart LR', ...lines.map(([from, arrow, label, to]) => `  ${from} ${arrow}${label} ${to}`)].join(
				'\n',
			);
		});
		fc.assert(
			fc.property(text, text, (before, after) => {
				const [old, now] = [version(before), version(after)];
				const { nodes, edges } = diffElements(old, now);
				for (const [all, a, b] of [
					[nodes, old.elements.nodes.length, now.elements.nodes.length],
					[edges, old.elements.edges.length, now.elements.edges.length],
				] as const) {
					const count = (state: string) => all.filter((one) => one.state === state).length;
					assert.equal(a - count('removed') + count('added'), b);
				}
				assert.deepEqual(diffElements(now, now), { nodes: [], edges: [] });
			}),
		);
	});
});
