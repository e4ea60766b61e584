/** How long what is typed waits for the field that it is meant for, in milliseconds: on a busy machine it is seconds. */
const patience = 6000;

/**
 * Keeps what a person types while the field that it is meant for is on its way: a new item is there only after the
 * document has it.
 */
export class TypedAhead {
	private kept = '';
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly givenUp: () => void;

	/** @param givenUp the field did not come: nothing waits any more */
	constructor(container: HTMLElement, givenUp: () => void) {
		this.givenUp = givenUp;
		container.addEventListener('beforeinput', (event) => {
			if (this.timer !== undefined && event.inputType === 'insertText' && event.data !== null) {
				event.preventDefault();
				this.kept += event.data;
			}
		});
	}

	/** Whether something was typed that waits. */
	get isKept(): boolean {
		return this.kept !== '';
	}

	/** A field is on its way. */
	wait(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.givenUp();
			this.hand();
		}, patience);
	}

	/** Keeps a letter that nothing would take; false where no field is on its way. */
	takes(letter: string): boolean {
		if (this.timer === undefined) {
			return false;
		}
		this.kept += letter;
		return true;
	}

	/** The field has the focus: it gets what was typed, as it does when it did not come. */
	hand(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		const { kept } = this;
		this.kept = '';
		const { activeElement } = document;
		if (kept !== '' && (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement)) {
			activeElement.setRangeText(kept, activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0, 'end');
			activeElement.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}
}
