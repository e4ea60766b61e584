import { difference, movedPlace } from './merge.ts';

/** Shows another text in a field, with what is chosen in it and the caret where they were in the words around them. */
export function showText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	const change = difference(input.value, text);
	const { selectionStart, selectionEnd, selectionDirection } = input;
	input.value = text;
	// Also where another editor has the focus now: the person may come back by a key
	input.setSelectionRange(
		movedPlace(selectionStart ?? 0, change),
		movedPlace(selectionEnd ?? 0, change),
		selectionDirection ?? undefined,
	);
}
