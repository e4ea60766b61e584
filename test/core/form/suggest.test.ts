import assert from 'node:assert/strict';
import { decisionsInForm } from '../../../src/core/form/suggest/decisionsInForm.ts';
import { idsInForm, requirementsInForm } from '../../../src/core/form/suggest/idsInForm.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { traceIndex } from '../../support/traceTexts.ts';

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

describe('ids that are proposed in a field', () => {
	const feature = (name: string, ...ids: readonly string[]) => ({
		[`specs/${name}/spec.md`]: `# Feature Specification: A\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Open (Priority: P1)\n\n## Requirements *(mandatory)*\n\n${ids.map((id) => `- **${id}**: System MUST do ${id}\n`).join('')}`,
		[`specs/${name}/tasks.md`]: '# Tasks: A\n\n- [ ] T001 [US1] Open\n',
	});
	const index = traceIndex({
		...feature('001-a', 'FR-001', 'FR-002', 'FR-012', 'FR-002'),
		...feature('002-b', 'FR-007'),
	});
	const tasks = 'specs/001-a/tasks.md';
	const proposed = (marked: string, path = tasks) => {
		const [before = '', after = ''] = marked.split('|');
		const { start, proposals } = idsInForm(index, path, { about: 'ids', before, after, above: [] });
		return [start, ...proposals.map(({ value }) => value)];
	};

	it('are those of the feature that go on as is typed, each once', () => {
		assert.deepEqual(proposed('- [ ] T002 Close, FR-|'), [18, 'FR-001', 'FR-002', 'FR-012']);
		assert.deepEqual(proposed('- [ ] T002 Close, FR-01|'), [18, 'FR-012']);
		assert.deepEqual(proposed('- [ ] T002 Close, FR-9|'), [18]);
	});

	it('are none where no id is begun', () => {
		assert.deepEqual(proposed('- [ ] T002 Close |'), [0]);
		assert.deepEqual(proposed('Words |', 'notes.md'), [0]);
	});

	it('are all requirements of the feature with their words, where one is chosen', () => {
		const { proposals } = requirementsInForm(index, tasks);
		assert.deepEqual(
			proposals.filter(({ value }) => value.startsWith('FR')),
			['FR-001', 'FR-002', 'FR-012'].map((id) => ({ value: id, text: `System MUST do ${id}` })),
		);
		assert.deepEqual(requirementsInForm(index, 'notes.md').proposals, []);
	});
});
