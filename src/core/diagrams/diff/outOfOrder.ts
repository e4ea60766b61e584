/** The fewest items without which the numbers of the others rise. All numbers differ. */
export function outOfOrder<T>(items: readonly T[], numberOf: (item: T) => number): T[] {
	/** By length, from 1, the item that ends a rising row of that length with the smallest number. */
	const ends: number[] = [];
	const before = items.map(() => -1);
	for (const [at, item] of items.entries()) {
		let low = 0;
		for (let high = ends.length; low < high; ) {
			const middle = (low + high) >> 1;
			const end = items[ends[middle] ?? 0];
			if (end !== undefined && numberOf(end) < numberOf(item)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		before[at] = ends[low - 1] ?? -1;
		ends[low] = at;
	}
	const rising = new Set<number>();
	for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
		rising.add(at);
	}
	return items.filter((_, at) => !rising.has(at));
}
