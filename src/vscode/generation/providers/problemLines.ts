/** Letters that a line of the editor's lists has room for, in its widest form, before it is cut. */
const room = 76;

/** One line of a list: what stands on it, and what stands below in small letters. */
export interface ProblemLine {
	readonly label: string;
	readonly detail?: string;
}

/**
 * A message as lines of a list, which cuts each at its end: broken between words, two rows to a line.
 * @param message plain text; a word that is longer than a line is broken
 */
export function problemLines(message: string): ProblemLine[] {
	const rows = rowsOf(message);
	const lines: ProblemLine[] = [];
	for (let i = 0; i < rows.length; i += 2) {
		const detail = rows[i + 1];
		lines.push({ label: rows[i] ?? '', ...(detail !== undefined && { detail }) });
	}
	return lines;
}

function rowsOf(message: string): string[] {
	const rows: string[] = [];
	let row = '';
	for (const word of message.split(/\s+/).flatMap(pieces)) {
		if (row !== '' && row.length + 1 + word.length > room) {
			rows.push(row);
			row = '';
		}
		row += row === '' ? word : ` ${word}`;
	}
	return row === '' ? rows : [...rows, row];
}

function pieces(word: string): string[] {
	return word.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [];
}
