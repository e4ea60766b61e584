import type { TraceDialect } from '../trace/trace.ts';
import type { TaskState } from './task.ts';

/** What the marks of a list mean and what its tasks follow. */
export interface TaskDialect {
	readonly states: Readonly<Record<string, TaskState>>;
	/** Mark of a task that somebody works on; undefined where the dialect has none. */
	readonly startMark: string | undefined;
	/** Whether a task is done when all its parts are, and open again when one of them is. */
	readonly parentsFollow: boolean;
	/** Whether a task waits for those before it unless it says that it need not. */
	readonly inOrder: boolean;
}

const plainMarks: TaskDialect['states'] = { ' ': 'open', x: 'done', X: 'done' };

const plain: TaskDialect = { states: plainMarks, startMark: undefined, parentsFollow: false, inOrder: false };

/** Sources: https://kiro.dev/docs/specs/ ; https://github.com/github/spec-kit (templates/tasks-template.md). */
const dialects: Readonly<Record<TraceDialect, TaskDialect>> = {
	kiro: {
		states: { ...plainMarks, '-': 'in-progress', '~': 'queued' },
		startMark: '-',
		parentsFollow: true,
		inOrder: false,
	},
	'spec-kit': { ...plain, inOrder: true },
	openspec: plain,
	generic: plain,
};

/** How far a task is, where no more is shown than that. */
export type MarkState = 'done' | 'started' | 'open';

/** What a mark says by itself, whatever the dialect of its list. */
export function markState(mark: string | undefined): MarkState {
	// Kiro's marks are those of all others, and more
	switch (dialects.kiro.states[mark ?? '']) {
		case 'done':
			return 'done';
		case 'in-progress':
			return 'started';
		default:
			return 'open';
	}
}

/** What holds for a list of tasks; `undefined` stands for one whose kind has no ids. */
export function taskDialect(dialect: TraceDialect | undefined): TaskDialect {
	return dialect ? dialects[dialect] : plain;
}
