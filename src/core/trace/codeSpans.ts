import { id } from './idGrammar.ts';

/** `FR-001` and `[US1]` in backticks are still ids. */
const alone = new RegExp(String.raw`^\s*\[?${id}\]?\s*$`, 'u');

/**
 * Lines with blanks in place of code: a list of ids in backticks shows how one is written, and names nothing. One id
 * alone in backticks is an id.
 */
export function withoutCode(visible: (line: number) => string): (line: number) => string {
	const known: (string | undefined)[] = [];
	return (line) => {
		const before = known[line];
		if (before !== undefined) {
			return before;
		}
		const source = visible(line);
		const now = source.includes('`') ? blanked(source) : source;
		known[line] = now;
		return now;
	};
}

function blanked(source: string): string {
	const ticks = ticksOf(source);
	// A run of backticks ends at the next one of its length
	const following = new Map<number, number>();
	const ends = ticks.map(() => -1);
	for (let i = ticks.length - 1; i >= 0; i--) {
		const length = ticks[i]?.length ?? 0;
		ends[i] = following.get(length) ?? -1;
		following.set(length, i);
	}
	let result = '';
	for (let i = 0; i < ticks.length; i++) {
		const [open, close] = [ticks[i], ticks[ends[i] ?? -1]];
		if (!open || !close) {
			continue;
		}
		const [start, end] = [open.index + open.length, close.index];
		if (!alone.test(source.slice(start, end))) {
			result += source.slice(result.length, start) + ' '.repeat(end - start);
		}
		i = ends[i] ?? i;
	}
	return result + source.slice(result.length);
}

/** The runs of backticks in a line. */
function ticksOf(source: string): { readonly length: number; readonly index: number }[] {
	const ticks: { length: number; index: number }[] = [];
	for (let index = source.indexOf('`'); index >= 0; ) {
		let end = index + 1;
		while (source[end] === '`') {
			end++;
		}
		ticks.push({ length: end - index, index });
		index = source.indexOf('`', end);
	}
	return ticks;
}
