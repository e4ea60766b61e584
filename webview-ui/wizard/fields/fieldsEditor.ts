import * as l10n from '@vscode/l10n';
import './fields.css';
import type { FormOperation, PartModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { iconButton } from '../editing/iconButton.ts';
import { type Entry, isLeft, KeptList } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import type { MakePartEditor, PartHost, PartOf } from '../partEditor.ts';
import type { ValueEditor } from './choiceField.ts';
import { valueEditor } from './valueEditor.ts';

type Field = PartOf<'fields'>['fields'][number];
type PartChange = Extract<FormOperation, { type: 'part' }>['operation'];
type FieldChange = Extract<PartChange, { editor: 'fields' }>['change'];

/** An editor of named values: each with its name, choices where the kind says them. */
export const fieldsEditor: MakePartEditor = (part, host) => {
	const container = element('div', { class: 'fields' });
	const list = new KeptList<Field>(
		container,
		(field, place) => new FieldRow(field, place, host),
		({ name }) => name,
	);
	list.update(fieldsOf(part));
	const name = element('input', {
		type: 'text',
		'aria-label': l10n.t('Name of a new field'),
		placeholder: l10n.t('Name'),
	});
	const add = element('button', { type: 'button', class: 'secondary' }, l10n.t('Add Field'));
	add.addEventListener('click', () => {
		const wanted = name.value.trim();
		if (wanted === '') {
			name.focus();
			return;
		}
		host.change(() => operation(host, { type: 'add', behind: list.entries.length - 1, name: wanted, value: '' }));
		name.value = '';
	});
	const adding = host.readOnly ? [] : [element('div', { class: 'add-field' }, name, add)];
	return {
		element: element('div', {}, container, ...adding),
		update: (next) => list.update(fieldsOf(next)),
		focus: (line = part.first) => {
			const row = list.entries[Math.min(line - part.first, list.entries.length - 1)];
			if (row instanceof FieldRow) {
				row.focus();
			}
		},
	};
};

class FieldRow implements Entry<Field> {
	readonly element: HTMLElement;
	private readonly host: PartHost;
	private readonly name = element('span', { class: 'field-name' });
	private readonly box = element('div', { class: 'field-value' });
	private editor: ValueEditor;
	private known = '';
	private place: number;

	constructor(field: Field, place: number, host: PartHost) {
		this.host = host;
		this.place = place;
		this.editor = this.make(field);
		const removeOnce = once(host);
		const remove = iconButton('×', l10n.t('Remove {0}', field.name), () =>
			removeOnce(() => host.change(() => this.operation({ type: 'remove', field: this.place }))),
		);
		this.element = element('div', { class: 'field' }, this.name, this.box, ...(host.readOnly ? [] : [remove]));
	}

	update(field: Field, place: number): void {
		this.place = place;
		if (keyOf(field) === this.known) {
			this.editor.update(field.value);
		} else {
			this.editor = this.make(field);
		}
	}

	focus(): void {
		this.editor.focus();
	}

	/** @returns undefined once the field is gone */
	private operation(change: FieldChange): FormOperation | undefined {
		return isLeft(this.element) ? undefined : operation(this.host, change);
	}

	private make(field: Field): ValueEditor {
		const { name, value, choices, use } = field;
		this.known = keyOf(field);
		this.name.textContent = name;
		const made = valueEditor({ label: name, value, choices, use }, this.host, (text) =>
			this.operation({ type: 'value', field: this.place, value: text }),
		);
		this.box.replaceChildren(made.element);
		return made;
	}
}

/** What tells whether a row can go on to show a field. */
function keyOf({ name, choices }: Field): string {
	return JSON.stringify([name, choices]);
}

function fieldsOf(part: PartModel): readonly Field[] {
	return part.type === 'fields' ? part.fields : [];
}

function operation(host: PartHost, change: FieldChange): FormOperation {
	return { type: 'part', section: host.section, part: host.place(), operation: { editor: 'fields', change } };
}
