import assert from 'node:assert/strict';
import { nextTask } from '../../../src/core/tasks/nextTask.ts';
import { growth } from '../../support/growth.ts';
import { type Dialect, nameOf, tasksOf } from './tasksOf.ts';

function next(text: string, dialect: Dialect = 'kiro'): string | undefined {
	const { list, links } = tasksOf(text, dialect);
	const place = nextTask(list, links);
	const task = place === undefined ? undefined : list.tasks[place];
	return task && nameOf(task);
}

const graph = (waves: string) => `\n## Task Dependency Graph\n\n\`\`\`json\n${waves}\n\`\`\`\n`;

describe('the next task', () => {
	it('is the first that is not done, with its own parts before it', () => {
		assert.equal(next('- [x] 1. a\n- [ ] 2. b\n  - [x] 2.1 c\n  - [-] 2.2 d\n'), '2.2');
		assert.equal(next('- [ ] 1. a\n  - [x] 1.1 b\n- [ ] 2. c\n'), '1');
	});

	it('is none when all is done, and never one that may be left out', () => {
		assert.equal(next('- [x] 1. a\n  - [x] 1.1 b\n  - [ ]* 1.2 c\n'), undefined);
		assert.equal(next('- [x] 1. a\n- [ ]* 2. b\n  - [ ] 2.1 c\n'), undefined);
	});

	it('does not wait for what is done, nor for what it belongs to', () => {
		assert.equal(next('- [x] 1. a\n- [ ] 2. b\n  - _Depends: 1_\n'), '2');
		assert.equal(next('- [ ] 1. a\n  - [ ] 1.1 b\n    - _Depends: 1_\n'), '1.1');
		assert.equal(next('- [ ] 1. a\n  - _Depends: 1.1_\n  - [ ] 1.1 b\n'), '1.1');
	});

	it('does not wait for the part that only the task above it waits for', () => {
		assert.equal(next('- [ ] 1. a\n  - _Depends: 1.1_\n  - [ ] 1.1 b\n    - _Blocked: keys_\n  - [ ] 1.2 c\n'), '1.2');
	});

	it('waits for what it names, and for what a task above it names', () => {
		assert.equal(next('- [ ] 1. a\n  - _Depends: 2_\n  - [ ] 1.1 b\n- [ ] 2. c\n'), '2');
		assert.equal(next('- [ ] 1. a\n  - _Depends: 3_\n- [ ] 3. c\n  - [x] 3.1 d\n'), '1');
	});

	it('is none among tasks that wait for each other', () => {
		assert.equal(next('- [ ] 1. a\n  - _Depends: 2_\n- [ ] 2. b\n  - _Depends: 1_\n'), undefined);
		assert.equal(next('- [ ] 1. a\n  - _Depends: 1_\n'), '1');
		assert.equal(
			next('- [ ] 1. a\n  - _Depends: 3_\n- [ ] 2. b\n  - _Depends: 1_\n- [ ] 3. c\n  - _Depends: 2_\n- [ ] 4. d\n'),
			'4',
		);
	});

	it('is the first where tasks are done in order, though one beside it says that it need not wait', () => {
		assert.equal(next('- [ ] T001 a\n- [ ] T002 [P] b\n', 'speckit'), 'T001');
		assert.equal(next('- [ ] T001 a (depends on T003)\n- [ ] T002 [P] b\n- [ ] T003 c\n', 'speckit'), 'T002');
	});

	it('is not blocked, nor part of what is', () => {
		assert.equal(next('- [ ] 1. a\n  - [ ] 1.1 b\n  - _Blocked: keys_\n- [ ] 2. c\n'), '2');
	});

	it('belongs to the first wave that is not done', () => {
		const tasks = '- [ ] 1. a\n  - [ ] 1.1 b\n  - [ ] 1.2 c\n- [ ] 2. d\n';
		const waves = graph('{"waves":[{"id":1,"tasks":["1.1"]},{"id":0,"tasks":["1.2","2"]}]}');
		assert.equal(next(tasks + waves), '1.2');
		assert.equal(next(tasks.replace('[ ] 1.2', '[x] 1.2') + waves), '2');
		assert.equal(next(tasks.replace('[ ] 1.2', '[x] 1.2').replace('[ ] 2', '[x] 2') + waves), '1.1');
	});

	it('heeds no graph that is broken', () => {
		for (const waves of ['{"waves":', '{"waves":3}', '{"waves":[null,{"tasks":[7]},{"tasks":null}]}', '["waves"]']) {
			assert.equal(next(`- [ ] 1. a\n${graph(waves)}`), '1', waves);
		}
	});

	it('goes in order in the form of spec-kit, unless a task can be done beside the one that waits', () => {
		const phases =
			'## Phase 1\n\n- [ ] T001 a\n  - **Blocked**: keys\n- [ ] T002 b\n- [ ] T003 [P] c\n\n## Phase 2\n\n- [ ] T004 [P] d\n';
		assert.equal(next(phases, 'speckit'), 'T003');
		assert.equal(next(phases.replace('[ ] T003', '[x] T003'), 'speckit'), 'T002');
		assert.equal(next('- [ ] T001 a, needed by T002\n- [ ] T002 (depends on T001)\n', 'speckit'), 'T001');
		const said = '- [x] T001 a\n- [ ] T002 b\n- [ ] T003 c\n\nT002 depends on T001, T003 depends on T002.\n';
		assert.equal(next(said, 'speckit'), 'T002');
	});

	it('is not one whose mark nobody knows', () => {
		assert.equal(next('- [~] T001 gone\n- [ ] T002 b\n', 'speckit'), 'T002');
	});

	it('is found in the time of the list, however its tasks wait', () => {
		const text = (size: number) =>
			Array.from({ length: size / 40 }, (_, i) => `- [ ] ${i + 1}. a\n  - _Depends: ${i + 2}, 1_\n`).join('');
		const times = growth((source) => next(source), text, 8_000, 10);
		assert.ok(times < 5, `${times.toFixed(1)} times as long as 10 texts of a tenth`);
	});
});
