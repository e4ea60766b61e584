import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';

/** A field for an id, which is written when it is whole: on Enter, or as the focus leaves it. */
export class IdField {
	readonly element: HTMLElement;
	private readonly host: PartHost;
	private readonly field: TextField;
	/** What a person has typed to the end. */
	private whole: string | undefined;

	constructor(id: string, host: PartHost, rename: (newId: string) => FormOperation) {
		this.host = host;
		this.field = new TextField(id, host, {
			label: l10n.t('Id'),
			code: true,
			write: (text) => (text === this.whole && text.trim() !== '' ? rename(text.trim()) : undefined),
			keydown: (event) => {
				if (event.key === 'Enter' && !event.isComposing) {
					event.preventDefault();
					this.finish();
				}
			},
			left: () => this.finish(),
		});
		this.field.input.title = l10n.t('Id in the source. A new one is written everywhere.');
		this.element = this.field.element;
		this.element.classList.add('id-field');
	}

	update(id: string, label: string): void {
		this.field.label = label;
		this.field.update(id);
	}

	private finish(): void {
		const { value, written } = this.field;
		if (value === written || this.host.readOnly) {
			return;
		}
		if (value.trim() === '') {
			this.field.settle(written);
			return;
		}
		this.whole = value;
		this.field.type(value);
		this.host.flush();
	}
}
