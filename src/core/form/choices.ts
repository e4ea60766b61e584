/** The words that a placeholder asks to choose from, as templates write it: `[web | mobile]`; none for any other text. */
export function choicesIn(text: string): readonly string[] {
	const inner = /^[[{]([^[\]{}]*)[\]}]$/.exec(text.trim())?.[1] ?? '';
	const choices = inner.split('|').map((choice) => choice.trim());
	return choices.length > 1 && choices.every((choice) => choice !== '') ? choices : [];
}
