import assert from 'node:assert/strict';
import { checkText, told } from './checkText.ts';

describe('placeholder/unfilled, where a template tells how something is to be written', () => {
	const found = async (path: string, text: string): Promise<string[]> =>
		told((await checkText(path, text)).filter(({ rule }) => rule === 'placeholder/unfilled'));

	it('is quiet about the mark of a question that nobody asks', async () => {
		const spec = (line: string): string =>
			`# Feature Specification: Sell\n\n## User Scenarios & Testing\n\n${line}\n\n## Success Criteria\n\n- **SC-001**: Sold\n`;
		for (const [line, messages] of [
			['1. Put [NEEDS CLARIFICATION: specific question] wherever you would have to guess', []],
			['→ Mark with [NEEDS CLARIFICATION: Specific question ]', []],
			['Sold to [NEEDS CLARIFICATION: whom?]', ['[NEEDS CLARIFICATION: whom?]']],
			['[NEEDS CLARIFICATION: which specific question?]', ['[NEEDS CLARIFICATION: which specific question?]']],
			['[NEEDS CLARIFICATION: specific question of tax]', ['[NEEDS CLARIFICATION: specific question of tax]']],
			['[NEEDS CLARIFICATION]', ['[NEEDS CLARIFICATION]']],
		] as const) {
			assert.deepEqual(
				await found('specs/001-sell/spec.md', spec(line)),
				messages.map((mark) => `placeholder/unfilled: Still open: ${mark}`),
				line,
			);
		}
	});

	it('is quiet about the format of findings in a plan', async () => {
		const plan = (lines: string): string => `# Implementation Plan: Sell\n\n## Summary\n\nSell.\n\n${lines}\n`;
		const format =
			'Write `research.md` so:\n\n- Decision: [what was chosen]\n- Rationale: [why chosen]\n- Alternatives considered: [what else evaluated]';
		assert.deepEqual(await found('specs/001-sell/plan.md', plan(format)), []);
		assert.deepEqual(await found('specs/001-sell/plan.md', plan('We took [what was chosen in the end].')), [
			'placeholder/unfilled: Still to be written: [what was chosen in the end]',
		]);
	});
});
