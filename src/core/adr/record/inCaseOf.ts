/** A text as it reads in the place of another word: with a small letter where that has one, as it is in a script without. */
export function inCaseOf(word: string | undefined, text: string): string {
	const [first = ''] = word ?? text;
	if (word !== undefined && first.toLowerCase() === first.toUpperCase()) {
		return text;
	}
	const letter = text.charAt(0);
	return (first === first.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase()) + text.slice(1);
}
