import assert from 'node:assert/strict';
import { checkText, told } from '../rules/checkText.ts';

const path = 'openspec/changes/a/specs/fax/spec.md';

async function renames(...lines: string[]): Promise<string[]> {
	const added =
		'## ADDED Requirements\n\n### Requirement: Ring\n\nThe fax SHALL ring.\n\n#### Scenario: Call\n\n- **WHEN** called\n- **THEN** it rings\n';
	const found = await checkText(path, `${added}\n## RENAMED Requirements\n\n${lines.join('\n')}\n`);
	return told(found.filter(({ rule }) => rule === 'openspec/unpaired-rename')).map((line) =>
		line.replace(/^.*?: /, ''),
	);
}

const passedOver =
	'OpenSpec passes over this rename. Write "- FROM: `### Requirement: Old`" and "- TO: `### Requirement: New`".';

describe('a rename that OpenSpec does not read', () => {
	it('is told of once for each pair', async () => {
		for (const pair of [
			['FROM: `Old`', 'TO: `New`'],
			['- FROM: Old', '- TO: New'],
			['- **From:** "Old"', '- **To:** "New"'],
			['* __FROM__: `#### Requirement: Old`', '', '* __TO__: Requirement: New'],
		]) {
			assert.deepEqual(await renames(...pair), [passedOver], pair.join(' '));
		}
		assert.equal((await renames('FROM: a', 'TO: b', 'FROM: c', 'TO: d')).length, 2);
	});

	it("is none where the pair is read, is nobody's, or one half of it is told of already", async () => {
		assert.deepEqual(await renames('- FROM: `### Requirement: Old`', '- TO: `### Requirement: New`'), []);
		assert.deepEqual(await renames('FROM: None', 'TO: None'), []);
		assert.deepEqual(await renames('FROM: the shop'), []);
		assert.deepEqual(await renames('TO: New', 'FROM: Old'), []);
		assert.deepEqual(await renames('```', 'FROM: Old', 'TO: New', '```'), []);
		assert.deepEqual(await renames('- FROM: `### Requirement: Old`', '- TO: `New`'), [
			'"Old" has no new name. Write "- TO: `### Requirement: …`" on the next line.',
		]);
	});

	it('is named where a delta does nothing else', async () => {
		const found = told(await checkText(path, '## RENAMED Requirements\n\nFROM: Old\nTO: New\n'));
		assert.ok(
			found.some((line) => line.startsWith('openspec/empty-delta: No rename is read here.')),
			found.join('\n'),
		);
	});

	it('costs no more than its length', async () => {
		assert.deepEqual(await renames(`FROM: ${' `'.repeat(50_000)}x`, 'TO: New'), []);
	});
});
