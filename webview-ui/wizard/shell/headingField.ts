import * as l10n from '@vscode/l10n';
import './heading.css';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';

/** The heading of the section that is shown, with a field to write another where that may be. */
export class HeadingField {
	readonly element: HTMLElement;
	private readonly heading = element('h2', { tabindex: '-1' });
	private readonly input = element('input', { type: 'text', 'aria-label': l10n.t('Heading'), hidden: '' });
	private readonly button: HTMLButtonElement;
	private readonly write: (text: string) => void;
	private source = '';

	/** @param write is given another heading, once a person is done with it */
	constructor(write: (text: string) => void) {
		this.write = write;
		this.button = iconButton('✎', l10n.t('Rename'), () => this.open());
		this.element = element('div', { class: 'section-heading' }, this.heading, this.input, this.button);
		this.input.addEventListener('blur', () => this.close(true));
		this.input.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && !event.isComposing) {
				// The button that gets the focus would be pressed by it
				event.preventDefault();
				this.close(true);
				this.button.focus();
			} else if (event.key === 'Escape') {
				event.stopPropagation();
				this.close(false);
				this.button.focus();
			}
		});
	}

	/** @param source the heading as written; undefined where it stays as it is */
	show(title: string, source: string | undefined): void {
		this.heading.textContent = title;
		this.source = source ?? '';
		this.button.hidden = source === undefined || !this.input.hidden;
		renameButton(this.button, l10n.t('Rename “{0}”', title));
	}

	/** Focuses the heading, so that a reader of the screen begins there. */
	focus(): void {
		this.heading.focus({ preventScroll: true });
	}

	private open(): void {
		this.input.value = this.source;
		this.swap(true);
		this.input.focus();
		this.input.select();
	}

	private close(isKept: boolean): void {
		const text = this.input.value.trim();
		if (!this.input.hidden) {
			this.swap(false);
			if (isKept && text !== '' && text !== this.source) {
				this.write(text);
			}
		}
	}

	private swap(isOpen: boolean): void {
		this.input.hidden = !isOpen;
		this.heading.hidden = isOpen;
		this.button.hidden = isOpen;
	}
}
