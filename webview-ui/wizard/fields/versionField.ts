import * as l10n from '@vscode/l10n';
import { type FormOperation, isVersion, nextVersion, type VersionPart } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { textButton } from '../editing/iconButton.ts';
import type { EditorHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import type { ValueEditor } from './choiceField.ts';

const parts: readonly VersionPart[] = ['patch', 'minor', 'major'];
const names: Readonly<Record<VersionPart, string>> = {
	patch: l10n.t('Next patch version'),
	minor: l10n.t('Next minor version'),
	major: l10n.t('Next major version'),
};

/** A field for a version, with what it may become next. */
export function versionField(
	label: string,
	value: string,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	const note = element('p', { class: 'field-note', role: 'status' });
	const field: TextField = new TextField(value, host, { label, write });
	const buttons = parts.map((part) => ({
		part,
		button: textButton('', () => {
			const next = nextVersion(field.value, part);
			if (next !== undefined) {
				field.type(next);
				host.flush();
			}
		}),
	}));
	const show = (): void => {
		const text = field.value.trim();
		const isOther = text !== '' && !isVersion(text);
		note.textContent = isOther ? l10n.t('Write a version as 1.2.0: major, minor and patch.') : '';
		note.hidden = !isOther;
		// The release of what is before it follows by each of its numbers
		const offered = new Set<string | undefined>([undefined]);
		for (const { part, button } of buttons) {
			const next = nextVersion(text, part);
			button.hidden = offered.has(next) || host.readOnly;
			offered.add(next);
			button.textContent = next ?? '';
			button.setAttribute('aria-label', `${names[part]}: ${next}`);
			button.title = names[part];
		}
	};
	field.input.addEventListener('input', show);
	show();
	const row = element('div', { class: 'version' }, field.element, ...buttons.map(({ button }) => button));
	return {
		element: element('div', {}, row, note),
		update: (next) => {
			field.update(next);
			show();
		},
		focus: () => field.focus(),
	};
}
