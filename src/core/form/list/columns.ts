/** Columns of the first characters of a line, a tab reaching to the next multiple of four. */
export function columnsOf(line: string, length: number): number {
	let column = 0;
	for (let i = 0; i < length; i++) {
		column += line[i] === '\t' ? 4 - (column % 4) : 1;
	}
	return column;
}

/** How many characters of the blanks at the beginning of a line lie before a column. */
export function offsetAtColumn(line: string, wanted: number): number {
	let column = 0;
	let i = 0;
	while (column < wanted && (line[i] === ' ' || line[i] === '\t')) {
		column += line[i] === '\t' ? 4 - (column % 4) : 1;
		i++;
	}
	return column > wanted && i > 0 ? i - 1 : i;
}
