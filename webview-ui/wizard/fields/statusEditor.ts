import * as l10n from '@vscode/l10n';
import './fields.css';
import type { SectionModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { SectionEditorEntry } from '../partEditor.ts';
import { choiceField } from './choiceField.ts';

/**
 * Chooses the document's status in the section that is for it, above the text of the section. Where that says more than
 * a word there is nothing to choose.
 */
export const statusEditor: SectionEditorEntry = {
	fits: ({ status }) => status !== undefined,
	make: ({ status }, _form, host) => {
		const label = l10n.t('Status');
		const field = choiceField(label, status?.text ?? '', status?.choices ?? [], host, (text) => ({
			type: 'status',
			section: host.section,
			text,
		}));
		const name = element('span', { class: 'field-name' }, label);
		const box = element('div', { class: 'field-value' }, field.element);
		const whole = element('div', { class: 'fields' }, element('div', { class: 'field' }, name, box));
		const show = (text: string | undefined): void => {
			whole.hidden = text === undefined || host.readOnly;
			field.update(text ?? '');
		};
		show(status?.text);
		return { element: whole, update: (next: SectionModel) => show(next.status?.text), focus: () => field.focus() };
	},
};
