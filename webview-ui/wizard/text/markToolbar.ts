import { element } from '../../element.ts';
import { roving } from '../shell/rovingFocus.ts';
import { type Mark, withMark } from './marks.ts';
import type { TextField } from './textField.ts';

const marks: readonly { readonly mark: Mark; readonly sign: string; readonly title: string; readonly key: string }[] = [
	{ mark: 'bold', sign: 'B', title: 'Bold', key: 'b' },
	{ mark: 'italic', sign: 'I', title: 'Italic', key: 'i' },
	{ mark: 'link', sign: 'Link', title: 'Link', key: 'k' },
	{ mark: 'list', sign: 'List', title: 'List', key: '' },
	{ mark: 'code', sign: '<>', title: 'Code', key: 'e' },
];

/** A row of buttons that mark what is selected in a field. */
export function markToolbar(field: TextField): HTMLElement {
	const buttons = marks.map(({ mark, sign, title, key }) => {
		const keys = key === '' ? '' : ` (Ctrl+${key.toUpperCase()})`;
		const button = element('button', { type: 'button', class: `mark ${mark}`, title: title + keys }, sign);
		button.setAttribute('aria-label', title);
		// The field keeps the focus, and with it what is selected
		button.addEventListener('mousedown', (event) => event.preventDefault());
		button.addEventListener('click', () => apply(field, mark));
		return button;
	});
	const bar = element('div', { class: 'marks', role: 'toolbar', 'aria-label': 'Markdown' }, ...buttons);
	roving(bar, buttons);
	return bar;
}

/** Marks what is selected by a key, as in other editors of Markdown. */
export function markByKey(field: TextField, event: KeyboardEvent): void {
	const found =
		(event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
			? marks.find(({ key }) => key !== '' && key === event.key.toLowerCase())
			: undefined;
	if (found) {
		event.preventDefault();
		event.stopPropagation();
		apply(field, found.mark);
	}
}

function apply(field: TextField, mark: Mark): void {
	const { input } = field;
	if (input.readOnly) {
		return;
	}
	const { selectionStart, selectionEnd } = input;
	const marked = withMark({ text: input.value, start: selectionStart ?? 0, end: selectionEnd ?? 0 }, mark);
	input.focus();
	field.type(marked.text);
	input.setSelectionRange(marked.start, marked.end);
}
