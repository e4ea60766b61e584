/** A measured value, and what it is held against. */
export interface Figure {
	readonly name: string;
	/** Undefined: not measured, and `note` says why. */
	readonly value: number | undefined;
	readonly unit: 'ms' | 'MB' | '×' | 'files/s';
	/** The value divided by `beside`, where something stands beside it. */
	readonly ratio?: number;
	readonly beside?: string;
	/** The aim as words; with it, `met` says whether it is reached. */
	readonly aim?: string;
	readonly met?: boolean;
	readonly note?: string;
}

/** The figures as a table of fixed width. */
export function formatTable(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => [
		figure.name,
		figure.value === undefined ? 'not measured' : `${readable(figure.value)} ${figure.unit}`,
		figure.ratio === undefined ? '' : `${readable(figure.ratio)} × ${figure.beside ?? ''}`,
		figure.aim ?? '',
		figure.met === undefined ? '' : figure.met ? 'yes' : 'NO',
		figure.note ?? '',
	]);
	const all = [['figure', 'value', 'ratio', 'aim', 'met', ''], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	return all
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** A number with as many places as say something. */
export function readable(value: number): string {
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
