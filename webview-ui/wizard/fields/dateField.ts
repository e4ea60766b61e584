import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import type { ValueEditor } from './choiceField.ts';

/**
 * A field for a day: with the calendar of the page where what stands there is a day or nothing, else a text. It changes
 * from one to the other while nobody writes in it.
 */
export function dateEditor(
	label: string,
	value: string,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	const make = (now: string): { readonly isDay: boolean; readonly editor: ValueEditor } => {
		const isDay = now === '' || isDate(now);
		const editor = isDay ? dateField(label, now, host, write) : otherDate(label, now, host, write);
		return { isDay, editor };
	};
	let shown = make(value);
	let last = value;
	const holder = element('div', {}, shown.editor.element);
	const update = (next: string): void => {
		last = next;
		const fits = shown.isDay === (next === '' || isDate(next));
		if (fits || holder.contains(document.activeElement)) {
			shown.editor.update(next);
		} else {
			shown = make(next);
			holder.replaceChildren(shown.editor.element);
		}
	};
	holder.addEventListener('focusout', () => setTimeout(() => update(last)));
	return { element: holder, update, focus: () => shown.editor.focus() };
}

/** Whether a text is a day as ISO 8601 writes it, so that a date field can show it. */
function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether a value answers a question, as "reviewed" may be one: no day belongs there. */
function isYesOrNo(text: string): boolean {
	return /^(?:true|false|yes|no)$/i.test(text);
}

/** What stands in the place of a day, with the form that a calendar reads. */
function otherDate(
	label: string,
	value: string,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	const field = new TextField(value, host, { label, multiline: true, write });
	const note = element('p', { class: 'field-note' }, l10n.t('Write the day as 2026-11-21, and a calendar shows it.'));
	const show = (now: string): void => {
		note.hidden = host.readOnly || isYesOrNo(now);
	};
	show(value);
	return {
		element: element('div', {}, field.element, note),
		update: (next) => {
			field.update(next);
			show(next);
		},
		focus: () => field.focus(),
	};
}

/** A field for a day, with the calendar of the page. */
function dateField(
	label: string,
	value: string,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	const input = element('input', { type: 'date', 'aria-label': label });
	input.value = value;
	input.readOnly = host.readOnly;
	let shown = value;
	input.addEventListener('input', () => {
		// A year that is being typed is 0002 and 0020 before it is what is meant
		if (input.value >= '1000') {
			host.draft(input, () => (input.value === shown ? undefined : write(input.value)));
		}
	});
	input.addEventListener('blur', () => {
		// A date that is not whole is none; an empty field that was emptied takes the date away
		if (input.value === '' && !input.validity.badInput && shown !== '') {
			host.draft(input, () => write(''));
		}
		host.flush();
	});
	return {
		element: input,
		update: (next) => {
			shown = next;
			if (input.ownerDocument.activeElement !== input && input.value !== next) {
				input.value = next;
			}
		},
		focus: () => input.focus(),
	};
}
