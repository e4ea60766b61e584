/**
 * Indices of a longest subsequence whose numbers never fall (patience sorting, O(n log n)): all others are the fewest
 * that would have to move.
 */
export function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
	/** Index of the smallest last number of a subsequence of each length. */
	const ends: number[] = [];
	const previous: (number | undefined)[] = [];
	numbers.forEach((number, i) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((numbers[ends[middle] ?? 0] ?? 0) <= number) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		previous[i] = low > 0 ? ends[low - 1] : undefined;
		ends[low] = i;
	});
	const found = new Set<number>();
	for (let i = ends.at(-1); i !== undefined; i = previous[i]) {
		found.add(i);
	}
	return found;
}
