import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { MakePartEditor, PartHost } from '../partEditor.ts';
import { markByKey } from './markToolbar.ts';
import { difference } from './merge.ts';
import { ProseTools } from './proseTools.ts';
import { TextField } from './textField.ts';

/** An editor of Markdown: its source, with buttons for its marks. */
export const proseEditor: MakePartEditor = (part, host) => {
	let shown = part;
	const field: TextField = new TextField(textOf(part), host, {
		label: l10n.t('Text'),
		multiline: true,
		placeholder: host.isNew() ? l10n.t('Write here. Markdown is kept as it is.') : '',
		lead: () => '',
		write: (text) => writing(text, host, field.hasFocus),
		keydown: (event) => markByKey(field, event),
		left: () => {
			if (field.value.trim() === '' && field.value !== field.written) {
				host.draft(field, () => writing('', host, false));
				host.flush();
			}
		},
	});
	const tools = new ProseTools(field, host);
	// Breaks that are not written are taken back in the field
	const ownSteps = () => {
		field.input.toggleAttribute('data-written', withoutLastBreaks(field.value) === field.value);
	};
	field.input.addEventListener('input', ownSteps);
	return {
		element: element('div', { class: 'prose' }, ...tools.elements),
		update: (next) => {
			shown = next;
			const text = textOf(next);
			const became = field.hasFocus ? partedAt(field, text) : undefined;
			if (became) {
				field.settle(text);
				host.follow(shown.first + became.line, became.rest);
			} else {
				field.update(text);
				tools.update();
				ownSteps();
			}
		},
		focus: (line = shown.first) => {
			tools.write();
			const lines = field.value.split('\n').slice(0, line - shown.first + 1);
			const place = lines.join('\n').length;
			field.input.setSelectionRange(place, place);
		},
	};
};

function textOf(part: Parameters<MakePartEditor>[0]): string {
	return part.type === 'prose' ? part.text : '';
}

/** A text is emptied when it is left: without it the part would be gone, and a person may only write it anew. */
function writing(typed: string, host: PartHost, isOpen: boolean): FormOperation | undefined {
	const text = withoutLastBreaks(typed);
	if (text.trim() === '' && isOpen) {
		return undefined;
	}
	const { section } = host;
	return host.isNew()
		? { type: 'write', section, text }
		: { type: 'part', section, part: host.place(), operation: { editor: 'prose', text } };
}

/** Lines at the end on which nothing is written yet are no part of the text: written, they would stay behind it. */
function withoutLastBreaks(text: string): string {
	const end = text.trimEnd();
	return text.includes('\n', end.length) ? end : text;
}

/**
 * Where the caret is when the end of what was written stands in other parts now: a list, a table, code.
 * @returns line from the first one of the field, and what was typed since; undefined where all of it is still here
 */
function partedAt(field: TextField, text: string): { readonly line: number; readonly rest: string } | undefined {
	const { written, value, input } = field;
	const isShorter = text.length < written.trimEnd().length && written.startsWith(text);
	const caret = input.selectionStart ?? 0;
	if (!isShorter || caret <= text.length || written.slice(text.length).trim() === '') {
		return undefined;
	}
	const { start, end, text: rest } = difference(written, value);
	// Lines that are not written yet are in no other part
	const line = withoutLastBreaks(value.slice(0, caret)).split('\n').length - 1;
	return { line, rest: start === end && start >= text.length ? rest : '' };
}
