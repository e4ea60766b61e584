import assert from 'node:assert/strict';
import { drawProblem } from '../../../webview-ui/preview/diagram/drawProblem.ts';

describe('what Mermaid says against a text', () => {
	const text = '%% a note\nflowchart LR\n    a --> b\n    b --> c{Paid?\n\n    c --> d\n';

	it('is said of the line that its excerpt ends in', () => {
		const error = new Error(
			'Parse error on line 9:\n... b    b --> c{Paid?    c --> d\n----------------------^\nExpecting X',
		);
		assert.deepEqual(drawProblem(error, { text, line: 10 }), {
			message: "Mermaid can't read on after “b    b --> c{Paid?”.",
			line: 13,
		});
		const atStart = new Error(
			'Lexical error on line 2. Unrecognized text.\n%% a noteflowchart LR    ?\n---------------------^',
		);
		assert.equal(drawProblem(atStart, { text, line: 10 }).line, 11);
	});

	it('is said of the diagram where it gives no place that is in the text', () => {
		assert.deepEqual(drawProblem(new Error('No diagram type\nmore'), { text, line: 10 }), {
			message: "Mermaid can't draw this: No diagram type",
			line: 10,
		});
		for (const excerpt of ['elsewhere', '   ']) {
			const error = `Parse error on line 1:\n${excerpt}\n${'-'.repeat(excerpt.length)}^`;
			assert.equal(drawProblem(error, { text, line: 10 }).line, 10);
		}
	});
});
