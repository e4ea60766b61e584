/**
 * Text of unknown origin made fit for a terminal: control characters, which could move the cursor or hide what
 * stands before them, and the marks that turn the direction of writing become visible.
 */
export function printable(text: string): string {
	return text.replace(
		/[\p{Cc}\p{Bidi_Control}]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
