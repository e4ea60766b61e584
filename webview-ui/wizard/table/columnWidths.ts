/** A column is at least so wide and counts at most so much, in characters. */
const [narrowest, widest] = [8, 48];

/** So many rows say how wide columns are; more would take longer and change little. */
const measured = 200;

/** Widths of columns by what is in them, in characters. */
export function columnWidths(titles: readonly string[], rows: readonly (readonly string[])[]): number[] {
	return titles.map((title, column) => {
		const lengths = [title, ...rows.slice(0, measured).map((row) => row[column] ?? '')].map(({ length }) => length);
		return Math.min(Math.max(narrowest, ...lengths), widest) + 2;
	});
}
