import assert from 'node:assert/strict';
import { sourceOnly } from '../../../src/core/form/diagram/sourceOnly.ts';

describe('why a diagram is edited as its source', () => {
	const cases: [text: string, line: number | undefined, what: string][] = [
		['flowchart LR\n  a --> b\n  style a fill:#f9f', 2, 'a style'],
		['flowchart LR\n  a:::big --> b', 1, 'a style'],
		['flowchart LR\n  a --> b --> c', 1, 'a chain of connections'],
		['flowchart LR\n  a -- x --> b --- c', 1, 'a chain of connections'],
		['flowchart LR\n  a ~~~ b', 1, 'an invisible connection'],
		['flowchart LR\n  a & b --> c', 1, 'several components in one connection'],
		['flowchart LR\n  a@{ shape: rect }', 1, 'a shape or another property'],
		['flowchart LR\n  click a href "https://example.com"', 1, 'a link'],
		['---\ntitle: T\n---\nflowchart LR\n  a --> b', 0, 'a title or settings'],
		[`flowchart LR\n  a[${'x'.repeat(600)}]`, 1, 'a line of this length'],
		['flowchart LR\n  a -->|" y "| b', undefined, 'names or labels that could be read in two ways'],
		['erDiagram\n  A ||--o{ B : has\n  style A fill:#f00', 2, 'a style'],
		['erDiagram\n  A one to many B : has', 1, 'a line of another sort'],
	];
	for (const [text, line, what] of cases) {
		it(`${what} in ${JSON.stringify(text.slice(0, 40))}`, () => assert.deepEqual(sourceOnly(text), { line, what }));
	}

	it('is nothing to say where there is a form, or none for the type', () => {
		assert.equal(sourceOnly('flowchart LR\n  a -- x --> b'), undefined);
		assert.equal(sourceOnly('erDiagram\n  A ||--o{ B : has'), undefined);
		assert.equal(sourceOnly('sequenceDiagram\n  A->>B: x'), undefined);
	});
});
