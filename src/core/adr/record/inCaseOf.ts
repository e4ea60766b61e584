/** A text as it reads in the place of another word: with a small letter where that has one. */
export function inCaseOf(word: string | undefined, text: string): string {
	const [first = ''] = word ?? text;
	const letter = text.charAt(0);
	return (first === first.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase()) + text.slice(1);
}
