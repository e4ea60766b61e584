import { countEntries } from '../../openspec/readDelta.ts';
import { deltaReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { firstLine } from '../structure/gap.ts';
import { exampleRequirement } from './exampleTexts.ts';

export const emptyDelta: DocumentRule = {
	id: 'openspec/empty-delta',
	scope: 'document',
	severity: 'error',
	summary: 'A delta does nothing: it has no section of a delta, or none with a requirement.',
	why: [
		'OpenSpec reads the sections `## ADDED Requirements`, `## MODIFIED Requirements`, `## REMOVED Requirements` and',
		'`## RENAMED Requirements`, and in them headings `### Requirement: Name`. A specification written out anew is no delta.',
	].join('\n'),
	example: {
		path: 'openspec/changes/add-fax/specs/fax/spec.md',
		bad: '## ADDED Requirements\n\nThe system SHALL send a page.\n',
		good: `## ADDED Requirements\n\n${exampleRequirement()}`,
	},
	check(document, _kind, report) {
		const delta = deltaReading(document);
		if (!delta || countEntries(delta) > 0) {
			return;
		}
		const [section] = delta.sections;
		report({
			range: section ? wordsOf(delta.source, section.line) : firstLine(document),
			message: section
				? section.operation === 'renamed'
					? 'No rename is read here. Write each as "- FROM: `### Requirement: Old name`" and "- TO: `### Requirement: New name`".'
					: 'No requirement is read here. Write each under "### Requirement: Name".'
				: 'This delta has no section such as "## ADDED Requirements", so that nothing is done with it.',
		});
	},
};
