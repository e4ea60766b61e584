import type { TaskList } from './task.ts';

const known = new WeakMap<TaskList, readonly (readonly number[])[]>();

/** For each task of a list the places of its parts, in order. Made once for a list. */
export function childPlaces(list: TaskList): readonly (readonly number[])[] {
	const made = known.get(list);
	if (made) {
		return made;
	}
	const places: number[][] = list.tasks.map(() => []);
	list.tasks.forEach(({ parent }, place) => {
		if (parent !== undefined) {
			places[parent]?.push(place);
		}
	});
	known.set(list, places);
	return places;
}

/** Places of the parts without which a task is not done: all but the optional ones, unless it is optional itself. */
export function requiredParts(list: TaskList, place: number): readonly number[] {
	const parts = childPlaces(list)[place] ?? [];
	return parts.filter((part) => list.tasks[part]?.optional === list.tasks[place]?.optional);
}
