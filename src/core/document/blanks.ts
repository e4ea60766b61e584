/** Markdown's own blanks within a line: other spaces, such as the full-width one, are text. */
function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/** Number of blanks that a line begins with. */
export function blanksAtStart(line: string): number {
	let start = 0;
	while (isBlank(line[start])) {
		start++;
	}
	return start;
}

/** Length of a line without the blanks at its end. */
export function lengthWithoutBlanks(line: string): number {
	let end = line.length;
	while (end > 0 && isBlank(line[end - 1])) {
		end--;
	}
	return end;
}
