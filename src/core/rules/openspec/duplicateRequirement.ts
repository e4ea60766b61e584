import { specReading } from '../../openspec/reading.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const duplicateRequirement: DocumentRule = {
	id: 'openspec/duplicate-requirement',
	scope: 'document',
	severity: 'error',
	summary: 'Two requirements of a specification have the same name.',
	why: [
		'Changes refer to requirements by name. With two of one name a change to the one discards the other, so that OpenSpec',
		'refuses to touch the specification at all. What a delta names twice is reported by `openspec/contradictory-delta`.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(`${exampleRequirement()}\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}`),
		good: exampleSpec(
			`${exampleRequirement()}\n${exampleRequirement('Sending many', 'The system SHALL send many pages.')}`,
		),
	},
	check(document, _kind, report) {
		for (const { name, range } of specReading(document)?.repeated ?? []) {
			report({ range, message: `A requirement above is called "${name}" too. Give one of them another name.` });
		}
	},
};
