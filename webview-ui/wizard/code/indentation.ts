/** What takes the place of characters from `start` up to `end`, and what is selected then. */
export interface Rewrite {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly selection: readonly [start: number, end: number];
}

/** What a level is in a source: the least by which a line begins further to the right than the page does. */
export function levelOf(source: string, usual: string): string {
	const leads = source.split('\n').flatMap((line) => /^([ \t]+)\S/.exec(line)?.[1] ?? []);
	if (leads.some((lead) => lead.startsWith('\t'))) {
		return '\t';
	}
	const least = Math.min(...leads.map((lead) => lead.length));
	return Number.isFinite(least) ? ' '.repeat(least) : usual;
}

/** Moves the lines of a selection by a level. A caret that goes in gets the level where it stands. */
export function shifted(source: string, start: number, end: number, level: string, direction: 'in' | 'out'): Rewrite {
	if (start === end && direction === 'in') {
		return { start, end, text: level, selection: [start + level.length, start + level.length] };
	}
	const from = source.lastIndexOf('\n', start - 1) + 1;
	// A selection that ends before the first character of a line means the lines above
	const last = end > start && source[end - 1] === '\n' ? end - 1 : end;
	const behind = source.indexOf('\n', last);
	const to = behind < 0 ? source.length : behind;
	const before = source.slice(from, to).split('\n');
	const lines = before.map((line) =>
		direction === 'in' ? (line === '' ? '' : level + line) : lessIndented(line, level),
	);
	const [first = ''] = lines;
	const text = lines.join('\n');
	const moved = first.length - (before[0]?.length ?? 0);
	const begin = Math.max(start + moved, from);
	return { start: from, end: to, text, selection: [begin, Math.max(end + text.length - (to - from), begin)] };
}

/** A line break that goes on as far to the right as the line does, and further where that opens something. */
export function brokenLine(source: string, start: number, end: number, level: string): Rewrite {
	const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
	const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
	const opens = /[{[(:]$/.test(line.trimEnd()) ? level : '';
	const text = `\n${lead}${opens}`;
	return { start, end, text, selection: [start + text.length, start + text.length] };
}

function lessIndented(line: string, level: string): string {
	const lead = /^[ \t]*/.exec(line)?.[0].length ?? 0;
	return line.startsWith('\t') ? line.slice(1) : line.slice(Math.min(lead, level === '\t' ? 4 : level.length));
}
