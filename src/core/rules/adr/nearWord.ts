/** Longest word that is compared: no status word is longer. */
const longest = 30;

/**
 * The one of several words that a slip of the finger makes into another: one letter wrong, missing, too much or two
 * swapped; two such slips in words from nine letters on. Case does not count. Undefined where it is none of them, or one
 * of them as it is.
 */
export function nearWord(word: string, candidates: Iterable<string>): string | undefined {
	const written = word.toLowerCase();
	if (written.length > longest) {
		return undefined;
	}
	let best: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const slips = slipsBetween(written, candidate.toLowerCase());
		if (slips === 0) {
			return undefined;
		}
		if (slips <= (Math.min(written.length, candidate.length) >= 9 ? 2 : 1) && slips < fewest) {
			[best, fewest] = [candidate, slips];
		}
	}
	return best;
}

/** Edit distance of two words with swaps of neighbours (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
	if (Math.abs(a.length - b.length) > 2) {
		return 3;
	}
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)];
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				steps.push((before[j - 2] ?? 0) + 1);
			}
			row.push(Math.min(...steps));
		}
		[before, last] = [last, row];
	}
	return last[b.length] ?? 0;
}
