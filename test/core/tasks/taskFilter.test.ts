import assert from 'node:assert/strict';
import { taskAt } from '../../../src/core/tasks/taskAt.ts';
import { type TaskFilter, taskFilter } from '../../../src/core/tasks/taskFilter.ts';
import { type TaskBranch, taskOutline } from '../../../src/core/tasks/taskOutline.ts';
import { nameOf, tasksOf } from './tasksOf.ts';

const text = '## A\n\n- [x] 1. a\n  - [-] 1.1 b\n    - detail\n  - [x] 1.2 c\n\n## B\n\n- [x] 2. d\n';

function shown(filter: TaskFilter, problemLines: number[] = []): string[] {
	const { list } = tasksOf(text, 'kiro');
	const names = (branches: readonly TaskBranch[]): string[] =>
		branches.flatMap(({ type, place, children }) => {
			const task = list.tasks[place];
			return [type === 'group' ? `# ${list.groups[place]?.title}` : task ? nameOf(task) : '', ...names(children)];
		});
	return names(
		taskOutline(
			list,
			taskFilter(list, filter, () => problemLines),
		),
	);
}

describe('a filter of tasks', () => {
	it('shows all without one', () => {
		assert.deepEqual(shown(undefined), ['# A', '1', '1.1', '1.2', '# B', '2']);
	});

	it('shows open tasks with what they belong to', () => {
		assert.deepEqual(shown('open'), ['# A', '1', '1.1']);
	});

	it('shows tasks with findings in their own lines', () => {
		assert.deepEqual(shown('problems', [4]), ['# A', '1', '1.1']);
		assert.deepEqual(shown('problems', [2]), ['# A', '1']);
		assert.deepEqual(shown('problems', [0, 6, 99]), []);
	});
});

describe('the task at a line', () => {
	it('is the innermost one around it', () => {
		const { list } = tasksOf(text, 'kiro');
		const places = Array.from({ length: 11 }, (_, line) => taskAt(list, line));
		assert.deepEqual(places, [undefined, undefined, 0, 1, 1, 2, undefined, undefined, undefined, 3, undefined]);
	});
});
