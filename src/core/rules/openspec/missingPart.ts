import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import { missingSections } from '../../kinds/missingSections.ts';
import { hasContent } from '../../openspec/outline.ts';
import { specReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { addSection } from '../structure/addSection.ts';
import { firstLine } from '../structure/gap.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const missingPart: DocumentRule = {
	id: 'openspec/missing-part',
	scope: 'document',
	severity: 'error',
	summary: 'A specification has no purpose or no requirements that OpenSpec can read.',
	why: [
		'OpenSpec looks for the headings `Purpose` and `Requirements` in just these words, whatever language the rest is in.',
		'Without text under the one and a requirement under the other, `openspec validate` fails and no change can be archived',
		'into the specification. Its edition in Chinese reads `目的` and `需求` where requirements are called `需求：` too.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement(), { heading: '目的' }),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, kind, report) {
		const spec = specReading(document);
		if (!spec) {
			return;
		}
		const { source, purpose, requirements, entries } = spec;
		if (!purpose) {
			report(lacking(document, kind, 'Purpose', 'OpenSpec finds no heading "Purpose". Say there what it is for.'));
		} else if (!hasContent(source, purpose)) {
			report({
				range: wordsOf(source, purpose.line),
				message: 'The purpose is empty. Say what the capability is for.',
			});
		}
		if (!requirements) {
			report(lacking(document, kind, 'Requirements', 'OpenSpec finds no heading "Requirements".'));
		} else if (entries.length === 0) {
			const message = 'The specification has no requirement. Write one under "### Requirement: Name".';
			report({ range: wordsOf(source, requirements.line), message });
		}
	},
};

/** The section is offered where it is there in no other language either. */
function lacking(document: SpecDocument, kind: Kind, heading: string, message: string): Report {
	const missing = missingSections(document, kind).find(({ section }) => section.heading === heading);
	const suggestions = missing ? addSection(document, missing, kind) : [];
	return { range: firstLine(document), message, ...(suggestions.length > 0 && { suggestions }) };
}
