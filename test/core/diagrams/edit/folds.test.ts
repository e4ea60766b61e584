import assert from 'node:assert/strict';
import { foldsOf } from '../../../../src/core/diagrams/edit/folds.ts';

/** Folds as `first-last` of their lines. */
function folds(text: string): string[] {
	return foldsOf(text).map(({ start, end }) => `${start}-${end}`);
}

describe('foldsOf', () => {
	it('finds subgraphs in subgraphs', () => {
		assert.deepEqual(
			folds('flowchart LR\nsubgraph a\n subgraph b[x {]\n  c\n end\n %% end\n d\nend\nsubgraph e\nend'),
			['1-6', '2-3'],
		);
	});

	it('takes END in capitals for what it is: a node of a flowchart, and the end of a loop', () => {
		assert.deepEqual(folds('flowchart LR\nsubgraph a\n b --> c\n END --> b\n c --> END\nend'), ['1-4']);
		assert.deepEqual(folds('sequenceDiagram\nloop x\nA->>B: y\nEND\nA->>B: z'), ['1-2']);
	});

	it('finds loops, alternatives and boxes', () => {
		assert.deepEqual(folds('sequenceDiagram\nbox Blue\nparticipant a\nend\nalt x\na->>a: loop\nelse\na->>a: y\nend'), [
			'1-2',
			'4-7',
		]);
	});

	it('finds members, composites and attributes', () => {
		assert.deepEqual(folds('classDiagram\nnamespace n {\nclass A {\n+x\n}\n}'), ['1-4', '2-3']);
		assert.deepEqual(folds('stateDiagram-v2\nstate A {\n[*] --> b\n}\nnote left of b\nx\nend note'), ['1-2', '4-5']);
		assert.deepEqual(folds('erDiagram\nA {\nint x\n}'), ['1-2']);
	});

	it('finds sections, and blocks that are indented', () => {
		assert.deepEqual(folds('gantt\ntitle x\nsection a\nb :1d\n\nsection c\nd :1d\n'), ['2-3', '5-6']);
		assert.deepEqual(folds('mindmap\n r\n  a\n   b\n\n  c\n'), ['1-5', '2-3']);
	});

	it('finds nothing where nothing opens or closes', () => {
		assert.deepEqual(folds(''), []);
		assert.deepEqual(folds('flowchart LR\nend\nsubgraph a\nb'), []);
	});
});
