import './heading.css';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { merge } from '../text/merge.ts';
import { showText } from '../text/showText.ts';
import type { TextDraft } from './pageState.ts';

/** What is asked of a heading. */
export interface HeadingFieldOptions {
	readonly heading: HTMLHeadingElement;
	/** For those who hear the field. */
	readonly label: string;
	/** What the button does to the heading of this title. */
	rename(title: string): string;
	/**
	 * Is given another heading, once a person is done with it.
	 * @param before what the field began with
	 * @param notTaken to be called where it is not written: the field has it again
	 */
	write(text: string, before: string, notTaken: () => void): void;
	/** Keeps what is typed over a reload, where nothing else does; undefined for what is given up. */
	keep?(draft: TextDraft | undefined): void;
	/** What was kept. */
	kept?(): TextDraft | undefined;
}

/** A heading with a field to write another where that may be, by its button or F2. */
export class HeadingField {
	readonly element: HTMLElement;
	private readonly options: HeadingFieldOptions;
	private readonly input: HTMLInputElement;
	private readonly button: HTMLButtonElement;
	private source: string | undefined;
	/** What the document said when the field was opened, with what came from elsewhere since. */
	private base = '';
	/** Whether what was kept may still be put back. */
	private isNew = true;

	constructor(options: HeadingFieldOptions) {
		this.options = options;
		const { heading, label } = options;
		this.input = element('input', { type: 'text', 'aria-label': label, dir: 'auto', hidden: '' });
		heading.dir = 'auto';
		heading.addEventListener('click', () => this.onClick());
		this.button = iconButton('✎', options.rename(''), () => this.open());
		this.element = element('div', { class: 'heading-field' }, heading, this.input, this.button);
		this.element.addEventListener('keydown', (event) => this.onKey(event));
		this.input.addEventListener('blur', () => this.close(true));
		this.input.addEventListener('input', () => this.typed());
	}

	/** @param source the heading as written; undefined where it stays as it is */
	show(title: string, source: string | undefined): void {
		this.options.heading.textContent = title;
		if (!this.input.hidden && source !== undefined && source !== this.base) {
			const { selectionStart, selectionEnd, value } = this.input;
			showText(this.input, merge(this.base, value, source));
			// It was chosen to be typed over
			if (value !== '' && selectionStart === 0 && selectionEnd === value.length) {
				this.input.select();
			}
			this.base = source;
		}
		this.source = source;
		if (this.input.hidden) {
			// What is put back into the field is merged with what the document says by now
			this.input.value = source ?? '';
			this.putBack();
		}
		this.button.hidden = source === undefined || !this.input.hidden;
		this.element.classList.toggle('editable', source !== undefined);
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
		this.begin(this.source ?? '', this.source ?? '');
		this.input.focus();
		this.input.select();
		return true;
	}

	/** Opens the field with what was typed before a reload. The focus stays where it is. */
	private putBack(): void {
		const { source, options, isNew } = this;
		if (source === undefined || !isNew) {
			return;
		}
		this.isNew = false;
		const kept = options.kept?.();
		const text = kept && (kept.text.trim() === source.trim() ? source : merge(kept.base, kept.text, source));
		if (text !== undefined && text !== source) {
			this.begin(text, source);
		}
		options.keep?.(text === undefined || text === source ? undefined : { base: source, text });
	}

	private typed(): void {
		const { input, source = '' } = this;
		if (!input.hidden) {
			this.options.keep?.({ base: this.base, text: input.value });
		} else if (this.source !== undefined && input.value !== source) {
			// What keeps drafts has put it back
			this.begin(input.value, source);
		}
	}

	/** A heading is edited where it is read, unless a person selects words of it to copy them. */
	private onClick(): void {
		if (document.getSelection()?.isCollapsed !== false) {
			this.open();
		}
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
			if (isKept && text !== '' && text !== this.source?.trim()) {
				const { base } = this;
				this.options.write(text, base, () => this.reopen(text, base));
			} else {
				this.giveUp();
			}
		}
	}

	/** Nothing is kept of what was typed. */
	private giveUp(): void {
		this.options.keep?.(undefined);
		this.input.value = this.source ?? '';
		this.input.dispatchEvent(new Event('input', { bubbles: true }));
	}

	/** A person may be elsewhere by now, and stays there. */
	private reopen(text: string, base: string): void {
		if (this.input.hidden) {
			const hadFocus = this.element.contains(document.activeElement);
			this.begin(text, base);
			if (hadFocus) {
				this.input.focus();
			}
		}
	}

	private begin(text: string, base: string): void {
		this.base = base;
		this.input.value = text;
		this.swap(true);
	}

	private swap(isOpen: boolean): void {
		this.input.hidden = !isOpen;
		this.input.toggleAttribute('data-open', isOpen);
		this.options.heading.hidden = isOpen;
		this.button.hidden = isOpen || this.source === undefined;
	}
}
