import { isArchived } from '../openspec/place.ts';
import { type GroupedDocument, groupDocuments } from '../outline/groups.ts';
import { countTasks, type TaskProgress } from './progress.ts';
import type { TaskList } from './task.ts';

/** A document that is a list of tasks. */
export interface TaskDocument extends GroupedDocument {
	readonly list: TaskList;
}

/** A piece of work with its lists of tasks: a feature of Kiro or spec-kit, a change of OpenSpec. */
export interface TaskFeature {
	/** Its folder; unique in the root. */
	readonly id: string;
	readonly label: string;
	/** Folder above. */
	readonly parent: string;
	/** Whether it is the one that its tool says is worked on. */
	readonly active: boolean;
	/** The list whose tasks stand for the feature itself; undefined where several do, or none. */
	readonly main: TaskDocument | undefined;
	/** The other lists, checklists last. */
	readonly others: readonly TaskDocument[];
}

/**
 * Lists of tasks by feature: the active one first, the others by name. Nobody works on what is archived: it is left out.
 * @param active folders of features that are worked on, from the workspace root
 */
export function taskFeatures(documents: Iterable<TaskDocument>, active: ReadonlySet<string>): readonly TaskFeature[] {
	const current = [...documents].filter(({ path }) => !isArchived(path));
	const features = groupDocuments(current, 'feature').map(({ id, label, parent, documents }): TaskFeature => {
		const work = documents.filter(({ list }) => !list.isChecklist);
		const main = work.length === 1 ? work[0] : undefined;
		const others = documents
			.filter((document) => document !== main)
			.sort((a, b) => Number(a.list.isChecklist) - Number(b.list.isChecklist));
		return { id, label, parent, active: active.has(id), main, others };
	});
	return [...features.filter((one) => one.active), ...features.filter((one) => !one.active)];
}

/** Progress of a feature's tasks; of its checklists where it has nothing else. */
export function featureProgress(lists: readonly TaskList[]): TaskProgress {
	const work = lists.filter(({ isChecklist }) => !isChecklist);
	return countTasks((work.length > 0 ? work : lists).flatMap(({ tasks }) => tasks));
}

/** All lists of a feature. */
export function listsOf({ main, others }: TaskFeature): readonly TaskDocument[] {
	return main ? [main, ...others] : others;
}
