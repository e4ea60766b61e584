import type { Range } from '../document/text.ts';
import type { TraceDialect } from '../trace/trace.ts';

/** How far a task is, as its mark and a line `_Blocked: …_` say; `other` for a mark that its dialect does not know. */
export type TaskState = 'open' | 'in-progress' | 'queued' | 'blocked' | 'done' | 'other';

/** A task item of a list. Lines count from 0. */
export interface Task {
	/** Names it among the tasks of its document, and stays the same while others around it are edited. */
	readonly key: string;
	/** As written: `1.2`, `T012`. */
	readonly id: string | undefined;
	/** What is to be done, as plain text without id and marks, at most 300 characters. */
	readonly text: string;
	/** What stands between the brackets. */
	readonly mark: string;
	readonly markRange: Range;
	readonly state: TaskState;
	/** May be left out, by a star of its own or of a task above it. */
	readonly optional: boolean;
	/** Can be done beside its neighbours: `[P]`, `(P)`. */
	readonly parallel: boolean;
	/** Why it can't be done now; empty where the line gives no reason. */
	readonly blocked: string | undefined;
	readonly line: number;
	/** Last line of the item with all that is nested in it. */
	readonly endLine: number;
	/** Place in the list's `groups` of the innermost heading it stands under. */
	readonly group: number | undefined;
	/** Place in the list's `tasks` of the task that it is a part of; always before its own. */
	readonly parent: number | undefined;
}

/** A heading with tasks under it: a phase of spec-kit, a numbered group of OpenSpec. */
export interface TaskGroup {
	/** Names it among the groups of its document. */
	readonly key: string;
	readonly title: string;
	readonly line: number;
	/** Place in the list's `groups` of the heading above it. */
	readonly parent: number | undefined;
}

/** The tasks of one document. */
export interface TaskList {
	readonly dialect: TraceDialect | undefined;
	/** Whether its items question a document instead of asking for work: a checklist. */
	readonly isChecklist: boolean;
	/** Without the headings that hold all tasks: they tell nothing apart. In order of place. */
	readonly groups: readonly TaskGroup[];
	/** In order of place. */
	readonly tasks: readonly Task[];
	/** Keys of ids of tasks that can be done at the same time, one wave after the other; empty where none are given. */
	readonly waves: readonly (readonly string[])[];
}
