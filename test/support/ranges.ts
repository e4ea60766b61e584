import type { LineIndex, Range } from '../../src/core/document/text.ts';

/** Calls `visit` for each range anywhere in a value, with the path of keys that leads to it. */
export function eachRange(
	value: unknown,
	visit: (range: Range, at: string) => void,
	at = '',
	seen = new Set<unknown>(),
): void {
	if (typeof value !== 'object' || value === null || seen.has(value)) {
		return;
	}
	seen.add(value);
	if ('start' in value && 'end' in value && typeof value.start === 'object') {
		visit(value as Range, at);
		return;
	}
	for (const [key, child] of Object.entries(value)) {
		if (key !== 'lines') {
			eachRange(child, visit, `${at}.${key}`, seen);
		}
	}
}

/** What is wrong with a range of a text; undefined for one that lies in it, and begins before it ends. */
export function rangeProblem(lines: LineIndex, found: Range): string | undefined {
	const start = lines.offsetAt(found.start);
	const end = lines.offsetAt(found.end);
	if (start > end) {
		return 'ends before it starts';
	}
	// A place beyond the end of its line would be moved by offsetAt, and so be another one
	const same = lines.rangeAt(start, end);
	return same.start.line === found.start.line &&
		same.start.character === found.start.character &&
		same.end.line === found.end.line &&
		same.end.character === found.end.character
		? undefined
		: `lies outside the text: ${JSON.stringify(found)}`;
}
