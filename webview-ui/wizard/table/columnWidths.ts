/** A column is at least so wide, in characters. */
const narrowest = 8;
/** A column of longer texts has what the others leave. */
const longest = 20;
/** What a column needs beside its longest text: the space at its sides, and bold letters in its title. */
const space = 3;

/** So many rows say how wide columns are; more would take longer and change little. */
const measured = 200;

/** How wide columns are. */
export interface ColumnWidths {
	/** Of each column as a style says it; empty for one that shares what is left. */
	readonly columns: readonly string[];
	/** A narrower table scrolls, in characters. */
	readonly least: number;
}

/** Widths of columns by what is in them: words of short ones are not broken. */
export function columnWidths(titles: readonly string[], rows: readonly (readonly string[])[]): ColumnWidths {
	const widths = titles.map((title, column) => {
		const lengths = [title, ...rows.slice(0, measured).map((row) => row[column] ?? '')].map(({ length }) => length);
		return Math.min(Math.max(narrowest, ...lengths), longest) + space;
	});
	const least = widths.reduce((sum, width) => sum + width, 0);
	const isLong = (width: number): boolean => width === longest + space;
	const columns = widths.map((width) =>
		widths.some(isLong) ? (isLong(width) ? '' : `${width}ch`) : `${(100 * width) / least}%`,
	);
	return { columns, least };
}
