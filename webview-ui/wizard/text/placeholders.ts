/** What may be a placeholder: words in brackets that are no link, or in braces. */
const form = /\[[^[\]\n]+\](?![([:])|\{[^{}\n]+\}/g;

interface Place {
	readonly start: number;
	readonly end: number;
}

/** Ids stand in brackets, too, where they are referred to. */
const id = /^.[A-Z]+-?\d[\d.]*.$/;

/** Whether the focus goes from field to field by the Tab key. */
let isTabbing = false;
addEventListener(
	'keydown',
	({ key, ctrlKey, altKey, metaKey }) => {
		isTabbing = key === 'Tab' && !ctrlKey && !altKey && !metaKey;
	},
	{ capture: true },
);
const stop = (): void => {
	isTabbing = false;
};
addEventListener('pointerdown', stop, { capture: true });
// A field that has the focus gets it again with the window
addEventListener('blur', stop);

/**
 * Selects a placeholder where a person comes to a field to fill it, so that what is typed takes its place: the one that
 * is clicked, and by Tab the only one, at the end of the text. A second click sets the caret, as ever.
 * @param known texts of the placeholders that the section has
 */
export function selectPlaceholders(input: HTMLTextAreaElement, known: () => readonly string[]): void {
	let isComing = false;
	const select = (place: Place | undefined): void => {
		if (place && !input.readOnly) {
			input.setSelectionRange(place.start, place.end);
		}
	};
	input.addEventListener('focus', () => {
		if (isTabbing) {
			select(endingPlaceholder(placeholdersOf(input.value, known()), input.value));
		}
	});
	input.addEventListener('pointerdown', () => {
		isComing = input.ownerDocument.activeElement !== input;
	});
	input.addEventListener('click', () => {
		const { selectionStart, selectionEnd } = input;
		if (isComing && selectionStart === selectionEnd) {
			const places = placeholdersOf(input.value, known());
			select(places.find(({ start, end }) => start < selectionStart && selectionStart < end));
		}
	});
}

/** The only placeholder of a text that ends with it. */
function endingPlaceholder([first, ...more]: readonly Place[], text: string): Place | undefined {
	return first && more.length === 0 && text.slice(first.end).trim().length <= 1 ? first : undefined;
}

/** The same words in code, or a link, are none. */
function placeholdersOf(text: string, known: readonly string[]): Place[] {
	return [...text.matchAll(form)]
		.filter(({ index, 0: words }) => known.includes(words) && !id.test(words) && !/[`!\]]/.test(text.charAt(index - 1)))
		.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
