import assert from 'node:assert/strict';
import { stageOf } from '../../../src/core/adr/record/stage.ts';
import { statusInLine } from '../../../src/core/outline/statusInLine.ts';

function inLine(text: string): string {
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } };
	return statusInLine({ status: { text, stage: stageOf(text), form: 'section', range } });
}

describe('statusInLine', () => {
	it('is the status as it reads', () => {
		assert.equal(inLine('Accepted'), 'Accepted');
		assert.equal(inLine('Approved by the board'), 'Approved by the board');
		assert.equal(statusInLine({ status: undefined }), '');
	});

	it('leaves out by what a record is superseded', () => {
		assert.equal(inLine('Superseded by 12. Use rows'), 'Superseded');
	});

	it('is cut where it is long, and not within a character', () => {
		assert.equal(inLine('x'.repeat(40)), `${'x'.repeat(31)}…`);
		assert.equal(inLine(`${'x'.repeat(30)}${'\u{1F680}'.repeat(5)}`), `${'x'.repeat(30)}…`);
		assert.equal(inLine(`\u{1F680}${'x'.repeat(40)}`), `\u{1F680}${'x'.repeat(29)}…`);
	});
});
