import * as l10n from '@vscode/l10n';
import { type FormModel, type FormOperation, headId } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { ChipsField } from '../editing/chipsField.ts';
import { iconButton } from '../editing/iconButton.ts';
import { type Entry, KeptList } from '../editing/keptList.ts';
import type { ValueEditor } from '../fields/choiceField.ts';
import { namesOf, withoutPlaceholders } from '../fields/namesField.ts';
import { valueEditor } from '../fields/valueEditor.ts';
import type { EditorHost, SectionEditorEntry } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';

type FrontMatter = NonNullable<FormModel['frontMatter']>;
type Field = FrontMatter['fields'][number];
type Change = Extract<FormOperation, { type: 'frontMatter' }>['change'];

/** An editor of the front matter, above the first section: of one value each, lists with an entry in each line. */
export const frontMatterEditor: SectionEditorEntry = {
	fits: ({ id }, { frontMatter }) => id === headId && frontMatter !== undefined,
	make: (_section, form, host) => {
		const container = element('div', { class: 'fields', role: 'group', 'aria-label': l10n.t('Front matter') });
		const list = new KeptList<Field>(
			container,
			(field) => new FrontMatterRow(field, host),
			({ path }) => JSON.stringify(path),
		);
		const source = new SourceEditor(host);
		let last = form;
		const show = (now: FormModel): void => {
			last = now;
			source.update(now.frontMatter);
			container.hidden = source.isShown;
			list.update(now.frontMatter?.fields ?? []);
		};
		source.element.addEventListener('focusout', () => setTimeout(() => show(last)));
		show(form);
		return {
			element: element('div', {}, source.element, container),
			update: (_next, now) => show(now),
			focus: () =>
				(source.isShown ? source.element : container)
					.querySelector<HTMLElement>('input, textarea, vscode-dropdown')
					?.focus(),
		};
	},
};

/** The YAML of front matter that can't be read, until it can and the person has left it. */
class SourceEditor {
	readonly element = element('div', {
		class: 'front-matter-source',
		role: 'group',
		'aria-label': l10n.t('Front matter'),
	});
	private readonly problem = element('p', { class: 'text-only', role: 'status' });
	private readonly field: TextField;

	constructor(host: EditorHost) {
		this.field = new TextField('', host, {
			label: l10n.t('Front matter, as YAML'),
			multiline: true,
			code: true,
			write: (source) => operation({ type: 'source', source }),
		});
		this.element.append(this.problem, this.field.element);
		this.element.hidden = true;
	}

	get isShown(): boolean {
		return !this.element.hidden;
	}

	update(frontMatter: FrontMatter | undefined): void {
		const { problem, source } = frontMatter ?? {};
		this.problem.textContent = problem === undefined ? '' : l10n.t('The front matter can’t be read. {0}', problem);
		this.problem.hidden = problem === undefined;
		this.element.hidden = source === undefined && !this.field.hasFocus;
		if (source !== undefined) {
			this.field.update(source);
		}
	}
}

class FrontMatterRow implements Entry<Field> {
	readonly element = element('div', { class: 'field' });
	private readonly host: EditorHost;
	private readonly remove: HTMLButtonElement;
	private known = '';
	private editor: ValueEditor | undefined;

	constructor(field: Field, host: EditorHost) {
		this.host = host;
		const { path } = field;
		this.remove = iconButton('×', l10n.t('Remove {0}', nameOf(path)), () =>
			host.change(operation({ type: 'remove', path })),
		);
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
		const name = nameOf(field.path);
		this.known = keyOf(field);
		const title = element('span', { class: 'field-name' }, name);
		this.editor = this.editorOf(field, name);
		this.editor?.update(textOf(field));
		const box = element('div', { class: 'field-value' }, this.editor?.element ?? sourceOf(field, this.host));
		this.element.replaceChildren(title, box, this.remove);
	}

	private chipsOf({ path, choices, use }: Field, name: string): ValueEditor {
		const field = new ChipsField(this.host, {
			...namesOf(use, name),
			known: choices,
			separator: /,\s*/,
			isFree: true,
			write: (values) => this.host.change(operation({ type: 'list', path, values: withoutPlaceholders(values) })),
		});
		return {
			element: field.element,
			update: (text) => field.update(entriesOf(text), name),
			focus: () => field.focus(),
		};
	}

	private showRemove({ present, type }: Field): void {
		this.remove.hidden = !present || type === 'group' || this.host.readOnly;
	}

	private editorOf(field: Field, name: string): ValueEditor | undefined {
		const { path, choices } = field;
		switch (field.type) {
			case 'text':
				return valueEditor({ label: name, value: textOf(field), choices, use: field.use }, this.host, (value) =>
					operation({ type: 'set', path, value }),
				);
			case 'list':
				if (field.values.every((one) => one.length <= longestChip)) {
					return this.chipsOf(field, name);
				}
				return new TextField(textOf(field), this.host, {
					label: l10n.t('{0}, one in each line', name),
					placeholder: l10n.t('One in each line'),
					multiline: true,
					write: (text) => operation({ type: 'list', path, values: entriesOf(text) }),
				});
			default:
				return undefined;
		}
	}
}

/** What a value is called: its keys from the top. One of no characters is shown as it could be written. */
function nameOf(path: readonly string[]): string {
	return path.map((key) => (key === '' ? '""' : key)).join(' · ');
}

/** What is longer is written, not put on a chip. */
const longestChip = 40;

/** A value that the form can't show, and groups, which have nothing of their own. */
function sourceOf({ type, values }: Field, host: EditorHost): HTMLElement {
	if (type === 'group') {
		return element('span');
	}
	const button = element('button', { type: 'button', class: 'link' }, l10n.t('Edit as Text'));
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
