import { explain } from '../../diagrams/explain/explain.ts';
import type { DiagramRule } from '../rule.ts';
import { exampleWith } from './exampleWith.ts';
import { placeOf, verdictOn } from './findingOn.ts';
import { mendsOf } from './mends.ts';

export const unknownType: DiagramRule = {
	id: 'diagram/unknown-type',
	scope: 'diagram',
	severity: 'warning',
	summary: 'A diagram does not begin with a type that Mermaid knows.',
	why: [
		'Mermaid tells by the first word what it has to draw, and minds capital letters: `sequenceDiagram`, `flowchart LR`.',
		'An error where the word is nearly a type. Else a warning, since a newer Mermaid than the one that checks here may',
		'know more types.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0001-queue-between-shop-and-store.md',
		bad: exampleWith('sequencediagram\n  Shop->>Queue: order\n  Queue->>Store: order'),
		good: exampleWith('sequenceDiagram\n  Shop->>Queue: order\n  Queue->>Store: order'),
	},
	check(diagram, view, report) {
		const problem = verdictOn(diagram, view)?.problem;
		if (problem?.cause !== 'unknown-type') {
			return;
		}
		const { message, range, attempts } = explain(diagram.text, problem);
		report({
			range: placeOf(diagram, range ?? problem.range),
			message,
			...(attempts.length > 0 && { severity: 'error' }),
			...mendsOf(diagram, attempts, view),
		});
	},
};
