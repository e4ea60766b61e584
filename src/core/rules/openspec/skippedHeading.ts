import { deltaReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import { requirementWords } from '../../trace/idWords.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement } from './exampleTexts.ts';

/** What says in another way that it is a requirement: `Requirement：`, `Requirement 2 - `, `需求：`. */
const otherLabel = new RegExp(
	String.raw`^(?:(?:${requirementWords})(?:\s?\d{1,4})?(?:\s?[:：]|\s[-–—])|requirement\s)\s{0,4}(?=\S)`,
	'iu',
);

export const skippedHeading: DocumentRule = {
	id: 'openspec/skipped-heading',
	scope: 'document',
	severity: 'hint',
	summary: 'A heading among the requirements of a delta is none of a requirement.',
	why: 'Under `## ADDED Requirements` and `## MODIFIED Requirements` OpenSpec passes over a heading of level 3 that does not begin with `Requirement:`. It becomes part of the requirement above, or is lost.',
	example: {
		path: 'openspec/changes/add-fax/specs/fax/spec.md',
		bad: `## ADDED Requirements\n\n### Sending pages\n\nThe system SHALL send a page.\n\n${exampleRequirement('Receiving')}`,
		good: `## ADDED Requirements\n\n${exampleRequirement('Receiving')}`,
	},
	check(document, _kind, report) {
		const delta = deltaReading(document);
		for (const line of delta?.skipped ?? []) {
			const title = delta?.source[line]?.title ?? '';
			const message = /^requirement[:：]?$/i.test(title)
				? 'The requirement has no name, and so is passed over.'
				: `OpenSpec passes over this heading. Write "### Requirement: ${title.replace(otherLabel, '')}" if it is one.`;
			report({ range: wordsOf(delta?.source ?? [], line), message });
		}
	},
};
