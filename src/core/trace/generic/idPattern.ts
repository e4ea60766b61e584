/** Patterns compiled so far; a configuration has few, and they are the same for every document. */
const compiled = new Map<string, RegExp>();

/**
 * Finds the ids that a team writes, anywhere in a line: `REQ-12` by `REQ-\d+`. An id stands by itself: not inside a
 * word, a path or a longer number.
 * @param patterns regular expressions (flag `u`), each for a whole id
 */
export function idPattern(patterns: readonly string[]): RegExp {
	const source = patterns.map((pattern) => `(?:${pattern})`).join('|');
	let regex = compiled.get(source);
	if (!regex) {
		regex = new RegExp(String.raw`(?<![\p{L}\p{N}_/.-])(?:${source})(?![\p{L}\p{N}_/]|[.-][\p{L}\p{N}])`, 'gu');
		compiled.set(source, regex);
	}
	return regex;
}
