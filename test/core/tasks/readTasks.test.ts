import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { readTasks } from '../../../src/core/tasks/readTasks.ts';
import type { TaskBranch } from '../../../src/core/tasks/taskOutline.ts';
import { taskOutline } from '../../../src/core/tasks/taskOutline.ts';
import { growth } from '../../support/growth.ts';
import { type Dialect, factsOf, nameOf, tasksOf } from './tasksOf.ts';

/** Headings and tasks, each indented below what it belongs to. */
function outline(text: string, dialect: Dialect): string[] {
	const { list } = tasksOf(text, dialect);
	const draw = (branches: readonly TaskBranch[], depth: number): string[] =>
		branches.flatMap(({ type, place, children }) => {
			const group = list.groups[place];
			const task = list.tasks[place];
			const name = type === 'group' ? `# ${group?.title}` : task && nameOf(task);
			return [`${' '.repeat(depth)}${name}`, ...draw(children, depth + 1)];
		});
	return draw(taskOutline(list), 0);
}

describe('the tasks of a document', () => {
	it('belong to the item they are nested in', () => {
		assert.deepEqual(outline('## Tasks\n\n- [ ] 1. A\n  - detail\n  - [ ] 1.1 B\n    - [ ] c\n- [ ] 2. D\n', 'kiro'), [
			'1',
			' 1.1',
			'  c',
			'2',
		]);
	});

	it('belong to the number that theirs begins with, where the list is flat', () => {
		assert.deepEqual(outline('- [ ] 1. A\n- [ ] 1.1 B\n- [ ] 1.1.1 C\n- [ ] 1.2 D\n- [ ] 10.1 E\n', 'kiro'), [
			'1',
			' 1.1',
			'  1.1.1',
			' 1.2',
			'10.1',
		]);
	});

	it('stand under the headings that tell them apart, and not under one that holds them all', () => {
		const text =
			'# Tasks: X\n\n## Format\n\n## Phase 1: Setup\n\n- [ ] T001 a\n\n## Phase 2: Story\n\n### Tests\n\n- [ ] T002 b\n\n### Code\n\n- [ ] T003 c\n';
		assert.deepEqual(outline(text, 'speckit'), [
			'# Phase 1: Setup',
			' T001',
			'# Phase 2: Story',
			' # Tests',
			'  T002',
			' # Code',
			'  T003',
		]);
		assert.deepEqual(outline('# Plan\n\n## Tasks\n\n- [ ] 1. A\n- [ ] 2. B\n', 'kiro'), ['1', '2']);
	});

	it('have ids of other forms, and belong to the id that theirs begins with', () => {
		assert.deepEqual(
			outline('- [ ] **T1** A\n- [ ] T1.1 B\n- [ ] T2 C\n- [ ] TASK-001 D\n- [ ] Task 3.1: E\n', 'speckit'),
			['T1', ' T1.1', 'T2', 'TASK-001', '3.1'],
		);
		const { list } = tasksOf('- [ ] **T-001** · Sell\n- [ ] **Task 1.1: Buy** now\n- [ ] TASK-001 | Keep\n', 'speckit');
		assert.deepEqual(
			list.tasks.map(({ text }) => text),
			['Sell', 'Buy now', 'Keep'],
		);
	});

	it('do not become parts of a task under another heading', () => {
		assert.deepEqual(outline('## 1. A\n\n- [ ] 1 a\n\n## 2. B\n\n- [ ] 1.1 b\n', 'openspec'), [
			'# 1. A',
			' 1',
			'# 2. B',
			' 1.1',
		]);
	});

	it('say what is to be done without id and marks', () => {
		const { list } = tasksOf(
			[
				'- [ ] T001 [P] [US1] Add `a.ts`',
				'- [ ] **T002** [US1][US2] Add [b](b.ts)',
				'- [ ] T003: [Later] see',
				'- [ ] T004 [P](p.md) is a link',
				'- [ ] **T005 All bold**',
				'- [ ] T006 — dash',
				'- [ ] no id',
			].join('\n'),
			'speckit',
		);
		assert.deepEqual(
			list.tasks.map(({ text, parallel }) => [text, parallel]),
			[
				['Add a.ts', true],
				['Add b', false],
				['[Later] see', false],
				['P is a link', false],
				['All bold', false],
				['dash', false],
				['no id', false],
			],
		);
		const kiro = tasksOf('- [ ]* 1.1 (P) First\n- [ ] 1.2* Second (P)\n- [ ] 2. *Third*\n', 'kiro').list.tasks;
		assert.deepEqual(
			kiro.map(({ text, parallel, optional }) => [text, parallel, optional]),
			[
				['First', true, true],
				['Second (P)', true, true],
				['Third', false, false],
			],
		);
	});

	it('have the state that their mark means in their dialect', () => {
		const text = '- [ ] 1. a\n- [x] 2. b\n- [X] 3. c\n- [-] 4. d\n- [~] 5. e\n- [/] 6. f\n';
		assert.deepEqual(
			tasksOf(text, 'kiro').list.tasks.map(({ state }) => state),
			['open', 'done', 'done', 'in-progress', 'queued', 'other'],
		);
		assert.deepEqual(
			tasksOf(text, 'openspec').list.tasks.map(({ state }) => state),
			['open', 'done', 'done', 'other', 'other', 'other'],
		);
	});

	it('are blocked by a line of their own that says so, and not by words, code or the line of a part', () => {
		const text = [
			'- [~] 1. A',
			'  - _Blocked: waits for `keys`_',
			'- [ ] 2. B is blocked: no',
			'  - [ ] 2.1 C',
			'    _Blocked:_',
			'- [ ] 3. D',
			'  ```',
			'  _Blocked: in code_',
			'  ```',
			'- [x] 4. E',
			'  - **Blocked**: once',
		].join('\n');
		assert.deepEqual(
			tasksOf(text, 'kiro').list.tasks.map(({ state, blocked }) => [state, blocked]),
			[
				['blocked', 'waits for `keys`'],
				['open', undefined],
				['blocked', ''],
				['open', undefined],
				['done', 'once'],
			],
		);
	});

	it('are blocked for a reason in its own emphasis, without that of the line', () => {
		const reason = (line: string) => tasksOf(`- [ ] 1. A\n  - ${line}\n`, 'kiro').list.tasks[0]?.blocked;
		for (const line of [
			'_Blocked: waits for *legal*_',
			'**Blocked:** waits for *legal*',
			'_**Blocked**: waits for *legal*_',
			'_**Blocked:** waits for *legal*_',
			'***Blocked:** waits for *legal**',
			'**_Blocked_: waits for *legal***',
			'_**Blocked by**:_ waits for *legal*',
		]) {
			assert.equal(reason(line), 'waits for *legal*', line);
		}
	});

	it('are optional with what they are a part of', () => {
		const { list } = tasksOf('- [ ]* 1. A\n  - [ ] 1.1 B\n- [ ] 2. C\n', 'kiro');
		assert.deepEqual(
			list.tasks.map(({ optional }) => optional),
			[true, true, false],
		);
	});

	it('keep their keys when others come before them, and none has the key of another', () => {
		const keys = (text: string) => tasksOf(text, 'kiro').list.tasks.map(({ key }) => key);
		assert.deepEqual(keys('- [ ] 2. A\n  - [ ] x\n- [ ] y\n- [ ] 2. B\n'), ['2', '2/1', '/1', '2~2']);
		assert.deepEqual(keys('- [ ] 1. New\n- [ ] 2. A\n  - [ ] x\n- [ ] y\n').slice(1), ['2', '2/1', '/1']);
	});

	it('are counted without the optional ones', () => {
		assert.deepEqual(factsOf('- [x] 1. A\n- [ ] 2. B\n- [ ]* 3. C\n- [x]* 4. D\n', 'kiro').tasks, { done: 1, all: 2 });
	});

	it('are none in a document whose kind is no list of tasks', () => {
		const kind = builtinKinds.find(({ id }) => id === 'kiro-requirements');
		assert.ok(kind);
		assert.equal(readTasks(parseDocument('requirements.md', '- [ ] a\n'), kind), undefined);
	});

	it('name the requirements and properties they serve, each once', () => {
		const { links } = tasksOf(
			'- [ ] 1. A\n  - [ ] 1.1 B\n    - **Property 2: P**\n    - **Validates: Requirements 1.2**\n    - _Requirements: 1.2, 3.1–3.3_\n  - _Requirements: 9_\n- [ ] no id\n  - _Requirements: 4.1_\n',
			'kiro',
		);
		assert.deepEqual(
			links.map(({ requirements }) => requirements),
			[['9'], ['Property 2', '1.2', '3.1–3.3'], ['4.1']],
		);
	});

	for (const [name, text] of [
		['items', (size: number) => '- [ ] 1.1.1.1 a\n'.repeat(size / 16)],
		['lines that say blocked', (size: number) => `- [ ] 1. a\n${'  _blocked_ '.repeat(size / 12)}`],
		['marks', (size: number) => `- [ ] ${'[P] '.repeat(size / 4)}`],
		['headings', (size: number) => '## a\n- [ ] b\n### c\n- [ ] d\n'.repeat(size / 28)],
	] as const) {
		it(`are read in the time of the text's length: ${name}`, () => {
			const times = growth((source) => factsOf(source, 'kiro'), text, 4_000, 10);
			assert.ok(times < 5, `${times.toFixed(1)} times as long as 10 texts of a tenth`);
		});
	}
});
