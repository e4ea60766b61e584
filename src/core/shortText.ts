/** The first characters of a text. One that takes two of its units is whole, or not there. */
export function beginningOf(text: string, most: number): string {
	return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

/** A text as a message or a line has room for it: so many characters, and `…` in the place of all others. */
export function shortText(text: string, most: number): string {
	return text.length > most ? `${beginningOf(text, most).trimEnd()}…` : text;
}

/** The first sentence of a text, on one line. */
export function firstSentence(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/(?<=[.!?。])\s.*$/, '');
}
