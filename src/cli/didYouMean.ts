const most = 3;

/**
 * The entries of `known` that a person who typed `word` probably meant, as a sentence for the end of a message
 * (`Did you mean "check"?`), or an empty string: those that differ least; else those that contain it.
 */
export function didYouMean(word: string, known: readonly string[]): string {
	const wanted = word.toLowerCase();
	const ranked = known
		.map((one) => ({ one, distance: editDistance(wanted, one.toLowerCase()) }))
		.sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
	const nearest = ranked[0]?.distance ?? 0;
	const close =
		nearest <= Math.max(1, Math.floor(word.length / 3))
			? ranked.filter(({ distance }) => distance === nearest)
			: ranked.filter(({ one }) => wanted.length > 2 && one.toLowerCase().includes(wanted));
	const names = close.slice(0, most).map(({ one }) => `"${one}"`);
	return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
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
