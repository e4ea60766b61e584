/** More could not be read, and would be slow to send. */
export const mostSymbols = 500;

/** What is looked for: small letters without spaces. */
export function lettersOf(query: string): string {
	return query.toLowerCase().replace(/\s+/g, '');
}

/** Whether a text has all letters in their order, as the editor's own list asks. */
export function hasLetters(text: string, letters: string): boolean {
	const small = text.toLowerCase();
	let at = 0;
	for (const letter of letters) {
		at = small.indexOf(letter, at) + 1;
		if (at === 0) {
			return false;
		}
	}
	return true;
}
