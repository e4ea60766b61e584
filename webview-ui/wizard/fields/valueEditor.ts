import type { FormModel, FormOperation } from '../../../src/protocol/wizard.ts';
import type { EditorHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { choiceField, type ValueEditor } from './choiceField.ts';
import { dateEditor } from './dateField.ts';
import { areNames, namesField } from './namesField.ts';
import { versionField } from './versionField.ts';

/** What a value is: what decides how it is entered. */
export type ValueUse = NonNullable<FormModel['frontMatter']>['fields'][number]['use'];

/** A value to edit. */
export interface NamedValue {
	/** Its name, for those who hear it. */
	readonly label: string;
	readonly value: string;
	/** What may stand there; empty for any text. */
	readonly choices: readonly string[];
	readonly use: ValueUse;
}

/** An editor that fits a value: a list, a date, names, a version, or a field to type in. */
export function valueEditor(
	{ label, value, choices, use }: NamedValue,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	if (choices.length > 0 && !host.readOnly) {
		return choiceField(label, value, choices, host, write);
	}
	switch (use) {
		case 'date':
			return dateEditor(label, value, host, write);
		case 'version':
			return versionField(label, value, host, write);
		case 'people':
		case 'technologies':
		case 'tags':
			return areNames(value) ? namesField({ label, value, use }, host, write) : textEditor(label, value, host, write);
		default:
			return textEditor(label, value, host, write);
	}
}

function textEditor(
	label: string,
	value: string,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	return new TextField(value, host, { label, multiline: true, lead: () => `${label}: `, write });
}
