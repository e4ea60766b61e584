import type { TaskItem } from '../document/specDocument.ts';

/** A task with the place of its heading. */
export interface NestableTask {
	readonly item: TaskItem;
	readonly group: number | undefined;
}

/**
 * For each task the place of the one it is a part of: the item it is nested in; else, where a list is written flat, the
 * last one before it under the same heading whose number its own begins with (`1.2` is a part of `1`).
 * @param tasks in order of place
 */
export function parentsOf(tasks: readonly NestableTask[]): (number | undefined)[] {
	const places = new Map<TaskItem, number>();
	const byNumber = new Map<string, number>();
	return tasks.map(({ item, group }, place) => {
		places.set(item, place);
		const parent = (item.parent && places.get(item.parent)) ?? byId(item.id, group, byNumber);
		if (item.id !== undefined) {
			byNumber.set(`${group}:${item.id}`, place);
		}
		return parent;
	});
}

function byId(
	id: string | undefined,
	group: number | undefined,
	byNumber: ReadonlyMap<string, number>,
): number | undefined {
	for (let dot = id?.lastIndexOf('.') ?? -1; dot > 0; dot = id?.lastIndexOf('.', dot - 1) ?? -1) {
		const found = byNumber.get(`${group}:${id?.slice(0, dot)}`);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
