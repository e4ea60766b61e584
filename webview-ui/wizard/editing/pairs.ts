/**
 * Which of the earlier entries each later one is: the same at the beginning and the end of both lists, then equal ones
 * wherever they stand, then those that are left, in order. Undefined for an entry that is new. An entry whose value
 * changed keeps its place, so that a field in which a person types stays the field of its entry.
 * @param before what tells the earlier entries apart
 * @param after the same of the later ones
 */
export function pairs(before: readonly string[], after: readonly string[]): readonly (number | undefined)[] {
	const found: (number | undefined)[] = after.map(() => undefined);
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) {
		found[start] = start;
		start++;
	}
	let end = 0;
	const most = Math.min(before.length, after.length) - start;
	while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) {
		end++;
		found[after.length - end] = before.length - end;
	}
	const left = new Map<string, number[]>();
	for (let i = start; i < before.length - end; i++) {
		const key = before[i] ?? '';
		left.set(key, [...(left.get(key) ?? []), i]);
	}
	for (let i = start; i < after.length - end; i++) {
		found[i] = left.get(after[i] ?? '')?.shift();
	}
	const rest = [...left.values()].flat().sort((a, b) => a - b);
	for (let i = start; i < after.length - end && rest.length > 0; i++) {
		found[i] ??= rest.shift();
	}
	return found;
}
