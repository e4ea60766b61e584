/** Text that is struck out, `~~gone~~`, in one line. */
const struck = /~~(?=\S)[^~]{1,1000}~~/g;

/** A line with blanks in place of what is struck out: it still stands there, and no longer says anything. */
export function withoutStruck(source: string): string {
	return source.includes('~~') ? source.replace(struck, (text) => ' '.repeat(text.length)) : source;
}
