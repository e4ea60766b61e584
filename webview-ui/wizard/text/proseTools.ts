import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { markToolbar } from './markToolbar.ts';
import { RenderedField } from './renderedField.ts';
import type { TextField } from './textField.ts';

/** What stands over a field of Markdown: the buttons of its marks, and one that shows the text as it is read. */
export class ProseTools {
	readonly elements: readonly HTMLElement[];
	private readonly field: TextField;
	private readonly marks: HTMLElement | undefined;
	private readonly rendered: RenderedField;
	private readonly toggle: HTMLButtonElement;

	constructor(field: TextField, host: EditorHost) {
		this.field = field;
		this.marks = host.readOnly ? undefined : markToolbar(field);
		this.rendered = new RenderedField(host, () => this.write());
		const named = { title: l10n.t('Show the text as it is read'), 'aria-pressed': 'false' };
		this.toggle = element('button', { type: 'button', class: 'mark', ...named }, l10n.t('Preview'));
		this.toggle.addEventListener('click', () => this.show(!this.isShown));
		const bar = element('div', { class: 'prose-tools' }, ...(this.marks ? [this.marks] : []), this.toggle);
		this.elements = [bar, field.element, this.rendered.element];
	}

	/** The text may be another. */
	update(): void {
		if (this.isShown) {
			void this.rendered.show(this.field.value);
		}
	}

	/** Shows the field, and goes there. */
	write(): void {
		this.show(false);
		this.field.focus();
	}

	private get isShown(): boolean {
		return !this.rendered.element.hidden;
	}

	private show(isShown: boolean): void {
		this.rendered.element.hidden = !isShown;
		this.field.element.hidden = isShown;
		this.toggle.setAttribute('aria-pressed', String(isShown));
		if (this.marks) {
			this.marks.hidden = isShown;
		}
		this.update();
	}
}
