import { pairs } from './pairs.ts';

/** An earlier entry that a later one is. */
export interface Earlier {
	readonly was: number;
	/** Whether it says the same or much of it; else only the order speaks for it. */
	readonly isAlike: boolean;
}

/**
 * Which of the earlier entries each later one is, by what they say: equal ones, then those that are most alike, then
 * those that are left, in order. Undefined for an entry that is new: there are as many as more have come than gone.
 * @param before texts of the earlier entries
 * @param after texts of the later ones
 */
export function alikePairs(before: readonly string[], after: readonly string[]): readonly (Earlier | undefined)[] {
	const found: (Earlier | undefined)[] = pairs(before, after).map((was, now) =>
		was !== undefined && before[was] === after[now] ? { was, isAlike: true } : undefined,
	);
	const taken = new Set(found.flatMap((one) => (one ? [one.was] : [])));
	const left = () => before.flatMap((_text, was) => (taken.has(was) ? [] : [was]));
	const open = () => after.flatMap((_text, now) => (found[now] ? [] : [now]));
	const old = left();
	const likely = open().flatMap((now) =>
		old.flatMap((was) => {
			const share = shared(before[was] ?? '', after[now] ?? '');
			return share >= 0.5 ? [{ was, now, share }] : [];
		}),
	);
	for (const { was, now } of likely.sort((a, b) => b.share - a.share)) {
		if (!taken.has(was) && !found[now]) {
			taken.add(was);
			found[now] = { was, isAlike: true };
		}
	}
	const rest = left();
	for (const [i, now] of open().slice(0, rest.length).entries()) {
		found[now] = { was: rest[i] ?? 0, isAlike: false };
	}
	return found;
}

/** The part of the longer text that both begin and end with, from 0 to 1. */
function shared(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) {
		start++;
	}
	let end = 0;
	while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
		end++;
	}
	return (start + end) / Math.max(a.length, b.length, 1);
}
