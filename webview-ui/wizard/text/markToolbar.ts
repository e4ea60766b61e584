import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import { roving } from '../shell/rovingFocus.ts';
import { type Mark, withMark } from './marks.ts';
import type { TextField } from './textField.ts';

interface Tool {
	readonly mark: Mark;
	readonly sign: string;
	readonly title: string;
	/** Pressed with Ctrl: a letter, or a digit, which is meant by its place on the keyboard since Shift changes it. */
	readonly key: string;
	readonly shift?: boolean;
}

/** Keys are those of other editors of Markdown and of the web. */
const marks: readonly Tool[] = [
	{ mark: 'bold', sign: 'B', title: l10n.t('Bold'), key: 'b' },
	{ mark: 'italic', sign: 'I', title: l10n.t('Italic'), key: 'i' },
	{ mark: 'code', sign: '<>', title: l10n.t('Code'), key: 'e' },
	{ mark: 'link', sign: l10n.t('Link'), title: l10n.t('Link'), key: 'k' },
	{ mark: 'list', sign: '•', title: l10n.t('List'), key: '8', shift: true },
	{ mark: 'numbered', sign: '1.', title: l10n.t('1. Numbered list'), key: '7', shift: true },
	{ mark: 'quote', sign: '❝', title: l10n.t('Quote'), key: '9', shift: true },
];

/** A row of buttons that mark what is selected in a field. */
export function markToolbar(field: TextField): HTMLElement {
	const buttons = marks.map((tool) => {
		const { mark, sign, title } = tool;
		const named = {
			title: `${title} (${keysOf(tool)})`,
			'aria-label': title,
			'aria-keyshortcuts': keysOf(tool, 'Control'),
		};
		const button = element('button', { type: 'button', class: `mark ${mark}`, ...named }, sign);
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
	const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
	const isKey = (key: string): boolean => event.key.toLowerCase() === key || code === `Digit${key}`;
	const found =
		(ctrlKey || metaKey) && !altKey
			? marks.find(({ key, shift = false }) => shift === shiftKey && isKey(key))
			: undefined;
	if (found) {
		event.preventDefault();
		event.stopPropagation();
		apply(field, found.mark);
	}
}

function keysOf({ key, shift = false }: Tool, control = 'Ctrl'): string {
	return [control, ...(shift ? ['Shift'] : []), key.toUpperCase()].join('+');
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
