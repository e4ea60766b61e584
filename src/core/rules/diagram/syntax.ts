import { explain } from '../../diagrams/explain/explain.ts';
import type { DiagramRule } from '../rule.ts';
import { exampleWith } from './exampleWith.ts';
import { placeOf, verdictOn } from './findingOn.ts';
import { mendsOf } from './mends.ts';
import { saidByMermaid } from './saidByMermaid.ts';

export const diagramSyntax: DiagramRule = {
	id: 'diagram/syntax',
	scope: 'diagram',
	severity: 'error',
	summary: 'A diagram that Mermaid refuses: readers see an error in place of a picture.',
	why: [
		'The verdict is that of Mermaid itself, at the place where it stops; fences (`mermaid`, `mmd`), `:::mermaid`',
		'containers and files that end with `.mmd` or `.mermaid` are checked. The message names the usual causes: a label that',
		"has to stand in quotes, a word of Mermaid's own as an id, a semicolon in a message, a block without its `end`, an",
		'arrow of another language. A fix is offered only where Mermaid accepts the diagram afterwards.',
		'Quiet for a fence that never closes, for Markdown shown within a longer fence, and for types that need a plug-in.',
		'A comment that switches the rule off stands above the fence.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0001-queue-between-shop-and-store.md',
		bad: exampleWith('flowchart LR\n  shop[Shop (web)] --> queue[(Orders)]\n  queue --> store[Store]'),
		good: exampleWith('flowchart LR\n  shop["Shop (web)"] --> queue[(Orders)]\n  queue --> store[Store]'),
	},
	check(diagram, view, report) {
		const verdict = verdictOn(diagram, view);
		const { problem } = verdict ?? {};
		if (verdict?.state !== 'invalid' || problem?.cause !== 'syntax') {
			return;
		}
		const { message, range, attempts } = explain(diagram.text, problem);
		report({
			range: placeOf(diagram, range ?? problem.range),
			message: `${message} ${saidByMermaid(problem)}`,
			...mendsOf(diagram, attempts, view),
		});
	},
};
