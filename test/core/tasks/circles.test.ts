import assert from 'node:assert/strict';
import { taskCircles } from '../../../src/core/tasks/circles.ts';
import { taskWaits } from '../../../src/core/tasks/taskLinks.ts';
import { growth } from '../../support/growth.ts';
import { type Dialect, factsOf } from './tasksOf.ts';

/** Each circle as `line of its wait: way`. */
function circles(text: string, dialect: Dialect = 'kiro'): string[] {
	const { taskList, trace } = factsOf(text, dialect);
	assert.ok(taskList);
	return taskCircles(taskList, taskWaits(taskList, trace)).map(
		({ reference, way, overWaves }) =>
			`${reference.range.start.line + 1}: ${way.map((place) => taskList.tasks[place]?.id).join(' ')}${overWaves ? ' ~' : ''}`,
	);
}

const waves = (json: string) => `\n## Task Dependency Graph\n\n\`\`\`json\n{"waves":${json}}\n\`\`\`\n`;

describe('circles of tasks', () => {
	it('are told once each, of two tasks where the earlier one waits', () => {
		const two = '- [ ] 1. a\n- [ ] 1.2 b\n  - _Depends: 2.1_\n- [ ] 2.1 c\n  - _Depends: 1.2_\n';
		assert.deepEqual(circles(two), ['3: 1.2 2.1']);
		assert.deepEqual(circles(`${two}- [ ] 3. d\n  - _Depends: 4_\n- [x] 4. e\n  - Depends on: 3 (old)\n`), [
			'7: 3 4',
			'3: 1.2 2.1',
		]);
		const three = '- [ ] 1. a\n  - _Depends: 3_\n- [ ] 2. b\n  - _Depends: 1_\n- [ ] 3. c\n  - _Depends: 2, 1_\n';
		assert.deepEqual(circles(three), ['2: 1 3 2']);
		assert.deepEqual(circles(three.replace('2, 1', '2.5')), []);
	});

	it('are of one where a task names itself, but not in a range', () => {
		assert.deepEqual(circles('- [ ] 1. a\n  - _Depends: 1_\n- [ ] 2. b\n  - _Depends: 1-2_\n'), ['2: 1']);
	});

	it('run over parts, which wait for what the task above them waits for', () => {
		const text =
			'- [ ] 1. a\n  - [ ] 1.1 b\n    - _Depends: 2.1_\n- [ ] 2. c\n  - _Depends: 1_\n  - [ ] 2.1 d\n  - [ ] 2.2 e\n';
		assert.deepEqual(circles(text), ['3: 1.1 2.1 2 1']);
		assert.deepEqual(circles(text.replace('[ ] 1.1', '[ ]* 1.1')), []);
		assert.deepEqual(circles('- [ ] 1. a\n  - _Depends: 1.1_\n  - [ ] 1.1 b\n    - _Depends: 1_\n'), []);
	});

	it('run over waves', () => {
		const text = '- [ ] 1. a\n  - _Depends: 2_\n- [ ] 2. b\n- [ ] 3. c\n';
		assert.deepEqual(circles(text + waves('[{"tasks":["1"]},{"tasks":["3"]},{"tasks":["2"]}]')), ['2: 1 2 ~']);
		assert.deepEqual(circles(text + waves('[{"tasks":["2"]},{"tasks":["1","3"]}]')), []);
		// One task of a wave may wait for another
		assert.deepEqual(circles(text + waves('[{"tasks":["1","2","3"]}]')), []);
	});

	it('are in the form of spec-kit only where words say that a task waits', () => {
		assert.deepEqual(circles('- [ ] T001 a (depends on T002)\n- [ ] T002 b\n  - **Blocked by**: T001\n', 'speckit'), [
			'1: T001 T002',
		]);
		assert.deepEqual(
			circles('- [ ] T001 a (depends on T002)\n- [ ] T002 b, used in T001\n\nT002 depends on T001.\n', 'speckit'),
			['1: T001 T002'],
		);
		assert.deepEqual(circles('- [ ] T001 a (depends on T002)\n- [ ] T002 b, used in T001\n', 'speckit'), []);
	});

	it('are found in the time of the list, however its tasks wait', () => {
		const text = (size: number) =>
			Array.from({ length: size / 40 }, (_, i) => `- [ ] ${i + 1}. a\n  - _Depends: ${i + 2}, 1_\n`).join('');
		const times = growth((source) => circles(source), text, 8_000, 10);
		assert.ok(times < 5, `${times.toFixed(1)} times as long as 10 texts of a tenth`);
	});
});
