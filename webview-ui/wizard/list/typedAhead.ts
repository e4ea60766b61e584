import type { ChangeOutcome } from '../../../src/protocol/wizard.ts';

/** How long what is typed waits for the field that it is meant for, in milliseconds: on a busy machine it is seconds. */
const patience = 6000;

/**
 * Keeps what a person types while the field that it is meant for is on its way: a new item is there only after the
 * document has it.
 */
export class TypedAhead {
	/** A line break stands for Enter. */
	private kept = '';
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly container: HTMLElement;
	private readonly givenUp: () => void;

	/** @param givenUp the field did not come: nothing waits any more */
	constructor(container: HTMLElement, givenUp: () => void) {
		this.container = container;
		this.givenUp = givenUp;
		container.addEventListener('beforeinput', (event) => {
			if (this.timer === undefined) {
				return;
			}
			if (event.inputType === 'insertText' && event.data !== null) {
				event.preventDefault();
				this.kept += event.data;
			} else if (event.inputType === 'deleteContentBackward' && this.isKept) {
				event.preventDefault();
				this.kept = [...this.kept].slice(0, -1).join('');
			}
		});
	}

	/** Whether something was typed that waits. */
	get isKept(): boolean {
		return this.kept !== '';
	}

	/** Keeps what is typed on the buttons of an element, too, such as the one that asked for the field. */
	hearButtons(container: HTMLElement): void {
		container.addEventListener('keydown', (event) => {
			const { key, target, ctrlKey, metaKey, altKey } = event;
			const isLetter = key.length === 1 && !ctrlKey && !metaKey && !altKey;
			if (isLetter && target instanceof HTMLButtonElement && this.takes(key)) {
				event.preventDefault();
			}
		});
	}

	/** Keeps Enter, too: the field that comes gets it behind what was typed before, and asks for the next one. */
	hearEnter(container: HTMLElement): void {
		const onKey = (event: KeyboardEvent): void => {
			const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
			const isEnter = key === 'Enter' && !ctrlKey && !metaKey && !altKey && !shiftKey && !isComposing;
			if (isEnter && (repeat ? this.timer !== undefined : this.takes('\n'))) {
				event.preventDefault();
				event.stopPropagation();
			}
		};
		container.addEventListener('keydown', onKey, { capture: true });
	}

	/**
	 * A field is on its way.
	 * @param written is called once the document has what it is for
	 * @returns hears what came of it: where nothing did, nothing waits any more
	 */
	wait(written: () => void): (outcome: ChangeOutcome) => void {
		clearTimeout(this.timer);
		const timer = setTimeout(() => this.giveUp(), patience);
		this.timer = timer;
		return ({ outcome }) => {
			// Another field may be on its way by then
			if (this.timer !== timer) {
				return;
			}
			if (outcome === 'done') {
				written();
			} else {
				this.giveUp();
			}
		};
	}

	/** Keeps a letter that nothing would take; false where no field is on its way. */
	takes(letter: string): boolean {
		if (this.timer === undefined) {
			return false;
		}
		this.kept += letter;
		return true;
	}

	private giveUp(): void {
		this.givenUp();
		this.kept = this.kept.replaceAll('\n', ' ');
		this.hand();
	}

	/** The field has the focus: it gets what was typed, as it does when it did not come. */
	hand(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		const [text = '', ...more] = this.kept.split('\n');
		this.kept = '';
		const { activeElement } = document;
		// A person who is elsewhere by now typed it for none of the fields there
		if (!isField(activeElement) || !this.container.contains(activeElement)) {
			return;
		}
		writeInField(text);
		if (more.length > 0) {
			activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
			this.kept = more.join('\n');
		}
	}
}

/** Writes a text at the caret of the field with the focus, as a person types it. */
export function writeInField(text: string): void {
	const { activeElement: field } = document;
	if (text !== '' && isField(field)) {
		field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

function isField(element: Element | null): element is HTMLTextAreaElement | HTMLInputElement {
	return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
