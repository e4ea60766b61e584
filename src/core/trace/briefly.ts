const longest = 300;

/** A text on one line, cut at a word's end where it is longer than 300 characters. */
export function briefly(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= longest) {
		return line;
	}
	const cut = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
	return `${cut.replace(/\s+\S{0,40}$/, '')}…`;
}
