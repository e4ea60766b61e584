import assert from 'node:assert/strict';
import { symbolAt, type TraceSymbol } from '../../../src/core/trace/lookup/symbolAt.ts';
import type { ScopeTexts } from '../../../src/core/trace/renumber/change.ts';
import { checkRenamable, renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { changed, type Files, scopeTexts } from '../../support/traceTexts.ts';

/** What stands at the first `at` of a text. */
function symbolOf({ texts }: ScopeTexts, path: string, at: string): TraceSymbol {
	const text = texts.find((one) => one.path === path);
	const offset = text?.lines.text.indexOf(at) ?? -1;
	assert.ok(text && offset >= 0, at);
	const symbol = symbolAt(text.trace, text.lines.positionAt(offset));
	assert.ok(symbol, `no id at ${at}`);
	return symbol;
}

/** The texts after what stands at the first `at` of a text was renamed. */
function renamed(files: Files, path: string, at: string, newId: string): Files {
	const scope = scopeTexts(files);
	return changed(files, renameId(scope, symbolOf(scope, path, at), newId));
}

/** Every `a` becomes `b` in all texts. */
function replaced(files: Files, ...pairs: readonly (readonly [string | RegExp, string])[]): Files {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path, pairs.reduce((done, [a, b]) => done.replaceAll(a, b), text)]),
	);
}

const kiro: Files = {
	'.kiro/specs/a/requirements.md':
		'# Requirements\r\n\r\n### Requirement 1: Öffnen 🎉\r\n\r\n#### Acceptance Criteria\r\n\r\n1. WHEN a THEN b SHALL c\r\n2. WHEN d THEN e SHALL f\r\n\r\n### Requirement 2: Close\r\n\r\n#### Acceptance Criteria\r\n\r\n1. WHEN g THEN h SHALL i\r\n',
	'.kiro/specs/a/tasks.md':
		'# Implementation Plan\n\n- [ ] 1. 開く\n  - _Requirements: 1.1, 2.1_\n- [ ] 2. B\n  - _Requirements: 1.1-1.2, 2_\n  - _Depends: 1_\n',
};

const speckit: Files = {
	'specs/001-a/spec.md':
		'# Feature Specification: A\n\n## User Scenarios & Testing *(mandatory)*\n\n### User Story 1 - Open (Priority: P1)\n\n## Requirements *(mandatory)*\n\n- **FR-001**: System MUST open (see FR-002)\n- **FR-002**: System MUST close\n',
	'specs/001-a/tasks.md':
		'# Tasks: A\n\n## Phase 3: User Story 1 - Open\n\n- [ ] T001 [US1] Open per FR-001\n- [ ] T002 [US1] Close after T001 (FR-001–FR-002)\n',
};

const spec =
	'# locker Specification\n\n## Purpose\n\nLockers hold parcels for guests until they come for them.\n\n## Requirements\n\n### Requirement: Open door\n\nThe system SHALL open.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n';
const openspec: Files = {
	'openspec/specs/locker/spec.md': spec,
	'openspec/changes/x/specs/locker/spec.md':
		'## MODIFIED Requirements\n\n### Requirement: Open door\n\nThe system SHALL open fast.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n',
	'openspec/changes/y/specs/locker/spec.md': '## REMOVED Requirements\n\n- `### Requirement: Open door`\n',
	'openspec/changes/z/specs/locker/spec.md':
		'## RENAMED Requirements\n\n- FROM: `### Requirement: Open door`\n- TO: `### Requirement: Open it`\n',
	'openspec/changes/archive/2025-01-01-w/specs/locker/spec.md':
		'## ADDED Requirements\n\n### Requirement: Open door\n\nThe system SHALL open.\n\n#### Scenario: Code\n\n- **WHEN** a\n- **THEN** b\n',
};

describe('rename of an id', () => {
	it('says of a criterion that is counted by its place how it gets another one', () => {
		assert.throws(
			() => renamed(kiro, '.kiro/specs/a/tasks.md', '1.1', '1.7'),
			new OperationError(
				'The criteria of a list are counted one after the other: 1.1 can\'t be 1.7 where it stands. To give it another place, use "Move Requirement or Criterion Up" or "Down"; all who name it follow.',
			),
		);
	});

	it('changes a requirement, its criteria and all who name them', () => {
		const expected = replaced(kiro, ['Requirement 2', 'Requirement 5'], [', 2.1_', ', 5.1_'], [', 2_', ', 5_']);
		assert.deepEqual(renamed(kiro, '.kiro/specs/a/requirements.md', 'Requirement 2', '5'), expected);
		assert.deepEqual(renamed(kiro, '.kiro/specs/a/tasks.md', '2_', '5'), expected);
	});

	it('keeps a task apart from the criterion of the same number', () => {
		assert.deepEqual(
			renamed(kiro, '.kiro/specs/a/tasks.md', '1. 開く', '4'),
			replaced(kiro, ['1. 開く', '4. 開く'], ['Depends: 1', 'Depends: 4']),
		);
	});

	it('reaches the graph of the dependencies of tasks', () => {
		const path = '.kiro/specs/a/tasks.md';
		const graph = '\n```json\n{ "waves": [{ "id": 0, "tasks": ["1"] }, { "id": 1, "tasks": ["2", "9"] }] }\n```\n';
		const files = { ...kiro, [path]: (kiro[path] ?? '') + graph };
		assert.deepEqual(renamed(files, path, '2. B', '3'), replaced(files, ['2. B', '3. B'], ['["2",', '["3",']));
	});

	it('changes letters and numbers in every spelling, also in a range', () => {
		const result = renamed(speckit, 'specs/001-a/tasks.md', 'FR-001\n', 'FR-010');
		assert.deepEqual(result, replaced(speckit, ['FR-001–FR-002', 'FR-002, FR-010'], ['FR-001', 'FR-010']));
		assert.deepEqual(
			renamed(speckit, 'specs/001-a/tasks.md', 'US1', 'US7'),
			replaced(speckit, ['US1', 'US7'], ['User Story 1', 'User Story 7']),
		);
		assert.deepEqual(renamed(speckit, 'specs/001-a/tasks.md', 'T001', 'T009'), replaced(speckit, ['T001', 'T009']));
		const scenarios = replaced(speckit, [
			'(Priority: P1)',
			'(Priority: P1)\n\n**Acceptance Scenarios**:\n\n1. **Given** a',
		]);
		assert.deepEqual(
			renamed(scenarios, 'specs/001-a/spec.md', 'Story 1', 'US7'),
			replaced(scenarios, ['US1', 'US7'], ['User Story 1', 'User Story 7']),
		);
	});

	it('changes of a scenario the number, and of its story all else', () => {
		const texts = replaced(
			speckit,
			['(Priority: P1)', '(Priority: P1)\n\n**Acceptance Scenarios**:\n\n1. **Given** a\n2. **Given** b'],
			['per FR-001', 'per US1 scenarios 1 and 2, Acceptance Scenario 1.2, US1-AS2 and (User Story 1, scenario 1)'],
		);
		const path = 'specs/001-a/spec.md';
		assert.deepEqual(
			renamed(texts, path, '2. **Given', 'US1.7'),
			replaced(
				texts,
				['2. **Given', '7. **Given'],
				['1 and 2, Acceptance Scenario 1.2, US1-AS2', '1 and 7, Acceptance Scenario 1.7, US1-AS7'],
			),
		);
		assert.deepEqual(
			renamed(texts, path, 'Story 1', 'US3'),
			replaced(texts, ['US1', 'US3'], ['User Story 1', 'User Story 3'], ['Scenario 1.2', 'Scenario 3.2']),
		);
	});

	it('leaves what stands between the letters and the number as each place has it', () => {
		const tasks = 'specs/001-a/tasks.md';
		const texts = replaced(speckit, ['per FR-001', 'per FR001 and US-1']);
		const path = 'specs/001-a/spec.md';
		assert.match(renamed(texts, path, 'FR-001', 'NFR-004')[tasks] ?? '', /per NFR004 and US-1$/m);
		assert.match(renamed(texts, path, '1 - Open', 'US5')[tasks] ?? '', /\[US5\] Open per FR001 and US-5$/m);
	});

	it('keeps a name apart from one that begins with it and a full stop', () => {
		const texts = replaced(openspec, [
			'## Requirements\n\n',
			'## Requirements\n\n### Requirement: Version 1.2\n\nThe system SHALL a.\n\n#### Scenario: B\n\n- **WHEN** a\n- **THEN** b\n\n',
		]);
		const path = 'openspec/specs/locker/spec.md';
		const both = replaced(texts, ['Open door', 'Version 1']);
		assert.equal(renamed(both, path, 'Version 1\n', 'First')[path], replaced(both, ['Version 1\n', 'First\n'])[path]);
		assert.equal(renamed(texts, path, 'Open door', 'Version 1')[path], both[path]);
	});

	it('changes a name in the spec and in open changes; what is archived is history', () => {
		const archived = 'openspec/changes/archive/2025-01-01-w/specs/locker/spec.md';
		const expected = { ...replaced(openspec, ['Open door', 'Unlock the door']), [archived]: openspec[archived] };
		assert.deepEqual(renamed(openspec, 'openspec/specs/locker/spec.md', 'Open door', ' Unlock the door '), expected);
		assert.deepEqual(
			renamed(openspec, 'openspec/changes/z/specs/locker/spec.md', 'Open door', 'Unlock the door'),
			expected,
		);
	});

	it('is refused for an id that is born twice, with both places', () => {
		const refused = (files: Files, path: string, at: string, newId: string, message: string): void => {
			const scope = scopeTexts(files);
			for (const refuse of [
				() => renamed(files, path, at, newId),
				() => checkRenamable(scope.texts, symbolOf(scope, path, at)),
			]) {
				assert.throws(refuse, (error) => error instanceof OperationError && error.message.startsWith(message));
			}
		};
		const twice = replaced(speckit, ['**FR-002**', '**FR-001**']);
		for (const [path, at] of [
			['specs/001-a/spec.md', 'FR-001'],
			['specs/001-a/tasks.md', 'FR-001'],
		] as const) {
			refused(twice, path, at, 'FR-009', 'FR-001 is defined twice: spec.md:9, spec.md:10. ');
		}
		const lists = {
			...kiro,
			'.kiro/specs/a/tasks.md': '# Implementation Plan\n\n## A\n\n- [ ] 1. a\n\n## B\n\n- [ ] 1. b\n',
		};
		refused(lists, '.kiro/specs/a/tasks.md', '1. b', '2', 'Task 1 is defined twice: tasks.md:5, tasks.md:9. ');
		const path = 'openspec/specs/locker/spec.md';
		const spec = openspec[path] ?? '';
		const requirement = spec.slice(spec.indexOf('### Requirement'));
		refused(
			{ [path]: `${spec}\n${requirement}` },
			path,
			'Open door',
			'Open it',
			'Requirement Open door is defined twice: ',
		);
		// A change that adds what the specification has meanwhile is not archived yet
		const added = { ...openspec, 'openspec/changes/v/specs/locker/spec.md': `## ADDED Requirements\n\n${requirement}` };
		assert.doesNotThrow(() => renamed(added, path, 'Open door', 'Unlock the door'));
		const scope = scopeTexts(added);
		assert.doesNotThrow(() => checkRenamable(scope.texts, symbolOf(scope, path, 'Open door')));
	});

	it('is refused where the new id is taken, of another form or read as something else', () => {
		const refused = (files: Files, path: string, at: string, newId: string, message: RegExp): void =>
			assert.throws(
				() => renamed(files, path, at, newId),
				(error) => error instanceof OperationError && message.test(error.message),
			);
		const path = '.kiro/specs/a/requirements.md';
		refused(kiro, path, 'Requirement 2', '1', /1 is there already/);
		refused(kiro, path, 'Requirement 2', '2.1', /not written as 2/);
		refused(kiro, path, 'Requirement 2', 'two', /not written as 2/);
		refused(kiro, path, '1. WHEN a', '1.9', /counted one after the other/);
		refused(kiro, path, '1. WHEN a', '2.9', /not written as 1\.1/);
		refused(kiro, '.kiro/specs/a/tasks.md', '1.1-1.2', '1.5', /one id at a time/);
		refused(speckit, 'specs/001-a/spec.md', 'FR-002', 'FR-001', /there already/);
		const lost = replaced(speckit, ['per FR-001', 'per FR-003']);
		refused(lost, 'specs/001-a/spec.md', 'FR-002', 'FR-3', /nothing has it: FR-003 in tasks\.md:5\. Mend/);
		const below = replaced(kiro, [', 2_', ', 4.1_']);
		refused(below, path, 'Requirement 2', '4', /nothing has it: 4\.1 in tasks\.md:6/);
		refused(speckit, 'specs/001-a/spec.md', 'FR-002', '2', /not written as/);
		refused(openspec, 'openspec/specs/locker/spec.md', 'Open door', 'Open it', /there already/);
		refused(openspec, 'openspec/specs/locker/spec.md', 'Open door', ' ', /Type a name/);
	});
});
