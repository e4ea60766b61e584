/** What a template leaves to be written: words in brackets that are no link, or in braces. */
const form = /\[[^[\]\n]+\](?![([:])|\{[^{}\n]+\}/g;

interface Place {
	readonly start: number;
	readonly end: number;
}

/** Whether the focus goes from field to field by the Tab key. */
let isTabbing = false;
addEventListener(
	'keydown',
	({ key }) => {
		isTabbing = key === 'Tab';
	},
	{ capture: true },
);
addEventListener(
	'pointerdown',
	() => {
		isTabbing = false;
	},
	{ capture: true },
);

/**
 * Selects a placeholder where a person comes to a field to fill it, so that what is typed takes its place: the one that
 * is clicked, and by Tab the only one, at the end of the text. A second click sets the caret, as ever.
 */
export function selectPlaceholders(input: HTMLTextAreaElement): void {
	let isComing = false;
	const select = (place: Place | undefined): void => {
		if (place && !input.readOnly) {
			input.setSelectionRange(place.start, place.end);
		}
	};
	input.addEventListener('focus', () => {
		if (isTabbing) {
			select(endingPlaceholder(input.value));
		}
	});
	input.addEventListener('pointerdown', () => {
		isComing = input.ownerDocument.activeElement !== input;
	});
	input.addEventListener('click', () => {
		const { selectionStart, selectionEnd } = input;
		if (isComing && selectionStart === selectionEnd) {
			select(placeholdersOf(input.value).find(({ start, end }) => start < selectionStart && selectionStart < end));
		}
	});
}

/** The only placeholder of a text that ends with it. */
function endingPlaceholder(text: string): Place | undefined {
	const [first, ...more] = placeholdersOf(text);
	return first && more.length === 0 && text.slice(first.end).trim().length <= 1 ? first : undefined;
}

/** Numbers and single letters in brackets are notes and boxes. */
function placeholdersOf(text: string): Place[] {
	return [...text.matchAll(form)]
		.filter(([words]) => words.length > 3 && /\p{L}/u.test(words))
		.map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
