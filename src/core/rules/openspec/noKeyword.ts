import { deltaReading, specReading } from '../../openspec/reading.ts';
import { isNormative } from '../../openspec/requirements.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';
import { statedRequirements } from './statedRequirements.ts';

export const noKeyword: DocumentRule = {
	id: 'openspec/no-keyword',
	scope: 'document',
	severity: 'warning',
	summary: 'A requirement does not say SHALL or MUST.',
	why: [
		'RFC 2119 gives the words their meaning: what SHALL or MUST be is binding, all else is a description. OpenSpec wants one',
		'of the two in capitals below the heading, and `openspec validate --strict` fails without, in any language. Its edition',
		'in Chinese takes `必须` and `禁止` as well.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement('Sending', 'The system sends a page.')),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		const source = (specReading(document) ?? deltaReading(document))?.source;
		for (const { name, range, text } of statedRequirements(document)) {
			if (text !== '' && !isNormative(text, source)) {
				report({
					range,
					message: isNormative(name, source)
						? 'SHALL or MUST stands in the heading alone. Say it in the sentence below.'
						: 'This requirement does not say SHALL or MUST.',
				});
			}
		}
	},
};
