import assert from 'node:assert/strict';
import type { PreviewReply } from '../../../src/protocol/preview.ts';
import { HeldMarks } from '../../../webview-ui/preview/heldMarks.ts';

type Marks = Extract<PreviewReply, { type: 'marks' }>['marks'];

describe('the marks that a page holds', () => {
	const marks = (...lines: number[]): Marks => ({
		sections: lines.map((line) => ({ line, title: 'Goal', state: 'draft', required: true })),
		findings: lines.map((line) => ({ line, severity: 'hint', message: 'Say it.', breaksDiagram: false })),
	});
	const linesOf = ({ sections, findings }: Marks): number[] => {
		assert.deepEqual(
			sections.map(({ line }) => line),
			findings.map(({ line }) => line),
		);
		return findings.map(({ line }) => line);
	};

	it('wait for the blocks that they came before', () => {
		const held = new HeldMarks();
		held.hold(marks(1, 5));
		assert.deepEqual(linesOf(held.placed([])), [1, 5]);
		assert.ok(held.areWaiting);
		assert.deepEqual(linesOf(held.placed([{ line: 0 }, { line: 4 }])), [1, 5]);
		assert.ok(!held.areWaiting);
	});

	it('go with their block when lines come before it, and away with it', () => {
		const held = new HeldMarks();
		const blocks = [{ line: 0 }, { line: 4 }, { line: 8 }];
		held.hold(marks(1, 5, 9));
		held.placed(blocks);
		const [first, second, third] = blocks;
		assert.ok(first && second && third);
		second.line = 6;
		third.line = 10;
		assert.deepEqual(linesOf(held.placed([first, second, third])), [1, 7, 11]);
		assert.deepEqual(linesOf(held.placed([first, third])), [1, 11]);
	});

	it('give way to others', () => {
		const held = new HeldMarks();
		held.hold(marks(1));
		held.placed([{ line: 0 }]);
		held.hold(marks(2));
		assert.deepEqual(linesOf(held.placed([{ line: 0 }])), [2]);
	});
});
