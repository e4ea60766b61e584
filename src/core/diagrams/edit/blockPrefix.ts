const containers = /^(?:[^\S\n]|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*$/;

/**
 * What must stand before each further line of a block that begins behind `before` on its line, in lists and quotes too;
 * undefined where no block can begin there.
 */
export function blockPrefix(before: string): string | undefined {
	return containers.test(before) ? before.replace(/[^\s>]/g, ' ') : undefined;
}

/** Marks of a fence around a text: longer than any that begin one of its lines. */
export function fenceMarks(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/^[^\S\n]*(`{3,})/gm)].map(([, marks = '']) => marks.length));
	return '`'.repeat(Math.max(3, longest + 1));
}
