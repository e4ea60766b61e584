/** What a prefix says, without what separates it from the number: `API` of `API-`, `ADR` of `ADR #`. */
export function withoutSeparators(prefix: string): string {
	return prefix.replace(/[-_ .:#]+$/, '');
}

/** The letters of a prefix in lower case, by which people and names call it the same. */
export function prefixLetters(prefix: string): string {
	return withoutSeparators(prefix).toLowerCase();
}

/** Whether letters say what all records are, and nothing of which: `adr`, `madr`. */
export function isRecordWord(letters: string): boolean {
	return /^m?adrs?$/.test(letters);
}

/** The letters that tell records of one folder from others with the same numbers; empty for none, and for "ADR-". */
export function seriesLetters(prefix: string): string {
	const letters = prefixLetters(prefix);
	return isRecordWord(letters) ? '' : letters;
}
