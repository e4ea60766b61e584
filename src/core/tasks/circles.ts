import type { TraceReference } from '../trace/trace.ts';
import { requiredParts } from './children.ts';
import { isWithin, wavesOf } from './nextTask.ts';
import type { TaskList } from './task.ts';
import type { TaskWait } from './taskLinks.ts';

/** Tasks none of which can begin, since each waits for the next. */
export interface TaskCircle {
	/** The wait that closes it: without it there is none. */
	readonly reference: TraceReference;
	/** Places in the list, from the task that waits to the last one before it comes again; of a long way its beginning. */
	readonly way: readonly number[];
	/** Whether it runs over waves of the list, too. */
	readonly overWaves: boolean;
}

/**
 * What happens to a task, or the end of a wave, and what has to happen before it. A task begins when what it waits for is
 * done, and after the one that it is a part of has begun; it is done when it has begun and its parts are done.
 */
interface Step {
	/** Undefined for the end of a wave. */
	readonly task: number | undefined;
	readonly needs: Need[];
}

interface Need {
	readonly step: number;
	/** Of a wait that a task states. */
	readonly reference: TraceReference | undefined;
}

/**
 * The circles in which tasks of a list wait for each other, each once. It is closed by the wait that leads back to where
 * the search came to it, which begins at the last task: of two tasks that is the one of the earlier. A task that waits for itself is a circle of one. What a task is a part of, and what is a part of
 * it, it can't wait for.
 * @param waits those of which it is certain which tasks they mean
 */
export function taskCircles(list: TaskList, waits: readonly TaskWait[]): readonly TaskCircle[] {
	const own = waits.filter(({ from, to, reference }) => from === to && reference.keys.length === 1);
	const others = waits.filter(({ from, to }) => !isWithin(list, from, to) && !isWithin(list, to, from));
	return [
		...own.map(({ from, reference }) => ({ reference, way: [from], overWaves: false })),
		...(others.length > 0 ? circlesIn(stepsOf(list, others)) : []),
	];
}

/** For the task at each place the step that it begins and the one that it is done, then the ends of the waves. */
function stepsOf(list: TaskList, waits: readonly TaskWait[]): readonly Step[] {
	const { tasks, waves } = list;
	const steps: Step[] = tasks.flatMap((_, task) => [
		{ task, needs: [] },
		{ task, needs: [] },
	]);
	const endOf = (wave: number): number => 2 * tasks.length + wave;
	waves.forEach((_, wave) => {
		steps.push({ task: undefined, needs: wave > 0 ? [{ step: endOf(wave - 1), reference: undefined }] : [] });
	});
	const need = (step: number, needed: number, reference?: TraceReference): void => {
		steps[step]?.needs.push({ step: needed, reference });
	};
	for (const { from, to, reference } of waits) {
		need(beginOf(from), doneOf(to), reference);
	}
	const waveOf = wavesOf(list);
	for (const [place, { parent, optional }] of tasks.entries()) {
		const parts = requiredParts(list, place);
		const wave = parts.length > 0 ? undefined : waveOf[place];
		need(doneOf(place), beginOf(place));
		for (const part of parts) {
			need(doneOf(place), doneOf(part));
		}
		if (parent !== undefined) {
			need(beginOf(place), beginOf(parent));
		}
		if (wave !== undefined && wave > 0) {
			need(beginOf(place), endOf(wave - 1));
		}
		if (wave !== undefined && !optional) {
			need(endOf(wave), doneOf(place));
		}
	}
	return steps;
}

function beginOf(place: number): number {
	return 2 * place;
}

function doneOf(place: number): number {
	return 2 * place + 1;
}

/** A step on the way that is being followed. */
interface Visit {
	readonly at: number;
	/** What led to it; undefined where the way began. */
	readonly by: Need | undefined;
	/** How many of its needs were followed. */
	followed: number;
}

/** Follows all needs, each once and those of the last task first: one that leads back to its own way closes a circle. */
function circlesIn(steps: readonly Step[]): readonly TaskCircle[] {
	const circles = new Map<TraceReference, TaskCircle>();
	const seen = new Set<number>();
	const way: Visit[] = [];
	/** Places on the way by step. */
	const open = new Map<number, number>();
	const visit = (at: number, by: Need | undefined): void => {
		if (!seen.has(at)) {
			seen.add(at);
			open.set(at, way.length);
			way.push({ at, by, followed: 0 });
		}
	};
	const last = steps.findLastIndex(({ task }) => task !== undefined);
	for (let root = last; root >= 0; root--) {
		visit(root, undefined);
		for (let top = way.at(-1); top; top = way.at(-1)) {
			const next = steps[top.at]?.needs[top.followed++];
			const start = next && open.get(next.step);
			if (next === undefined) {
				way.pop();
				open.delete(top.at);
			} else if (start === undefined) {
				visit(next.step, next);
			} else {
				const closing = closingOf(way, start, next);
				if (closing && !circles.has(closing.reference)) {
					const { reference } = closing;
					circles.set(reference, { reference, ...roundOf(steps, way, start, closing.behind) });
				}
			}
		}
	}
	return [...circles.values()];
}

/**
 * The last wait of a circle that a task states, and the place on the way of the step behind it.
 * @param start where the circle begins on the way
 * @param next leads from the end of the way to its start
 */
function closingOf(
	way: readonly Visit[],
	start: number,
	next: Need,
): { readonly reference: TraceReference; readonly behind: number } | undefined {
	for (let behind = way.length; behind > start; behind--) {
		const { reference } = (behind === way.length ? next : way[behind]?.by) ?? {};
		if (reference) {
			return { reference, behind };
		}
	}
	return undefined;
}

/** How many steps of a circle are looked at: many more than a message names. */
const longestRound = 50;

/** The first tasks of a circle, from the one before a place on the way. */
function roundOf(
	steps: readonly Step[],
	way: readonly Visit[],
	start: number,
	behind: number,
): Pick<TaskCircle, 'way' | 'overWaves'> {
	const first = steps[way[behind - 1]?.at ?? 0]?.task ?? 0;
	const round = [...way.slice(behind, behind + longestRound), ...way.slice(start, start + longestRound)]
		.slice(0, Math.min(way.length - start, longestRound))
		.map(({ at }) => steps[at]?.task);
	const others = round.flatMap((task) => (task === undefined || task === first ? [] : [task]));
	return {
		way: [first, ...others.filter((task, i) => task !== others[i - 1])],
		overWaves: round.includes(undefined),
	};
}
