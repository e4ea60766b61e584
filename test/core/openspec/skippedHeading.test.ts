import assert from 'node:assert/strict';
import { checkText } from '../rules/checkText.ts';

describe('openspec/skipped-heading', () => {
	it('proposes a name without the word that says in another way that it is a requirement', async () => {
		for (const [heading, name] of [
			['Requirement：Fax', 'Fax'],
			['Requirement ： Fax', 'Fax'],
			['Requirement 2: Fax', 'Fax'],
			['Requirement - Fax', 'Fax'],
			['Requirement Fax', 'Fax'],
			['需求：传真', '传真'],
			['Requisito 3: Enviar', 'Enviar'],
			['Requirements of the fax', 'Requirements of the fax'],
			['Reqs-based fax', 'Reqs-based fax'],
			['Sending a requirement: fax', 'Sending a requirement: fax'],
			['Requirement 12', '12'],
		] as const) {
			const text = `## ADDED Requirements\n\n### ${heading}\n\nThe fax SHALL send.\n`;
			const found = await checkText('openspec/changes/a/specs/fax/spec.md', text);
			assert.deepEqual(
				found.filter(({ rule }) => rule === 'openspec/skipped-heading').map(({ message }) => message),
				[`OpenSpec passes over this heading. Write "### Requirement: ${name}" if it is one.`],
				heading,
			);
		}
	});

	it('says so where there is no name', async () => {
		for (const heading of ['Requirement', 'Requirement:', 'Requirement：']) {
			const found = await checkText(
				'openspec/changes/a/specs/fax/spec.md',
				`## ADDED Requirements\n\n### ${heading}\n`,
			);
			assert.ok(
				found.some(({ message }) => message === 'The requirement has no name, and so is passed over.'),
				heading,
			);
		}
	});
});
