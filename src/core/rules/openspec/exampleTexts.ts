/** A specification with these requirements, as the examples of the rules need one. */
export function exampleSpec(requirements: string, { purpose = usual, heading = 'Purpose' } = {}): string {
	return `# Fax\n\n## ${heading}\n\n${purpose}\n\n## Requirements\n\n${requirements}`;
}

const usual = 'Messages reach people who have nothing but a telephone line.';

/** A requirement with a sentence and a scenario; the one or the other left out where it is empty. */
export function exampleRequirement(
	name = 'Sending',
	sentence = 'The system SHALL send a page.',
	scenario = 'One page',
): string {
	const steps = scenario === '' ? '' : exampleScenario(scenario);
	return [`### Requirement: ${name}\n`, sentence === '' ? '' : `${sentence}\n`, steps].filter(Boolean).join('\n');
}

/** A scenario of that name. */
export function exampleScenario(name: string): string {
	return `#### Scenario: ${name}\n\n- **WHEN** it is sent\n- **THEN** it is printed\n`;
}
