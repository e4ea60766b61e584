import { deltaReading, specReading } from '../../openspec/reading.ts';
import { wordsOf } from '../../openspec/source.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const noScenario: DocumentRule = {
	id: 'openspec/no-scenario',
	scope: 'document',
	severity: 'error',
	summary: 'A requirement has no scenario.',
	why: [
		'A scenario is the case by which a requirement is checked. OpenSpec wants one in each requirement of a specification',
		'and in each that a change adds or modifies: a heading of exactly four hashes with something under it. Under',
		'`Requirements` of a specification it takes every heading for a requirement, so that notes belong elsewhere.',
	].join('\n'),
	example: {
		path: 'openspec/specs/fax/spec.md',
		bad: exampleSpec(exampleRequirement('Sending', 'The system SHALL send a page.', '')),
		good: exampleSpec(exampleRequirement()),
	},
	check(document, _kind, report) {
		const spec = specReading(document);
		for (const { line, title, scenarioCount } of spec?.entries ?? []) {
			if (spec && scenarioCount === 0) {
				const message = /^Requirement:/i.test(title)
					? advice
					: `OpenSpec takes "${title}" for a requirement, and it has no scenario. Move it out of "Requirements".`;
				report({ range: wordsOf(spec.source, line), message });
			}
		}
		const delta = deltaReading(document);
		for (const { range, scenarioCount } of [...(delta?.added ?? []), ...(delta?.modified ?? [])]) {
			if (scenarioCount === 0) {
				report({ range, message: advice });
			}
		}
	},
};

const advice = 'This requirement has no scenario. Write one under "#### Scenario: Name", with its steps.';
