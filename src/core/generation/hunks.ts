/** A place where a new text differs from an old one, in whole lines. */
export interface Hunk {
	/** Part of the new text, in UTF-16 units; empty where lines were left out. */
	readonly start: number;
	readonly end: number;
	/** What stood there. */
	readonly old: string;
	/**
	 * Whether the part begins with the line break before its lines, and does not end with the one after: at the end.
	 */
	readonly isLast: boolean;
}

/** Equal lines stand in both texts; the others are cut out of them. Indexes of lines, ends not included. */
interface Cut {
	readonly oldStart: number;
	readonly oldEnd: number;
	readonly newStart: number;
	readonly newEnd: number;
}

/** Differences beyond this many lines are shown as one: to find the fewest takes time that grows with their square. */
const mostDifferences = 1000;

/**
 * The places where two texts differ, by lines that end with LF, in order. Putting each `old` back gives the old text.
 */
export function hunksOf(old: string, now: string): Hunk[] {
	const a = old.split('\n');
	const b = now.split('\n');
	const starts = startsOf(b);
	return cuts(a, b).map(({ oldStart, oldEnd, newStart, newEnd }) => {
		const isLast = newEnd === b.length || oldEnd === a.length;
		const isAll = isLast && (newStart === 0 || oldStart === 0);
		const lines = a.slice(oldStart, oldEnd);
		if (isAll) {
			return { start: 0, end: now.length, old: a.slice(0, oldEnd).join('\n'), isLast: true };
		}
		return isLast
			? { start: (starts[newStart] ?? 0) - 1, end: now.length, old: lines.map((line) => `\n${line}`).join(''), isLast }
			: {
					start: starts[newStart] ?? 0,
					end: starts[newEnd] ?? 0,
					old: lines.map((line) => `${line}\n`).join(''),
					isLast,
				};
	});
}

/** Where each line begins, and one more: behind the break that would follow the last. */
function startsOf(lines: readonly string[]): number[] {
	const starts = [0];
	for (const line of lines) {
		starts.push((starts.at(-1) ?? 0) + line.length + 1);
	}
	return starts;
}

function cuts(a: readonly string[], b: readonly string[]): Cut[] {
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) {
		head++;
	}
	let tail = 0;
	while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
		tail++;
	}
	const oldEnd = a.length - tail;
	const newEnd = b.length - tail;
	const equal = equalLines(a.slice(head, oldEnd), b.slice(head, newEnd));
	const found: Cut[] = [];
	let [oldAt, newAt] = [head, head];
	for (const [i, j] of [...equal.map(([i, j]) => [i + head, j + head] as const), [oldEnd, newEnd] as const]) {
		if (i > oldAt || j > newAt) {
			found.push({ oldStart: oldAt, oldEnd: i, newStart: newAt, newEnd: j });
		}
		[oldAt, newAt] = [i + 1, j + 1];
	}
	return found;
}

/** Pairs of indexes of lines that are the same, in order: Myers' greedy search for the fewest differences. */
function equalLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
	const most = Math.min(a.length + b.length, mostDifferences);
	let furthest = new Map<number, number>([[1, 0]]);
	const trace: Map<number, number>[] = [];
	for (let d = 0; d <= most; d++) {
		trace.push(furthest);
		const next = new Map<number, number>();
		for (let k = -d; k <= d; k += 2) {
			let x = isDown(furthest, k, d) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
			while (x < a.length && x - k < b.length && x - k >= 0 && a[x] === b[x - k]) {
				x++;
			}
			next.set(k, x);
			if (x >= a.length && x - k >= b.length) {
				return walkBack(trace, a.length, b.length);
			}
		}
		furthest = next;
	}
	return [];
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
	return k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function walkBack(trace: readonly Map<number, number>[], x: number, y: number): (readonly [number, number])[] {
	const pairs: (readonly [number, number])[] = [];
	for (let d = trace.length - 1; d >= 0; d--) {
		const furthest = trace[d] ?? new Map<number, number>();
		const k = x - y;
		const from = isDown(furthest, k, d) ? k + 1 : k - 1;
		const fromX = d === 0 ? 0 : (furthest.get(from) ?? 0);
		const fromY = d === 0 ? 0 : fromX - from;
		while (x > fromX && y > fromY) {
			pairs.push([--x, --y]);
		}
		[x, y] = [fromX, fromY];
	}
	return pairs.reverse();
}
