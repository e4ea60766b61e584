/**
 * The cells of a text that was copied from a spreadsheet or a file of values: separated by tabs, or by commas or
 * semicolons where all lines have the same number of them. Quoted as RFC 4180 says. Any other text is one column.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
	const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
	if (source.includes('\t')) {
		return readCells(source, '\t');
	}
	for (const separator of [',', ';']) {
		const rows = readCells(source, separator);
		const width = rows[0]?.length ?? 0;
		if (rows.length > 1 && width > 1 && rows.every((row) => row.length === width)) {
			return rows;
		}
	}
	return readCells(source, '\n');
}

function readCells(source: string, separator: string): string[][] {
	const rows: string[][] = [[]];
	let at = 0;
	for (;;) {
		const [value, end] = source[at] === '"' ? readQuoted(source, at, separator) : readPlain(source, at, separator);
		rows.at(-1)?.push(value);
		if (end >= source.length) {
			return rows;
		}
		if (source[end] === '\n') {
			rows.push([]);
		}
		at = end + 1;
	}
}

function readPlain(source: string, start: number, separator: string): [value: string, end: number] {
	let end = start;
	while (end < source.length && source[end] !== separator && source[end] !== '\n') {
		end++;
	}
	return [source.slice(start, end), end];
}

/** What is quoted ends before a separator; a quote elsewhere is one of the text's own. */
function readQuoted(source: string, start: number, separator: string): [value: string, end: number] {
	let value = '';
	for (let at = start + 1; at < source.length; at++) {
		if (source[at] !== '"') {
			value += source[at];
		} else if (source[at + 1] === '"') {
			value += '"';
			at++;
		} else {
			const isEnd = at + 1 === source.length || source[at + 1] === separator || source[at + 1] === '\n';
			return isEnd ? [value, at + 1] : readPlain(source, start, separator);
		}
	}
	return readPlain(source, start, separator);
}
