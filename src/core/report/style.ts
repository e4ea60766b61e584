const codes = {
	bold: [1, 22],
	dim: [2, 22],
	underline: [4, 24],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	cyan: [36, 39],
} as const;

/** Wraps a text in the escape sequences of a style, or gives it back as it is. */
export type Style = Record<keyof typeof codes, (text: string) => string>;

/** The styles of a terminal; without colours every one of them leaves its text alone. */
export function createStyle(colours: boolean): Style {
	const wrap = ([on, off]: readonly [number, number]) =>
		colours ? (text: string) => `\u001b[${on}m${text}\u001b[${off}m` : (text: string) => text;
	return {
		bold: wrap(codes.bold),
		dim: wrap(codes.dim),
		underline: wrap(codes.underline),
		red: wrap(codes.red),
		green: wrap(codes.green),
		yellow: wrap(codes.yellow),
		cyan: wrap(codes.cyan),
	};
}
