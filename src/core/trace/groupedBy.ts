/** A list in groups, each in the order of the list, by what a function says of its members. Takes time by its length. */
export function groupedBy<T, K>(list: Iterable<T>, keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
	const groups = new Map<K, T[]>();
	for (const one of list) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) {
			group.push(one);
		} else {
			groups.set(key, [one]);
		}
	}
	return groups;
}
