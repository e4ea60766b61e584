import assert from 'node:assert/strict';
import { suggestInDiagram } from '../../../../src/core/diagrams/edit/suggest.ts';
import { LineIndex } from '../../../../src/core/document/text.ts';
import { growth } from '../../../support/growth.ts';

/** Suggestions at the mark `|>` of a text. */
function suggest(marked: string) {
	const offset = marked.indexOf('|>');
	const text = marked.replace('|>', '');
	return suggestInDiagram(text, new LineIndex(text).positionAt(offset));
}

function labels(marked: string, kind?: string): string[] {
	return suggest(marked).flatMap((one) => (kind === undefined || one.kind === kind ? [one.label] : []));
}

describe('suggestInDiagram', () => {
	it('offers every type on the first line, with a diagram where there is none yet', () => {
		const empty = suggest('|>');
		assert.ok(empty.length > 30);
		assert.ok(empty.every(({ kind, snippet }) => kind === 'type' && snippet));
		assert.ok(labels('---\ntitle: x\n---\n%% remark\nse|>').includes('sequenceDiagram'));
		assert.ok(suggest('flow|>\n a --> b').every(({ snippet }) => snippet === undefined));
		assert.deepEqual(suggest('  flow|>')[0]?.range, new LineIndex('  flow').rangeAt(2, 6));
	});

	it('offers directions', () => {
		assert.deepEqual(labels('flowchart |>'), ['LR', 'TD', 'TB', 'RL', 'BT']);
		assert.deepEqual(labels('stateDiagram-v2\n direction L|>'), ['LR', 'TB', 'RL', 'BT']);
		assert.deepEqual(labels('pie |>'), []);
	});

	it('offers nothing in what a diagram tells those who do not see it', () => {
		const text = 'flowchart LR\n  a[First] --> bee\n';
		assert.deepEqual(labels(`${text}  accTitle: From a|>`), []);
		assert.deepEqual(labels(`${text}  accDescr : From a|>`), []);
		assert.deepEqual(labels(`${text}  accDescr {\n  From\n  a|>`), []);
		assert.deepEqual(labels(`${text}  accDescr { From }\n  a --> |>`), ['a', 'bee']);
		assert.deepEqual(labels(`${text}  accDescr {\n From }\n  a --> |>`), ['a', 'bee']);
	});

	it('offers ids with their labels, and the words of the type where a statement begins', () => {
		const text = 'flowchart LR\n  a[First] --> bee\n';
		assert.deepEqual(labels(`${text}  a --> |>`), ['a', 'bee']);
		assert.equal(suggest(`${text}  a --> |>`)[0]?.detail, 'First');
		assert.ok(labels(`${text}  su|>`, 'keyword').includes('subgraph'));
		assert.deepEqual(labels(`${text}  a --> |>`, 'keyword'), []);
		assert.ok(!labels(`${text}  ne|>`, 'node').includes('ne'), 'not what is written now');
		assert.ok(labels('sequenceDiagram\n A->>B: x\n |>').includes('activate'));
		assert.ok(labels('gantt\n se|>').includes('section'));
		assert.ok(!labels('stateDiagram-v2\n [*] --> a\n a --> |>').includes('root_start'));
	});

	it('offers no words of a type that has none of its own, nor of one that it does not know', () => {
		assert.deepEqual(labels('sankey-beta\n |>'), []);
		assert.deepEqual(labels('something\n |>'), []);
	});

	it('offers the shapes of a flowchart, and of no other type', () => {
		assert.ok(labels('flowchart LR\n a@{ shape: |> }').includes('cyl'));
		assert.ok(labels('flowchart LR\n a@{ label: x, shape: c|>').includes('cyl'));
		assert.ok(labels('flowchart LR\n a@{ label: "x {y}", shape: c|>').includes('cyl'));
		assert.deepEqual(labels('flowchart LR\n a@{ label: c|>', 'shape'), []);
		assert.deepEqual(labels('classDiagram\n a@{ shape: |>', 'shape'), []);
	});

	it('offers the names of styles', () => {
		const text = 'flowchart LR\n classDef big,small fill:#fff\n classDef default x\n';
		assert.deepEqual(labels(`${text} a:::|>`), ['big', 'small']);
		assert.deepEqual(labels(`${text} a:::sm|>`), ['big', 'small']);
		assert.deepEqual(labels(`${text} class a,b |>`), ['big', 'small']);
	});

	it('offers nothing in labels, texts and comments', () => {
		for (const text of [
			'flowchart LR\n a --> b[|>',
			'flowchart LR\n a --> b["(x) |>',
			'flowchart LR\n a -->|ye|> b',
			'flowchart LR\n %% a |>',
			'---\ntitle: |>\n---\nflowchart LR',
			'sequenceDiagram\n a->>b: te|>',
			'stateDiagram-v2\n a --> b : te|>',
			'classDiagram\n A <|-- B : te|>',
		]) {
			assert.deepEqual(labels(text), [], text);
		}
		assert.deepEqual(labels('flowchart LR\n a -->|yes| |>'), ['a']);
	});

	it('takes time by the length of the text', () => {
		for (const part of ['a --> b\n', '[(', 'a', 'classDef a\n', '"']) {
			const text = (length: number) => `flowchart LR\n${part.repeat(length / part.length)}`;
			const run = (one: string) => suggestInDiagram(one, new LineIndex(one).positionAt(one.length));
			assert.ok(growth(run, text, 4000, 16) < 8, part);
		}
	});
});
