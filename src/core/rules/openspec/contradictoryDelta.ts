import { contradictions } from '../../openspec/contradictions.ts';
import { deltaReading } from '../../openspec/reading.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

const renamed =
	'## RENAMED Requirements\n\n- FROM: `### Requirement: Sending`\n- TO: `### Requirement: Sending pages`\n';

export const contradictoryDelta: DocumentRule = {
	id: 'openspec/contradictory-delta',
	scope: 'document',
	severity: 'error',
	summary: 'A delta names a requirement twice in a way that means nothing in particular.',
	why: [
		'Renames come first, then removals, modifications and additions, each requirement at most once: what is renamed may be',
		'modified too, under its new name. `openspec validate` and `openspec archive` refuse all else.',
	].join('\n'),
	example: {
		path: 'openspec/changes/drop-fax/specs/fax/spec.md',
		bad: `${renamed}\n## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}`,
		good: `${renamed}\n## MODIFIED Requirements\n\n${exampleRequirement('Sending pages', 'The system SHALL send many pages.')}`,
		files: { 'openspec/specs/fax/spec.md': exampleSpec(exampleRequirement()) },
	},
	check(document, _kind, report) {
		const delta = deltaReading(document);
		for (const contradiction of delta ? contradictions(delta) : []) {
			report(contradiction);
		}
	},
};
