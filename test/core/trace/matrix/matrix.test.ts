import assert from 'node:assert/strict';
import { lines, matrixIn } from './featureOf.ts';

const requirements = `# Requirements Document

## Introduction

A ferry sells tickets.

## Requirements

### Requirement 1: Sell

**User Story:** As a passenger, I want a ticket, so that I may board

#### Acceptance Criteria

1. WHEN a passenger pays THE ferry SHALL print a ticket
2. IF the ferry is full THEN THE ferry SHALL sell no ticket
3. THE ferry SHALL keep a list

### Requirement 2: Sail

#### Acceptance Criteria

1. WHEN it is noon THE ferry SHALL sail
2. THE ferry SHALL blow its horn
`;

const kiro = (tasks: string, more: Record<string, string> = {}) =>
	matrixIn(
		{
			'.kiro/specs/ferry/requirements.md': requirements,
			'.kiro/specs/ferry/tasks.md': `# Implementation Plan\n\n## Tasks\n\n${tasks}`,
			...more,
		},
		'.kiro/specs/ferry',
	);

describe('the matrix of a feature in the form of Kiro', () => {
	it('ties criteria to the tasks that name them, with their state', async () => {
		const matrix = await kiro(
			'- [x] 1. Sell\n  - [x] 1.1 Print\n    - _Requirements: 1.1_\n  - [-] 1.2 Count\n    - _Requirements: 1.1, 1.2_\n- [ ]* 2. Horn\n  - _Requirements: 2.2_\n',
		);
		assert.deepEqual(lines(matrix), [
			'1 -',
			'  1.1 + tasks: 1.1 [x], 1.2 [-]',
			'  1.2 + tasks: 1.2 [-]',
			'  1.3 -',
			'2 -',
			'  2.1 -',
			'  2.2 + tasks: 2 [ ]*',
		]);
		assert.deepEqual([matrix.covered, matrix.all], [3, 5]);
	});

	it('covers the criteria of a requirement that is named as a whole, and those of a range', async () => {
		const matrix = await kiro('- [ ] 1. Sell\n  - _Requirements: 1_\n- [ ] 2. Sail\n  - _Requirements: 2.1-2.2_\n');
		assert.deepEqual(lines(matrix), [
			'1 + tasks: 1 [ ]',
			'  1.1 +',
			'  1.2 +',
			'  1.3 +',
			'2 +',
			'  2.1 + tasks: 2 [ ]',
			'  2.2 + tasks: 2 [ ]',
		]);
	});

	it('covers everything by a task for all, and shows that task once', async () => {
		const matrix = await kiro('- [ ] 1. Do it\n  - _Requirements: All_\n');
		assert.deepEqual([matrix.covered, matrix.all], [5, 5]);
		assert.equal(lines(matrix).at(-1), 'all tasks: 1 [ ]');
		assert.equal(lines(matrix)[1], '  1.1 +');
	});

	it('counts nothing before somebody takes up anything', async () => {
		const matrix = await kiro('- [ ] 1. Do it\n');
		assert.deepEqual([matrix.covered, matrix.all], [0, 0]);
		assert.deepEqual(lines(matrix).slice(0, 2), ['1 ?', '  1.1 ?']);
	});

	it('takes properties and their tests, and not what a design only mentions', async () => {
		const design =
			'# Design Document\n\n## Overview\n\nA ferry.\n\n| Requirement | Component |\n| --- | --- |\n| 1.2 | Counter |\n\n## Correctness Properties\n\n### Property 1: Paid\n\n*For any* ticket, it was paid.\n\n**Validates: Requirements 1.1**\n';
		const matrix = await kiro(
			'- [ ] 1. Sail\n  - _Requirements: 2.1_\n- [ ] 2. Test\n  - **Property 1: Paid**\n  - **Validates: Requirements 2.2**\n',
			{ '.kiro/specs/ferry/design.md': design },
		);
		assert.deepEqual(lines(matrix), [
			'1 -',
			'  1.1 + design: Property 1; tests: 2 [ ]',
			'  1.2 - design: design.md:9',
			'  1.3 -',
			'2 +',
			'  2.1 + tasks: 1 [ ]',
			'  2.2 + tests: 2 [ ]',
		]);
	});

	it('takes a table of a list of tasks, and tasks without numbers', async () => {
		const matrix = await kiro(
			'- [ ] Sell\n  - _Requirements: 1.1_\n- [ ] 2. Rest\n\n| Requirement | Tasks |\n| --- | --- |\n| 1.2 | 2 |\n',
		);
		assert.deepEqual(lines(matrix).slice(1, 4), ['  1.1 + tasks: tasks.md:6', '  1.2 + tasks: tasks.md:11', '  1.3 -']);
	});

	it('takes code that names a criterion', async () => {
		const matrix = await matrixIn(
			{
				'.kiro/specs/ferry/requirements.md': requirements,
				'.kiro/specs/ferry/tasks.md': '# Implementation Plan\n\n- [ ] 1. Sell\n  - _Requirements: 1.1_\n',
				'src/horn.ts': '// The horn\n// @req 2.2\n',
				'.archspec.yaml': "trace:\n  code: ['src/**']\n",
			},
			'.kiro/specs/ferry',
		);
		assert.equal(lines(matrix).at(-1), '  2.2 + tests: horn.ts:2');
	});

	it('does not count what a bugfix says of the current behaviour', async () => {
		const matrix = await matrixIn(
			{
				'.kiro/specs/ferry/bugfix.md':
					'# Bugfix Requirements Document\n\n## Introduction\n\nIt sinks.\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN it sails THEN it sinks\n\n### Expected Behavior (Correct)\n\n2.1 WHEN it sails THEN it SHALL float\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN it rests THEN it SHALL CONTINUE TO rest\n',
				'.kiro/specs/ferry/tasks.md': '# Implementation Plan\n\n- [ ] 1. Show it\n  - _Requirements: 1.1, 2.1_\n',
			},
			'.kiro/specs/ferry',
		);
		assert.deepEqual(lines(matrix), ['1.1 ? tasks: 1 [ ]', '2.1 + tasks: 1 [ ]', '3.1 -']);
	});

	it('leaves numbered chapters out that are no requirements', async () => {
		const chapters = requirements
			.replace('## Introduction', '## 7. Scope')
			.replace('## Requirements', '## 8. Requests');
		const matrix = await matrixIn(
			{
				'.kiro/specs/ferry/requirements.md': chapters,
				'.kiro/specs/ferry/tasks.md': '# Implementation Plan\n\n- [ ] 1. Sell\n  - _Requirements: 1, 8_\n',
			},
			'.kiro/specs/ferry',
		);
		assert.deepEqual(
			matrix.rows.filter(({ depth }) => depth === 0).map(({ id, covered }) => [id, covered]),
			[
				['8', true],
				['1', true],
				['2', false],
			],
		);
	});
});

describe('the matrix of a feature in the form of spec-kit', () => {
	const spec =
		'# Feature Specification: Ferry\n\n## User Scenarios & Testing\n\n### User Story 1 - Sell (Priority: P1)\n\nText.\n\n### User Story 2 - Sail (Priority: P2)\n\nText.\n\n## Requirements\n\n- **FR-001**: System MUST sell\n- **FR-002**: System MUST sail\n- **FR-003**: System MUST rest\n\n## Success Criteria\n\n- **SC-001**: Nobody is late\n';
	const speckit = (tasks: string) =>
		matrixIn({ 'specs/001-ferry/spec.md': spec, 'specs/001-ferry/tasks.md': tasks }, 'specs/001-ferry');

	it('ties stories to tasks, and counts what tasks mention in passing only where they mention most', async () => {
		const few = await speckit('# Tasks: Ferry\n\n- [x] T001 [US1] Sell in src/a.ts (FR-001)\n- [ ] T002 Set up\n');
		assert.deepEqual(
			lines(few),
			['FR-001 ? tasks: T001 [x]', 'FR-002 ?', 'FR-003 ?', 'SC-001 ?', 'US1 + tasks: T001 [x]', 'US2 -'].sort(
				byPlaceIn(spec),
			),
		);
		assert.deepEqual([few.covered, few.all], [1, 2]);
		const most = await speckit('# Tasks: Ferry\n\n- [ ] T001 [US1] Sell (FR-001)\n- [ ] T002 [US2] Sail (FR-002)\n');
		assert.deepEqual([most.covered, most.all], [4, 5]);
	});

	it('takes a phase that is named after a story', async () => {
		const matrix = await speckit('# Tasks: Ferry\n\n## Phase 3: User Story 2\n\n- [ ] T001 Sail\n');
		assert.ok(lines(matrix).includes('US2 + tasks: tasks.md:3'), lines(matrix).join('\n'));
	});
});

/** Orders lines by where their ids stand in a text; a story is written out there. */
function byPlaceIn(text: string): (a: string, b: string) => number {
	const at = (line: string): number => text.indexOf((line.split(' ')[0] ?? '').replace('US', 'User Story '));
	return (a, b) => at(a) - at(b);
}

describe('the matrix of a capability in the form of OpenSpec', () => {
	const requirement = (name: string, scenario: string) =>
		`### Requirement: ${name}\n\nThe ferry SHALL do it.\n\n${scenario}`;
	const scenario = '#### Scenario: Usual\n\n- **WHEN** asked\n- **THEN** done\n';

	it('covers a requirement by a scenario, shows open changes and forgets archived ones', async () => {
		const matrix = await matrixIn(
			{
				'openspec/specs/ferry/spec.md': `# Ferry\n\n## Purpose\n\nTo sail.\n\n## Requirements\n\n${requirement('Sail', scenario)}\n${requirement('Sell', '')}`,
				'openspec/changes/add-horn/specs/ferry/spec.md': `## MODIFIED Requirements\n\n${requirement('Sail', scenario)}\n## ADDED Requirements\n\n${requirement('Horn', scenario)}\n## REMOVED Requirements\n\n${requirement('Gone', '')}`,
				'openspec/changes/archive/2025-01-01-old/specs/ferry/spec.md': `## ADDED Requirements\n\n${requirement('Sink', scenario)}`,
			},
			'openspec/specs/ferry',
		);
		assert.deepEqual(lines(matrix).sort(), [
			'Horn + tests: Usual',
			'Sail + design: modified in add-horn; tests: Usual',
			'Sell -',
		]);
	});
});
