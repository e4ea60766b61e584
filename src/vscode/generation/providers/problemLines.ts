/** Letters that a line of the editor's lists has room for, in its widest form, before it is cut. */
const room = 76;

/** Letters that stay to the first line however much stands beside it. */
const leastRoom = 30;

/** One line of a list: what stands on it, and what stands below in small letters. */
export interface ProblemLine {
	readonly label: string;
	readonly detail?: string;
}

/**
 * A message as lines of a list, which cuts each at its end: broken between words, two rows to a line.
 * @param message plain text; a word that is longer than a line is broken
 * @param beside letters that stand on the first line as well, which take their room from both of its rows
 */
export function problemLines(message: string, beside = 0): ProblemLine[] {
	const rows = rowsOf(message, Math.max(leastRoom, room - beside));
	const lines: ProblemLine[] = [];
	for (let i = 0; i < rows.length; i += 2) {
		const detail = rows[i + 1];
		lines.push({ label: rows[i] ?? '', ...(detail !== undefined && { detail }) });
	}
	return lines;
}

/** @param first letters that the first two rows have room for */
function rowsOf(message: string, first: number): string[] {
	const rows: string[] = [];
	let row = '';
	for (const word of message.split(/\s+/).flatMap((one) => pieces(one, first))) {
		if (row !== '' && row.length + 1 + word.length > (rows.length < 2 ? first : room)) {
			rows.push(row);
			row = '';
		}
		row += row === '' ? word : ` ${word}`;
	}
	return row === '' ? rows : [...rows, row];
}

function pieces(word: string, most: number): string[] {
	return word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];
}
