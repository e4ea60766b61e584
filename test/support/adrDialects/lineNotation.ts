/** A text in a template, without the indent of the code around it. The first line is that of the backtick. */
export function text(strings: TemplateStringsArray): string {
	const lines = (strings.raw[0] ?? '').split('\n');
	const indent = /^\t*/.exec(lines.at(-1) ?? '')?.[0] ?? '';
	return lines
		.slice(1, -1)
		.map((line) => `${line.startsWith(`${indent}\t`) ? line.slice(indent.length + 1) : line}\n`)
		.join('');
}

/**
 * Carries out a change that is written as lines, as in a patch: a blank stands before a line that is there before and
 * after, `-` before one that goes, `+` before one that comes. `…` stands for any lines between two places. Each place
 * must be found once, so that there is one way to read the notation. New lines end as those of the text do.
 * @throws Error when the notation does not fit the text
 */
export function carriedOut(before: string, notation: string): string {
	if (notation === '') {
		return before;
	}
	const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
	const lines = before.split(lineBreak);
	const result: string[] = [];
	let at = 0;
	for (const place of notation.replace(/\n$/, '').split('\n…\n')) {
		const old = linesOf(place, '-');
		const found = lines.flatMap((_line, i) => (old.every((line, k) => lines[i + k] === line) ? [i] : []));
		const [start, another] = found;
		if (start === undefined || another !== undefined || start < at) {
			throw new Error(`${found.length} places for:\n${place}`);
		}
		result.push(...lines.slice(at, start), ...linesOf(place, '+'));
		at = start + old.length;
	}
	return [...result, ...lines.slice(at)].join(lineBreak);
}

/** The text of a file that is made: a notation of lines that come. */
export function made(notation: string, lineBreak: string): string {
	return linesOf(notation, '+')
		.map((line) => line + lineBreak)
		.join('');
}

/** The lines of a place before (`-`) or after (`+`) the change. */
function linesOf(place: string, side: '-' | '+'): string[] {
	return place
		.replace(/\n$/, '')
		.split('\n')
		.filter((line) => line === '' || line.startsWith(' ') || line.startsWith(side))
		.map((line) => line.slice(1));
}
