import { deltaReading, specReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const misplacedRequirement: DocumentRule = {
	id: 'openspec/misplaced-requirement',
	scope: 'document',
	severity: 'error',
	summary:
		'A requirement stands in a section where OpenSpec does not look for any, or a specification has a section of a delta.',
	why: [
		'In a specification requirements stand under `## Requirements`, in a delta under `## ADDED Requirements` and its like.',
		'Elsewhere no command sees them: the change is archived, and the requirement is lost. An error in a specification; in a',
		'delta a warning, since some are only quoted there.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(
			`${exampleRequirement()}\n## Later\n\n${exampleRequirement('Receiving', 'The system SHALL receive a page.')}`,
		),
		good: exampleSpec(
			`${exampleRequirement()}\n${exampleRequirement('Receiving', 'The system SHALL receive a page.')}`,
		),
	},
	check(document, _kind, report) {
		const spec = specReading(document);
		for (const { name, range } of spec?.outside ?? []) {
			report({ range, message: `No command sees "${name}" here. Move it under "## Requirements".` });
		}
		for (const line of spec?.deltaHeadings ?? []) {
			const message = 'This heading belongs into the delta of a change. Here it ends the requirements.';
			report({ range: wordsOf(spec?.source ?? [], line), message });
		}
		for (const { name, range, section } of deltaReading(document)?.stray ?? []) {
			const where = section === undefined ? 'above the first section' : `under "${section}"`;
			const message = `Nothing is done with "${name}" ${where}. Move it under "## ADDED Requirements" or its like.`;
			report({ range, severity: 'warning', message });
		}
	},
};
