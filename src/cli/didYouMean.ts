/**
 * The entries of `known` that a person who typed `word` probably meant, the nearest first and of those at one distance
 * the one that goes on as typed, as a sentence for the end of a message (`Did you mean "check"?`), or an empty string.
 */
export function didYouMean(word: string, known: readonly string[]): string {
	const wanted = word.toLowerCase();
	const limit = Math.max(1, Math.floor(word.length / 3));
	const near = known
		.map((one) => ({
			one,
			distance: editDistance(wanted, one.toLowerCase()),
			unlike: one.toLowerCase().startsWith(wanted) ? 0 : 1,
		}))
		.filter(({ one, distance }) => distance <= limit || (wanted.length > 2 && one.toLowerCase().includes(wanted)))
		.sort((a, b) => a.distance - b.distance || a.unlike - b.unlike || (a.one < b.one ? -1 : 1))
		.slice(0, 3)
		.map(({ one }) => `"${one}"`);
	return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/** Number of insertions, deletions, replacements and swaps of neighbours between two words (optimal alignment). */
function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			}
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
