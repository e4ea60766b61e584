import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { MakePartEditor } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';

/** An editor of a fence: its language and its content, as they are. */
export const codeEditor: MakePartEditor = (part, host) => {
	let shown = part;
	const write = (
		change: { type: 'content'; content: string } | { type: 'language'; language: string },
	): FormOperation => ({
		type: 'part',
		section: host.section,
		part: host.place(),
		operation: { editor: 'code', change },
	});
	const [language, content] = part.type === 'code' ? [part.language, part.content] : ['', ''];
	const languageField = new TextField(language, host, {
		label: 'Language',
		placeholder: 'Language',
		write: (text) => write({ type: 'language', language: text }),
	});
	const field = new TextField(content, host, {
		label: language === '' ? 'Code' : `Code, ${language}`,
		multiline: true,
		code: true,
		write: (text) => write({ type: 'content', content: text }),
	});
	return {
		element: element('div', { class: 'code-part' }, languageField.element, field.element),
		update: (next) => {
			shown = next;
			if (next.type === 'code') {
				languageField.update(next.language);
				field.update(next.content);
				field.label = next.language === '' ? 'Code' : `Code, ${next.language}`;
			}
		},
		focus: (line = shown.first) => {
			field.focus();
			const place = field.value
				.split('\n')
				.slice(0, Math.max(line - shown.first, 1))
				.join('\n').length;
			field.input.setSelectionRange(place, place);
		},
	};
};
