import type { IdSpace } from './trace.ts';
import type { TraceScope } from './traceScope.ts';

/** An id taken apart: the letters before its numbers, the numbers, and the letters behind them (`FR-1.2a`). */
interface Parts {
	readonly id: string;
	readonly letters: string;
	readonly numbers: readonly number[];
	readonly suffix: string;
}

const known = new WeakMap<TraceScope, Map<IdSpace, ReadonlyMap<string, readonly Parts[]>>>();

/**
 * The ids of a scope that stand next to a key that is none of them, as their documents write them: the last one before
 * it and the first one behind it, of the same letters and as many numbers. Where others share all but its last number,
 * as the criteria of one requirement do, just those. Empty where there is none.
 */
export function nearIds(scope: TraceScope, space: IdSpace, key: string): readonly string[] {
	const wanted = partsOf(key);
	const ids = sortedIds(scope, space).get(familyOf(wanted)) ?? [];
	const behind = firstFrom(ids, wanted);
	const near = [ids[behind - 1], ids[behind]].filter((one) => one !== undefined);
	const siblings = near.filter(({ numbers }) => sharedNumbers(numbers, wanted.numbers) >= wanted.numbers.length - 1);
	return (siblings.length > 0 ? siblings : near).map(({ id }) => id);
}

/** Ids in order of their numbers, by family; put in order once for a scope. */
function sortedIds(scope: TraceScope, space: IdSpace): ReadonlyMap<string, readonly Parts[]> {
	const spaces = known.get(scope) ?? new Map<IdSpace, ReadonlyMap<string, readonly Parts[]>>();
	known.set(scope, spaces);
	const made = spaces.get(space);
	if (made) {
		return made;
	}
	const families = new Map<string, Parts[]>();
	for (const { definition } of scope.all(space)) {
		const parts = { ...partsOf(definition.key), id: definition.id };
		const family = families.get(familyOf(parts));
		if (family) {
			family.push(parts);
		} else {
			families.set(familyOf(parts), [parts]);
		}
	}
	for (const family of families.values()) {
		family.sort((a, b) => compareParts(a, b));
	}
	spaces.set(space, families);
	return families;
}

function partsOf(key: string): Parts {
	const letters = /^\P{N}*/u.exec(key)?.[0] ?? '';
	const rest = key.slice(letters.length);
	const suffix = /\p{L}*$/u.exec(rest)?.[0] ?? '';
	return { id: key, letters, numbers: (rest.match(/\d+/g) ?? []).map(Number), suffix };
}

function familyOf({ letters, numbers }: Parts): string {
	return `${letters} ${numbers.length}`;
}

function firstFrom(ids: readonly Parts[], wanted: Parts): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = ids[middle];
		if (one && compareParts(one, wanted) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** By numbers, then by the letters behind them: 4, 4a, 4b, 5. */
function compareParts({ numbers: a, suffix: one }: Parts, { numbers: b, suffix: other }: Parts): number {
	const i = sharedNumbers(a, b);
	return (a[i] ?? 0) - (b[i] ?? 0) || (one === other ? 0 : one < other ? -1 : 1);
}

function sharedNumbers(a: readonly number[], b: readonly number[]): number {
	const i = a.findIndex((number, place) => number !== b[place]);
	return i < 0 ? a.length : i;
}
