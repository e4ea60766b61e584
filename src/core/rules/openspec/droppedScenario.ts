import { droppedScenarios } from '../../openspec/droppedScenarios.ts';
import type { WorkspaceRule } from '../rule.ts';
import { readCapability } from './capability.ts';
import { exampleRequirement, exampleScenario, exampleSpec } from './exampleTexts.ts';

/** How many scenarios a message names. */
const named = 3;

export const droppedScenario: WorkspaceRule = {
	id: 'openspec/dropped-scenario',
	scope: 'workspace',
	severity: 'error',
	summary: 'A requirement that a change modifies lacks scenarios that its specification has.',
	why: [
		'What stands under `## MODIFIED Requirements` replaces the whole requirement, scenarios included, so that one that is',
		'left out is lost. `openspec validate` and `openspec archive` refuse that. Mostly the specification has got a scenario',
		'since the change was written, or the change gives one another name.',
	].join('\n'),
	example: {
		path: 'openspec/changes/send-more/specs/fax/spec.md',
		bad: `## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}`,
		good: `## MODIFIED Requirements\n\n${exampleRequirement('Sending', 'The system SHALL send many pages.')}\n${exampleScenario('Two pages')}`,
		files: {
			'openspec/specs/fax/spec.md': exampleSpec(`${exampleRequirement()}\n${exampleScenario('Two pages')}`),
		},
	},
	check(facts, _kind, view, report) {
		const dropped = readCapability(facts, view, ({ delta, spec }) => (spec ? droppedScenarios(delta, spec) : []));
		for (const { requirement, scenarios } of dropped ?? []) {
			const names = scenarios.slice(0, named).map((name) => `"${name}"`);
			const more = scenarios.length > named ? ` and ${scenarios.length - named} more` : '';
			report({
				range: requirement.range,
				message: `The specification has scenarios that would be lost: ${names.join(', ')}${more}. Copy them here.`,
			});
		}
	},
};
