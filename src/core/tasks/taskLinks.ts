import { grouped } from '../grouped.ts';
import type { TraceFacts, TraceReference } from '../trace/trace.ts';
import { idKey } from '../trace/trace.ts';
import type { TaskList } from './task.ts';
import { tasksByLine } from './taskAt.ts';
import { taskDialect } from './taskDialect.ts';

/** What a task says of others, in its own lines. */
export interface TaskLinks {
	/** Requirements it serves and properties it proves, as written, each once. */
	readonly requirements: readonly string[];
	/** Places in the list of the tasks that it waits for by its own words. */
	readonly waitsFor: readonly number[];
}

/** A task that says of another one that it waits for it. */
export interface TaskWait {
	/** Place in the list of the task that waits. */
	readonly from: number;
	/** Place of the one that it waits for. */
	readonly to: number;
	readonly reference: TraceReference;
}

/**
 * For each task of a list what it names. In spec-kit's form a task that names an earlier one waits for it, whatever its
 * words, unless that one says that it waits itself; one that is named ahead is only spoken of.
 * @param trace the ids of the same document
 */
export function taskLinks(list: TaskList, trace: TraceFacts | undefined): readonly TaskLinks[] {
	const links = list.tasks.map(() => ({ requirements: new Set<string>(), waitsFor: new Set<number>() }));
	for (const { from, to } of taskWaits(list, trace)) {
		if (from !== to) {
			links[from]?.waitsFor.add(to);
		}
	}
	const taskOf = tasksByLine(list);
	const placesOf = placesByKey(list);
	const { inOrder } = taskDialect(list.dialect);
	for (const { space, relation, text, keys, range } of trace?.references ?? []) {
		const place = taskOf(range.start.line);
		const link = place === undefined ? undefined : links[place];
		if (!link || place === undefined || relation === 'depends') {
			continue;
		}
		if (space === 'task' && inOrder) {
			const named = keys.flatMap((key) => placesOf.get(key)?.[0] ?? []);
			for (const one of named.filter((one) => one < place && !links[one]?.waitsFor.has(place))) {
				link.waitsFor.add(one);
			}
		} else if (space === 'property') {
			link.requirements.add(`Property ${text}`);
		} else if (space === 'requirement' || space === 'scenario') {
			link.requirements.add(text);
		}
	}
	return links.map(({ requirements, waitsFor }) => ({ requirements: [...requirements], waitsFor: [...waitsFor] }));
}

/**
 * What tasks of a list say that they wait for, in order of place; where an id stands twice, the first one is meant.
 * @param trace the ids of the same document
 */
export function taskWaits(list: TaskList, trace: TraceFacts | undefined): readonly TaskWait[] {
	const stated = trace?.references.filter(({ relation, space }) => relation === 'depends' && space === 'task') ?? [];
	if (stated.length === 0) {
		return [];
	}
	const taskOf = tasksByLine(list);
	const placesOf = placesByKey(list);
	const firstOf = (key: string | undefined): number | undefined => placesOf.get(key ?? '')?.[0];
	return stated.flatMap((reference) => {
		const from = taskOf(reference.range.start.line) ?? firstOf(reference.from?.key);
		if (from === undefined) {
			return [];
		}
		return reference.keys.map(firstOf).flatMap((to) => (to === undefined ? [] : { from, to, reference }));
	});
}

/** The places of the tasks of a list by the keys of their ids. */
export function placesByKey({ tasks }: TaskList): ReadonlyMap<string, readonly number[]> {
	const places = grouped(tasks.keys(), (place) => idKey(tasks[place]?.id ?? ''));
	places.delete('');
	return places;
}
