import type { FormModel, FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { iconButton } from '../editing/iconButton.ts';
import { type Entry, KeptList } from '../editing/keptList.ts';
import { type ValueEditor, valueEditor } from '../fields/choiceField.ts';
import type { EditorHost, SectionEditorEntry } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';

type FrontMatter = NonNullable<FormModel['frontMatter']>;
type Field = FrontMatter['fields'][number];
type Change = Extract<FormOperation, { type: 'frontMatter' }>['change'];

/** An editor of the front matter, above the first section: of one value each, lists with an entry in each line. */
export const frontMatterEditor: SectionEditorEntry = {
	fits: ({ id }, { frontMatter }) => id === '' && frontMatter !== undefined,
	make: (_section, form, host) => {
		const problem = element('p', { class: 'text-only' });
		const container = element('div', { class: 'fields', role: 'group', 'aria-label': 'Front matter' });
		const list = new KeptList<Field>(
			container,
			(field) => new FrontMatterRow(field, host),
			({ path }) => JSON.stringify(path),
		);
		const show = ({ frontMatter }: FormModel): void => {
			problem.textContent = frontMatter?.problem ? `${frontMatter.problem} Mend it in the text.` : '';
			problem.hidden = problem.textContent === '';
			list.update(frontMatter?.fields ?? []);
		};
		show(form);
		return {
			element: element('div', {}, problem, container),
			update: (_next, now) => show(now),
			focus: () => container.querySelector<HTMLElement>('input, textarea, vscode-dropdown')?.focus(),
		};
	},
};

class FrontMatterRow implements Entry<Field> {
	readonly element = element('div', { class: 'field' });
	private readonly host: EditorHost;
	private readonly remove: HTMLButtonElement;
	private known = '';
	private editor: ValueEditor | undefined;

	constructor(field: Field, host: EditorHost) {
		this.host = host;
		const { path } = field;
		this.remove = iconButton('×', `Remove ${path.join(' · ')}`, () => host.change(operation({ type: 'remove', path })));
		this.make(field);
		this.showRemove(field);
	}

	update(field: Field): void {
		this.showRemove(field);
		if (keyOf(field) === this.known) {
			this.editor?.update(textOf(field));
		} else {
			this.make(field);
		}
	}

	private make(field: Field): void {
		const name = field.path.join(' · ');
		this.known = keyOf(field);
		const title = element('span', { class: 'field-name' }, name);
		this.editor = this.editorOf(field, name);
		const box = element('div', { class: 'field-value' }, this.editor?.element ?? sourceOf(field, this.host));
		this.element.replaceChildren(title, box, this.remove);
	}

	private showRemove({ present, type }: Field): void {
		this.remove.hidden = !present || type === 'group' || this.host.readOnly;
	}

	private editorOf(field: Field, name: string): ValueEditor | undefined {
		const { path, choices } = field;
		switch (field.type) {
			case 'text':
				return valueEditor(name, textOf(field), choices, this.host, (value) => operation({ type: 'set', path, value }));
			case 'list':
				return new TextField(textOf(field), this.host, {
					label: `${name}, one in each line`,
					placeholder: 'One in each line',
					multiline: true,
					write: (text) => operation({ type: 'list', path, values: entriesOf(text) }),
				});
			default:
				return undefined;
		}
	}
}

/** A value that the form can't show, and groups, which have nothing of their own. */
function sourceOf({ type, values }: Field, host: EditorHost): HTMLElement {
	if (type === 'group') {
		return element('span');
	}
	const button = element('button', { type: 'button', class: 'link' }, 'Edit as Text');
	button.addEventListener('click', () => host.reveal(0));
	return element('span', {}, element('code', {}, values.join('\n')), ' ', button);
}

function textOf({ values }: Field): string {
	return values.join('\n');
}

function entriesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** What tells whether a row can go on to show a field. */
function keyOf({ path, type, choices, present }: Field): string {
	return JSON.stringify([path, type, choices, present && type === 'source']);
}

function operation(change: Change): FormOperation {
	return { type: 'frontMatter', change };
}
