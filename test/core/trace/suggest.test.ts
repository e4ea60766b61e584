import assert from 'node:assert/strict';
import { suggestIds } from '../../../src/core/trace/completion/suggest.ts';
import { type Files, traceIndex } from '../../support/traceTexts.ts';

const kiro: Files = {
	'.kiro/specs/a/requirements.md':
		'# Requirements\n\n### Requirement 1: A\n\n#### Acceptance Criteria\n\n1. WHEN a THEN b SHALL c\n2. WHEN d THEN e SHALL f\n',
	'.kiro/specs/a/design.md': '# Design\n\n### Property 1: P\n\n**Validates: Requirements 1.1**\n',
	'.kiro/specs/a/tasks.md': '# Implementation Plan\n\n- [ ] 1. One\n- [ ] 2. Two\n',
};

const speckit: Files = {
	'specs/001-a/spec.md':
		'# Feature Specification: A\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Open (Priority: P1)\n\n## Requirements *(mandatory)*\n\n- **FR-001**: System MUST open\n- **FR-002**: System MUST close\n',
	'specs/001-a/tasks.md': '# Tasks: A\n\n- [ ] T001 [US1] Open\n',
};

const openspec: Files = {
	'openspec/specs/locker/spec.md':
		'# locker\n\n## Purpose\n\nLockers.\n\n## Requirements\n\n### Requirement: Open door\n\nIt SHALL open.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n',
	'openspec/changes/x/specs/locker/spec.md': '## MODIFIED Requirements\n\n### Requirement: Other\n\nIt SHALL.\n',
};

/** Ids that are offered at the bar in a line, with what is typed of them; undefined where nothing is. */
function offered(
	files: Files,
	path: string,
	line: string,
	above: readonly string[] = [],
): [string, ...string[]] | undefined {
	const index = traceIndex(files);
	const [scope, trace] = [index.scopeOf(path), index.factsOf(path)];
	const [before = '', after = ''] = line.split('|');
	assert.ok(scope && trace);
	const found = suggestIds(trace.dialect, { scope, path, before, after, above });
	return found && [before.slice(found.start), ...found.candidates.map(({ definition }) => definition.id)];
}

describe('ids that are offered', () => {
	const tasks = '.kiro/specs/a/tasks.md';

	it('are those of a list, without those that are in it', () => {
		assert.deepEqual(offered(kiro, tasks, '  - _Requirements: |'), ['', '1', '1.1', '1.2']);
		assert.deepEqual(offered(kiro, tasks, '  - _Requirements: |_'), ['', '1', '1.1', '1.2']);
		assert.deepEqual(offered(kiro, tasks, '  - _Requirements: 1.1, |'), ['', '1', '1.2']);
		assert.deepEqual(offered(kiro, tasks, '  - _Requirements: 1.|, 1.2_'), ['1.', '1', '1.1']);
		assert.deepEqual(offered(kiro, tasks, '  - _要件: 1|'), ['1', '1', '1.1', '1.2']);
		assert.deepEqual(offered(kiro, tasks, '  - **Validates: Requirements |'), ['', '1', '1.1', '1.2']);
		assert.deepEqual(offered(kiro, tasks, '  - **Validates: Property |'), ['', '1']);
		assert.deepEqual(offered(kiro, tasks, '  - **Property |'), ['', '1']);
		assert.deepEqual(offered(kiro, tasks, '  - _Depends: |'), ['', '1', '2']);
		assert.deepEqual(offered(kiro, tasks, '- [ ] 3. C (Requirements: 1.1, |)'), ['', '1', '1.2']);
	});

	it('are none in a sentence, a remark or behind a list', () => {
		assert.equal(offered(kiro, tasks, 'The requirements: 1, |'), undefined);
		assert.equal(offered(kiro, tasks, '  - _Requirements: 1.1 (part |'), undefined);
		assert.equal(offered(kiro, tasks, '  - _Requirements: 1.1_ |'), undefined);
		assert.equal(offered(kiro, tasks, '  - _Requirements: 1.1_, |'), undefined);
		assert.equal(offered(kiro, tasks, '- [ ] 3. |'), undefined);
		assert.equal(offered(kiro, tasks, '- [ ] 3. C (Requirements: 1.1) |'), undefined);
		assert.equal(offered(kiro, '.kiro/specs/a/design.md', '**Property |'), undefined);
	});

	it('are those of the letters that are written', () => {
		const path = 'specs/001-a/tasks.md';
		assert.deepEqual(offered(speckit, path, '- [ ] T002 [|]'), ['', 'US1']);
		assert.deepEqual(offered(speckit, path, '- [ ] T002 [US|]'), ['US', 'US1']);
		assert.deepEqual(offered(speckit, path, 'As FR-0|'), ['FR-0', 'FR-001', 'FR-002']);
		assert.deepEqual(offered(speckit, path, 'After T0|'), ['T0', 'T001']);
		assert.equal(offered(speckit, path, 'As RFC-|'), undefined);
		assert.equal(offered(speckit, path, 'A T|'), undefined);
		assert.equal(offered(speckit, 'specs/001-a/spec.md', '- **FR-|'), undefined);
		assert.equal(offered(speckit, path, '- [|'), undefined);
	});

	it('are the names of a spec where a change says what becomes of them', () => {
		const path = 'openspec/changes/x/specs/locker/spec.md';
		const at = (line: string, operation: string) => offered(openspec, path, line, ['', `## ${operation} Requirements`]);
		assert.deepEqual(at('### Requirement: |', 'MODIFIED'), ['', 'Open door']);
		assert.deepEqual(at('### Requirement: Op|', 'REMOVED'), ['Op', 'Open door']);
		assert.deepEqual(at('- FROM: `### Requirement: |`', 'RENAMED'), ['', 'Open door']);
		assert.equal(at('- TO: `### Requirement: |`', 'RENAMED'), undefined);
		assert.equal(at('### Requirement: |', 'RENAMED'), undefined);
		assert.equal(at('### Requirement: |', 'ADDED'), undefined);
		assert.equal(offered(openspec, path, '### Requirement: |', ['## Requirements']), undefined);
		assert.equal(at('Requirement: |', 'MODIFIED'), undefined);
		assert.equal(at('#### Requirement: |', 'MODIFIED'), undefined);
		assert.deepEqual(at('* ### requirement:  Op|', 'removed'), ['Op', 'Open door']);
		assert.deepEqual(
			offered(openspec, path, '### Requirement: |', ['### A', '## REMOVED Requirements', '## ADDED Requirements']),
			['', 'Open door'],
		);
	});
});
