import assert from 'node:assert/strict';
import { decisionsInForm } from '../../../src/core/form/suggest/decisionsInForm.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

const record = (title: string) =>
	`---\nstatus: accepted\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nA\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nC\n`;
const files = {
	'docs/decisions/0001-use-rows.md': record('Use rows'),
	'docs/decisions/0002-use-trees.md': record('Use trees'),
};

describe('decisions that are proposed in a field', () => {
	const proposed = (marked: string, above: readonly string[] = []) => {
		const [before = '', after = ''] = marked.split('|');
		return decisionsInForm(() => repositoryOf(files), 'docs/plan.md', { about: 'ids', before, after, above });
	};

	it('are written as links, in the place of what is typed', () => {
		const found = proposed('As ADR-| says', ['Above.']);
		assert.deepEqual(
			found?.proposals.map(({ insert }) => insert),
			['[ADR-0002](decisions/0002-use-trees.md)', '[ADR-0001](decisions/0001-use-rows.md)'],
		);
		assert.deepEqual([found?.start, found?.behind], [3, 0]);
		assert.match(found?.proposals[0]?.value ?? '', /Use trees/);
		assert.deepEqual(
			proposed('As ADR-0001|')?.proposals.map(({ insert }) => insert),
			['[ADR-0001](decisions/0001-use-rows.md)'],
		);
	});

	it('are not looked for where none is named', () => {
		const never = () => assert.fail('nobody needs them');
		const wish = { about: 'ids', before: 'Words', after: '', above: [] } as const;
		assert.equal(decisionsInForm(never, 'docs/plan.md', wish), undefined);
		assert.equal(proposed('`code` ADR-|', ['```', 'x']), undefined);
	});
});
