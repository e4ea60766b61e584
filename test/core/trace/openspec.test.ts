import assert from 'node:assert/strict';
import { defined, named, readTrace } from './readTrace.ts';

const block =
	'### Requirement: Sell bread\nThe shop SHALL sell bread.\n\n#### Scenario: At noon\n- **WHEN** asked\n- **THEN** sells\n';

describe('ids of OpenSpec documents', () => {
	it('are the names of requirements and scenarios', () => {
		assert.deepEqual(defined('openspec-spec', `## Requirements\n\n${block}`), [
			'Sell bread: The shop SHALL sell bread.',
			'At noon: At noon',
		]);
		const { definitions, scope } = readTrace('openspec-spec', `## Requirements\n\n${block}`);
		assert.equal(definitions[1]?.parent, definitions[0]?.key);
		assert.equal(scope, 'openspec/specs/shop');
	});

	it('of a delta belong to the capability, with what happens to them', () => {
		const text = `## ADDED Requirements\n\n${block}\n## Modified Requirements\n\n### Requirement: Open\n\n## REMOVED Requirements\n\n### Requirement: Close\n\n## RENAMED Requirements\n\n- FROM: \`### Requirement: Old\`\n- TO: \`### Requirement: New\`\n`;
		const { definitions, scope } = readTrace('openspec-delta', text);
		assert.equal(scope, 'openspec/specs/shop');
		assert.deepEqual(
			definitions.map(({ id, operation }) => [id, operation]),
			[
				['Sell bread', 'added'],
				['At noon', 'added'],
				['Open', 'modified'],
				['Close', 'removed'],
				['New', 'renamed'],
			],
		);
		assert.deepEqual(named('openspec-delta', text), ['Open mentions Open', 'Close mentions Close', '- mentions Old']);
	});

	it('are none in fences and comments', () => {
		const text = `\`\`\`\n${block}\`\`\`\n\n<!--\n${block}-->\n\n## REMOVED Requirements\n\n<!-- x\n- \`### Requirement: Old\`\n-->\n`;
		assert.deepEqual(defined('openspec-delta', text), []);
		assert.deepEqual(named('openspec-delta', text), []);
	});
});
