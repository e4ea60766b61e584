import { purposeLength, shortestPurpose } from '../../openspec/purpose.ts';
import { specReading, unwrittenPurposeIn } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const purpose: DocumentRule = {
	id: 'openspec/purpose',
	scope: 'document',
	severity: 'warning',
	summary: 'The purpose of a specification is very short, or nobody has written it yet.',
	why: [
		'`openspec archive` leaves a sentence to be replaced in each specification that it makes. A purpose in a delta does not',
		'replace it later: write it into the specification. Under 50 characters OpenSpec calls it too brief.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement(), { purpose: 'Faxes.' }),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		const { source, purpose: section } = specReading(document) ?? {};
		const length = source && section ? purposeLength(source, section) : 0;
		if (!source || !section || length === 0) {
			return;
		}
		const unwritten = unwrittenPurposeIn(document);
		if (unwritten) {
			report({ range: unwritten, message: 'Nobody has written this purpose yet. Say what the capability is for.' });
		} else if (length < shortestPurpose) {
			const message = `The purpose has ${length} characters; OpenSpec wants ${shortestPurpose}. Say what it is for, and for whom.`;
			report({ range: wordsOf(source, section.line), message });
		}
	},
};
