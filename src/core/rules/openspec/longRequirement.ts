import { specReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

/** Most characters of a requirement's text that OpenSpec has nothing to say about. */
const longest = 500;

export const longRequirement: DocumentRule = {
	id: 'openspec/long-requirement',
	scope: 'document',
	severity: 'hint',
	summary: 'A requirement of a specification is longer than 500 characters.',
	why: 'A requirement says one thing. A long one mostly says several, which are then changed and tested together. OpenSpec says so too, without failing.',
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement('Sending', `The system SHALL send a page${', and then a page'.repeat(30)}.`)),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		const spec = specReading(document);
		for (const { line, textLength } of spec?.entries ?? []) {
			if (spec && textLength > longest) {
				const message = `This requirement has ${textLength} characters. Part it into several, of ${longest} at most.`;
				report({ range: wordsOf(spec.source, line), message });
			}
		}
	},
};
