/** The blanks at the end of a line that break it within its paragraph; empty where there are none. */
export function hardBreakOf(line: string): string {
	const blanks = line.slice(line.trimEnd().length);
	return /^ {2,}$/.test(blanks) && blanks.length < line.length ? blanks : '';
}
