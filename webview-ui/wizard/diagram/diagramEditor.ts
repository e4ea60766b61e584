import './diagram.css';
import { element } from '../../element.ts';
import { codeEditor } from '../code/codeEditor.ts';
import { textButton } from '../editing/iconButton.ts';
import { entitiesEditor } from '../entities/entitiesEditor.ts';
import type { Editor, MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import { componentsEditor } from './componentsEditor.ts';

type Code = PartOf<'code'>;

/** Edits a diagram: as a form where one shows all that the diagram says, and as its source always. */
export const diagramEditor: MakePartEditor = (part, host) => new DiagramEditor(part as Code, host);

class DiagramEditor implements PartEditor {
	readonly element = element('div', { class: 'diagram-part' });
	private readonly host: PartHost;
	private readonly source: PartEditor;
	private readonly toggle: HTMLButtonElement;
	private form: { readonly sort: string; readonly editor: Editor<[part: Code]> } | undefined;
	private showsSource = false;

	constructor(part: Code, host: PartHost) {
		this.host = host;
		this.source = codeEditor(part, host);
		this.toggle = textButton('', () => {
			this.showsSource = !this.showsSource;
			this.show();
		});
		this.element.append(this.toggle, this.source.element);
		this.update(part);
	}

	update(part: Code): void {
		const sort = part.components ? 'components' : part.entities ? 'entities' : 'source';
		this.source.update(part);
		if (this.form?.sort === sort) {
			this.form.editor.update(part);
		} else if (!this.source.element.contains(document.activeElement) || sort === 'source') {
			// A person who writes the source goes on doing so, also while it can't be shown as a form
			this.form?.editor.element.remove();
			const editor = formOf(part, this.host);
			this.form = editor && { sort, editor };
			this.element.append(...(editor ? [editor.element] : []));
		}
		this.show();
	}

	focus(line?: number): void {
		if (line === undefined && this.form && !this.showsSource) {
			this.form.editor.focus();
			return;
		}
		this.showsSource = true;
		this.show();
		this.source.focus(line);
	}

	private show(): void {
		const { form } = this;
		const isWriting = this.source.element.contains(document.activeElement);
		this.showsSource ||= isWriting;
		this.toggle.hidden = form === undefined;
		this.toggle.textContent = this.showsSource ? 'Show as a Form' : 'Show the Source';
		this.source.element.hidden = form !== undefined && !this.showsSource;
		if (form) {
			form.editor.element.hidden = this.showsSource;
		}
	}
}

function formOf(first: Code, host: PartHost): Editor<[part: Code]> | undefined {
	if (first.components) {
		const editor = componentsEditor(first.components, host);
		return { ...editor, update: ({ components }) => components && editor.update(components) };
	}
	if (first.entities) {
		const editor = entitiesEditor(first.entities, host);
		return { ...editor, update: ({ entities }) => entities && editor.update(entities) };
	}
	return undefined;
}
