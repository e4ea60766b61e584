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
	// The places of each entry, the first one last: taken from the end, in a time that does not grow with the list
	const left = new Map<string, number[]>();
	for (let i = before.length - end - 1; i >= start; i--) {
		const key = before[i] ?? '';
		const places = left.get(key);
		if (places) {
			places.push(i);
		} else {
			left.set(key, [i]);
		}
	}
	for (let i = start; i < after.length - end; i++) {
		found[i] = left.get(after[i] ?? '')?.pop();
	}
	const rest = [...left.values()].flat().sort((a, b) => b - a);
	for (let i = start; i < after.length - end && rest.length > 0; i++) {
		found[i] ??= rest.pop();
	}
	return found;
}
