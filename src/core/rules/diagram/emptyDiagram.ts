import type { DiagramRule } from '../rule.ts';
import { exampleWith } from './exampleWith.ts';
import { placeOf, verdictOn } from './findingOn.ts';

export const emptyDiagram: DiagramRule = {
	id: 'diagram/empty',
	scope: 'diagram',
	severity: 'warning',
	summary: 'A fence says that it is a diagram and holds none.',
	why: 'Readers see an error in place of a picture: there is nothing in the fence but comments, settings or blank lines.',
	example: {
		path: 'docs/adr/0001-queue-between-shop-and-store.md',
		bad: exampleWith('%% shop, queue and store'),
		good: exampleWith('flowchart LR\n  shop --> queue --> store'),
	},
	check(diagram, view, report) {
		if (verdictOn(diagram, view)?.problem?.cause === 'empty') {
			report({
				range: diagram.form === 'file' ? placeOf(diagram, undefined) : diagram.range,
				message: 'There is no diagram in here. Write one, or remove the fence.',
			});
		}
	},
};
