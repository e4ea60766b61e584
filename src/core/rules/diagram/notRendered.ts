import type { DiagramRule } from '../rule.ts';
import { exampleWith } from './exampleWith.ts';
import { placeOf, verdictOn } from './findingOn.ts';
import { saidByMermaid } from './saidByMermaid.ts';

export const notRendered: DiagramRule = {
	id: 'diagram/not-rendered',
	scope: 'diagram',
	severity: 'warning',
	summary: 'A diagram that Mermaid can read and still does not draw.',
	why: [
		'Some mistakes come to light only while Mermaid draws: a date in a Gantt chart that is none, a relation of a C4',
		'diagram to a shape that is not there, a task of a journey without its score, a diagram of more than 50,000 characters.',
	].join('\n'),
	example: {
		path: 'docs/adr/0001-queue-between-shop-and-store.md',
		bad: exampleWith('gantt\n  dateFormat YYYY-MM-DD\n  Build the queue :a1, 12th of May, 5d'),
		good: exampleWith('gantt\n  dateFormat YYYY-MM-DD\n  Build the queue :a1, 2026-05-12, 5d'),
	},
	check(diagram, view, report) {
		const notDrawn = verdictOn(diagram, view)?.notDrawn;
		if (notDrawn) {
			report({
				range: placeOf(diagram, notDrawn.range),
				message: `Mermaid reads this diagram and can't draw it. ${saidByMermaid(notDrawn)}`,
			});
		}
	},
};
