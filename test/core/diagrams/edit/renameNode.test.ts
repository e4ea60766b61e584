import assert from 'node:assert/strict';
import { nodeAt } from '../../../../src/core/diagrams/edit/nodeAt.ts';
import { renameNode } from '../../../../src/core/diagrams/edit/renameNode.ts';
import { readElements } from '../../../../src/core/diagrams/elements/readElements.ts';
import { applyEdits } from '../../../../src/core/document/text.ts';
import { mermaidElements, ownElements } from '../../../support/mermaidElements.ts';
import { diagrams } from '../elements/diagrams.ts';

function renamed(text: string, id: string, newId: string): string {
	return applyEdits(text, renameNode(text, id, newId));
}

describe('renameNode', function () {
	this.timeout(20_000);

	it('changes every place of an id and no label', () => {
		assert.equal(
			renamed('flowchart LR\r\n\ta["a 🎉"] --> b & a\r\n\tclass a,b big\r\n%% a', 'a', 'start'),
			'flowchart LR\r\n\tstart["a 🎉"] --> b & start\r\n\tclass start,b big\r\n%% a',
		);
		assert.equal(
			renamed('sequenceDiagram\n participant A as A\n A->>B: A asks B\n note over A,B: A', 'A', 'Guest'),
			'sequenceDiagram\n participant Guest as A\n Guest->>B: A asks B\n note over Guest,B: A',
		);
		assert.equal(
			renamed('classDiagram\n class Box~T~\n Box <|-- Lid\n Box : Box next', 'Box', 'Case'),
			'classDiagram\n class Case~T~\n Case <|-- Lid\n Case : Box next',
		);
		assert.equal(
			renamed('stateDiagram-v2\n state "On" as On\n [*] --> On\n note left of On : On', 'On', 'Lit'),
			'stateDiagram-v2\n state "On" as Lit\n [*] --> Lit\n note left of Lit : On',
		);
		assert.equal(
			renamed('erDiagram\n A ||--o{ B : A\n A { int A }', 'A', 'C'),
			'erDiagram\n C ||--o{ B : A\n C { int A }',
		);
	});

	it('leaves a diagram that Mermaid reads as the same one, whichever ids are renamed', async () => {
		for (const text of Object.values(diagrams)) {
			const before = readElements(text);
			assert.ok(before);
			const ids = before.nodes.map(({ id }) => id).filter((id) => /^\w+$/.test(id) && !/_|^interface\d/.test(id));
			const after = ids.reduce((result, id, i) => renamed(result, id, `zebra${i}`), text);
			const again = readElements(after);
			assert.ok(again);
			assert.equal(again.nodes.length, before.nodes.length);
			assert.deepEqual(ownElements(again), await mermaidElements(before.type, after));
		}
	});

	it('refuses an id that is there, one that the type does not allow, and what has none', () => {
		const flow = 'flowchart LR\n a --> b';
		assert.throws(() => renamed(flow, 'a', 'b'), /has “b” already/);
		for (const id of ['end', 'a b', '', ' c', 'x[y]', 'a-->b', 'class', 'c;d', 'a&b c', 'x\ny']) {
			assert.throws(() => renamed(flow, 'a', id), /can't be an id in a flowchart/, id);
		}
		for (const id of ['end', 'a: b', 'a->>b', 'note']) {
			assert.throws(() => renamed('sequenceDiagram\n a->>b: x', 'a', id), /in a sequence diagram/, id);
		}
		assert.throws(() => renamed('stateDiagram-v2\n a --> b', 'a', 'a-b'), /in a state diagram/);
		assert.throws(() => renamed('classDiagram\n A <|-- B', 'A', 'A B'), /in a class diagram/);
		assert.throws(() => renamed('erDiagram\n A ||--|| B : x', 'A', 'A B'), /in an ER diagram/);
		assert.throws(() => renamed('stateDiagram-v2\n [*] --> b', 'root_start', 'x'), /no id/);
		assert.throws(() => renamed(flow, 'c', 'd'), /no node/);
	});

	it('changes nothing for the same id', () => {
		assert.deepEqual(renameNode('graph TD\n a', 'a', 'a'), []);
	});
});

describe('nodeAt', () => {
	it('finds the node whose id is at a place, and none in labels and arrows', () => {
		const elements = readElements('flowchart LR\n  ab[ab] --> c');
		const at = (character: number) => nodeAt(elements, { line: 1, character })?.node.id;
		assert.deepEqual([2, 3, 4, 5, 6, 10, 13, 14].map(at), [
			'ab',
			'ab',
			'ab',
			undefined,
			undefined,
			undefined,
			'c',
			'c',
		]);
	});
});
