/** Lines that went and lines that came at one place. */
export interface Hunk {
	readonly removed: readonly string[];
	readonly added: readonly string[];
	/** The lines around it, which stand in both texts. */
	readonly above: string | undefined;
	readonly below: string | undefined;
	/** The last line above it that is not blank. */
	readonly lastText: string | undefined;
}

/** The lines of a text, each with what ends it. */
export function linesOf(text: string): string[] {
	return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** What differs between two texts, with as few changed lines as there can be. Line ends count. */
export function lineDiff(before: string, after: string): Hunk[] {
	const [a, b] = [linesOf(before), linesOf(after)];
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) {
		start++;
	}
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) {
		end++;
	}
	const changed = { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
	const hunks: Hunk[] = [];
	for (const { from, to, at, until } of gaps(pairs(changed.a, changed.b), changed.a.length, changed.b.length)) {
		hunks.push({
			removed: changed.a.slice(from, to),
			added: changed.b.slice(at, until),
			above: b[start + at - 1],
			below: b[start + until],
			lastText: b.slice(0, start + at).findLast((line) => line.trim() !== ''),
		});
	}
	return hunks;
}

/** Indexes of a longest common sequence of lines. */
function pairs(a: readonly string[], b: readonly string[]): [number, number][] {
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	const longest = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const row = lengths[i] as Uint32Array;
			row[j] = a[i] === b[j] ? longest(i + 1, j + 1) + 1 : Math.max(longest(i + 1, j), longest(i, j + 1));
		}
	}
	const found: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length; ) {
		if (a[i] === b[j]) {
			found.push([i++, j++]);
		} else if (longest(i + 1, j) >= longest(i, j + 1)) {
			i++;
		} else {
			j++;
		}
	}
	return found;
}

/** What stands between common lines. */
function* gaps(
	common: readonly [number, number][],
	length: number,
	otherLength: number,
): Generator<{ from: number; to: number; at: number; until: number }> {
	let [from, at] = [0, 0];
	for (const [to, until] of [...common, [length, otherLength] as const]) {
		if (to > from || until > at) {
			yield { from, to, at, until };
		}
		[from, at] = [to + 1, until + 1];
	}
}
