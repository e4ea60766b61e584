import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';
import { statedRequirements } from './statedRequirements.ts';

export const noText: DocumentRule = {
	id: 'openspec/no-text',
	scope: 'document',
	severity: 'error',
	summary: 'A requirement is a heading without a sentence.',
	why: [
		'The heading is the name of a requirement; what it asks for stands between the heading and the first scenario. Fences',
		'do not count, and lines such as `**Priority**: high` only where nothing else is there.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement('The system SHALL send a page', '')),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		for (const { range, text } of statedRequirements(document)) {
			if (text === '') {
				report({ range, message: 'This requirement has a name only. Say under the heading what is required.' });
			}
		}
	},
};
