import './heading.css';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { merge } from '../text/merge.ts';

/** What is asked of a heading. */
export interface HeadingFieldOptions {
	readonly heading: HTMLHeadingElement;
	/** For those who hear the field. */
	readonly label: string;
	/** What the button does to the heading of this title. */
	rename(title: string): string;
	/** Is given another heading, once a person is done with it. @param before what the field began with */
	write(text: string, before: string): void;
}

/** A heading with a field to write another where that may be, by its button or F2. */
export class HeadingField {
	readonly element: HTMLElement;
	private readonly options: HeadingFieldOptions;
	private readonly input: HTMLInputElement;
	private readonly button: HTMLButtonElement;
	private source = '';
	/** What the document said when the field was opened, with what came from elsewhere since. */
	private base = '';

	constructor(options: HeadingFieldOptions) {
		this.options = options;
		const { heading, label } = options;
		this.input = element('input', { type: 'text', 'aria-label': label, hidden: '' });
		this.button = iconButton('✎', options.rename(''), () => this.open());
		this.element = element('div', { class: 'heading-field' }, heading, this.input, this.button);
		this.element.addEventListener('keydown', (event) => this.onKey(event));
		this.input.addEventListener('blur', () => this.close(true));
	}

	/** @param source the heading as written; undefined where it stays as it is */
	show(title: string, source: string | undefined): void {
		this.options.heading.textContent = title;
		if (!this.input.hidden && source !== undefined && source !== this.base) {
			this.input.value = merge(this.base, this.input.value, source);
			this.base = source;
		}
		this.source = source ?? '';
		this.button.hidden = source === undefined || !this.input.hidden;
		renameButton(this.button, this.options.rename(title));
	}

	/** Focuses the heading, so that a reader of the screen begins there. */
	focus(): void {
		this.options.heading.focus({ preventScroll: true });
	}

	/** Opens the field, where the heading may be another one. @returns whether it may */
	open(): boolean {
		if (this.button.hidden) {
			return false;
		}
		this.base = this.source;
		this.input.value = this.source;
		this.swap(true);
		this.input.focus();
		this.input.select();
		return true;
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key === 'F2' && this.input.hidden) {
			if (this.open()) {
				event.preventDefault();
			}
		} else if (event.target !== this.input) {
			return;
		} else if (event.key === 'Enter' && !event.isComposing) {
			// The button that gets the focus would be pressed by it
			event.preventDefault();
			this.close(true);
			this.button.focus();
		} else if (event.key === 'Escape') {
			event.stopPropagation();
			this.close(false);
			this.button.focus();
		}
	}

	private close(isKept: boolean): void {
		const text = this.input.value.trim();
		if (!this.input.hidden) {
			this.swap(false);
			if (isKept && text !== '' && text !== this.source.trim()) {
				this.options.write(text, this.base);
			}
		}
	}

	private swap(isOpen: boolean): void {
		this.input.hidden = !isOpen;
		this.options.heading.hidden = isOpen;
		this.button.hidden = isOpen;
	}
}
