import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import { nearScenario } from '../../../src/core/openspec/nearScenarios.ts';
import { readSource } from '../../../src/core/openspec/source.ts';
import { checkText } from '../rules/checkText.ts';

describe('scenarios that OpenSpec does not read', () => {
	const near = (line: string, behind = '- **WHEN** a page is sent') =>
		nearScenario(readSource(new LineIndex(`${line}\n\n${behind}\n`)), 0);

	it('are told by their word, whatever stands around it', () => {
		for (const [line, heading, isCertain] of [
			['### Scenario: In time', '#### Scenario: In time', true],
			['##### Scenario: In time ###', '#### Scenario: In time', true],
			['####Scenario: In time', '#### Scenario: In time', true],
			[' #### Scenario: In time', '#### Scenario: In time', true],
			['### **Scenario 2: In time**', '#### Scenario 2: In time', true],
			['### Scenario 2 - In time', '#### Scenario 2 - In time', true],
			['**Scenario: In time**', '#### Scenario: In time', true],
			['**Scenario**: In time', '#### Scenario: In time', true],
			['**Scenario:** In time', '#### Scenario: In time', true],
			['### 场景：按时', '#### 场景：按时', true],
			['**Szenario: Rechtzeitig**', '#### Szenario: Rechtzeitig', true],
			// What is no mark around the word is a part of the name
			['### Scenario: Calls __init__', '#### Scenario: Calls __init__', true],
			['### Scenario: __init__ is called', '#### Scenario: __init__ is called', true],
			['**Scenario: Calls __init__**', '#### Scenario: Calls __init__', true],
			['### Scenario: Match *.*', '#### Scenario: Match *.*', true],
			['**Scenario:** Delete user_*', '#### Scenario: Delete user_*', true],
			['_Scenario: Calls do_it_', '#### Scenario: Calls do_it', true],
			['**Scenario: One page** (happy path)', '#### Scenario: One page (happy path)', true],
			['**Scenario:** opens **quickly**', '#### Scenario: opens **quickly**', true],
			['### Scenario: **In** time', '#### Scenario: **In** time', true],
			['**Scenario: In time**<br>', '#### Scenario: In time<br>', true],
			['- **Scenario: In time**', '#### Scenario: In time', false],
			['Scenario: In time', '#### Scenario: In time', false],
		] as const) {
			const found = near(line);
			assert.deepEqual([found?.heading, found?.isCertain], [heading, isCertain], line);
		}
	});

	it('are certain where steps follow', () => {
		assert.equal(near('**Scenario: In time**', 'A page is sent.')?.isCertain, false);
		assert.equal(near('### Scenario: In time', 'A page is sent.')?.isCertain, true);
		assert.equal(near('### Scenario: In time', '## End')?.isCertain, false);
		assert.equal(near('### Scenario: In time', 'It has:\n\n#### A part')?.isCertain, false);
	});

	it('are none that are right, in a fence, or of another word', () => {
		for (const line of [
			'#### Scenario: In time',
			'### Scenarios',
			'### Scenarios: all of them',
			'**Scenario:**',
			'### Scenarios - all',
			'**Scenario formatting** - the usual',
			'The scenario: in time',
			'### Requirement: Scenario: In time',
			'~~~',
		]) {
			assert.equal(near(line), undefined, line);
		}
	});

	it('are named by the rules, and mended once', async () => {
		const path = 'openspec/changes/a/specs/fax/spec.md';
		const told = async (text: string): Promise<string[]> =>
			(await checkText(path, text)).map(({ rule, message, fix }) => `${rule}: ${message}${fix ? ' +' : ''}`);
		const requirement = '## ADDED Requirements\n\n### Requirement: Fax\n\nThe fax SHALL send.\n';
		const steps = '- **WHEN** a\n- **THEN** b\n';
		const none = 'openspec/no-scenario: This requirement has no scenario: OpenSpec takes';
		const skipped = 'openspec/skipped-heading: OpenSpec passes over this heading. Write';
		assert.deepEqual(await told(`${requirement}\n### Scenario: In time\n\n${steps}`), [
			`${none} "### Scenario: In time" for none. Write "#### Scenario: In time".`,
			`${skipped} "#### Scenario: In time". +`,
		]);
		assert.deepEqual(await told(`${requirement}\n##### Scenario: In time\n\n${steps}`), [
			`${none} "##### Scenario: In time" for none. Write "#### Scenario: In time". +`,
		]);
		assert.deepEqual(await told(`${requirement}\n- **Scenario: In time**\n  ${steps}`), [
			`${none} "- **Scenario: In time**" for none. Write "#### Scenario: In time".`,
		]);
		assert.deepEqual(
			(await told(`## ADDED Requirements\n\n### Scenario: In time\n\n${steps}`)).filter((one) =>
				one.includes('passes'),
			),
			[`${skipped} "#### Scenario: In time".`],
			'nobody has it',
		);
	});

	it('are no requirements of a specification', async () => {
		const text = (parts: string): string =>
			`# Fax\n\n## Purpose\n\nMessages reach people who have nothing but a telephone line.\n\n## Requirements\n\n${parts}`;
		const requirement = '### Requirement: Fax\n\nThe fax SHALL send.\n\n#### Scenario: A\n\n- **WHEN** a\n';
		const scenario = '\n### Scenario: In time\n\n- **WHEN** a\n';
		const found = async (parts: string) =>
			(await checkText('openspec/specs/fax/spec.md', text(parts)))
				.filter(({ rule }) => rule === 'openspec/no-scenario')
				.map(({ message, fix }) => `${message}${fix ? ' +' : ''}`);
		const message = 'OpenSpec takes this for a requirement. Write "#### Scenario: In time".';
		assert.deepEqual(await found(requirement + scenario), [`${message} +`]);
		assert.deepEqual(await found(scenario + requirement), [message]);
	});
});
