import { type TaskCircle, taskCircles } from '../../tasks/circles.ts';
import type { TaskList } from '../../tasks/task.ts';
import { placesByKey, taskWaits } from '../../tasks/taskLinks.ts';
import { idKey, type TraceFacts } from '../../trace/trace.ts';
import type { WorkspaceRule } from '../rule.ts';

export const taskCycle: WorkspaceRule = {
	id: 'tasks/cycle',
	scope: 'workspace',
	severity: 'warning',
	summary: 'Tasks wait for each other in a circle, or a task waits for itself.',
	why: [
		'None of them can begin, and whoever asks for the next task gets another one or none. A task waits for what it names',
		'behind `_Depends:_` in the form of Kiro and behind words such as `(depends on T001)` in that of spec-kit, also in',
		'sentences such as `T004 depends on T003`; for what the task above it waits for; and for the waves of a task dependency',
		'graph before its own. It is done when its parts are. Told once for each circle, at a wait that closes it.',
		'Quiet where an id stands twice, since it is not certain which task is meant, and where all of them are done; an id',
		'that no task has is told by `trace/dangling-reference`.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Show prices\n  - _Depends: 2_\n- [ ] 2. Take money\n  - _Depends: 1_\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Show prices\n- [ ] 2. Take money\n  - _Depends: 1_\n',
	},
	check({ taskList, trace }, _kind, _view, report) {
		for (const circle of taskList && trace ? circlesOf(taskList, trace) : []) {
			report({ range: circle.reference.range, message: messageOf(circle, taskList) });
		}
	},
};

/** How many tasks of a circle a message names. */
const named = 8;

function circlesOf(list: TaskList, trace: TraceFacts): readonly TaskCircle[] {
	const places = placesByKey(list);
	const isCertain = (place: number): boolean => places.get(idKey(list.tasks[place]?.id ?? ''))?.length === 1;
	return taskCircles(
		list,
		taskWaits(list, trace).filter(({ from, to }) => isCertain(from) && isCertain(to)),
	).filter(({ way }) => way.some((place) => list.tasks[place]?.state !== 'done'));
}

function messageOf({ way, overWaves }: TaskCircle, list: TaskList | undefined): string {
	const ids = way.map((place) => list?.tasks[place]?.id ?? '…');
	if (ids.length === 1) {
		return 'This task says that it waits for itself.';
	}
	const round = [...ids.slice(0, named), ...(ids.length > named ? ['…'] : []), ...ids.slice(0, 1)].join(' → ');
	return `These tasks wait for each other in a circle${overWaves ? ', some by their waves' : ''}: ${round}.`;
}
