import { writeInField } from '../list/typedAhead.ts';

/** What the clipboard is told of by the browser itself, which does so for a key that is pressed alone. */
const clipboard = /^[cvx]$/i;
const modifiers = /^(?:Alt|AltGraph|CapsLock|Control|Fn|Meta|Shift|Tab)$/;

/**
 * Keys that a person presses in a grid while it does not show yet what the one before did, and clicks behind them. They
 * are pressed again, in order, once it does: each key means the cell that is active then.
 */
export class HeldKeys {
	private kept: readonly (KeyboardEvent | (() => void))[] = [];
	private isHolding = false;

	/** What the next keys do depends on what comes. */
	hold(): void {
		this.isHolding = true;
	}

	/** Whether it is waited for something. */
	get isHeld(): boolean {
		return this.isHolding;
	}

	/** Keeps what is done behind keys that wait; false where none do, so that it can be done at once. */
	keeps(act: () => void): boolean {
		if (this.kept.length === 0) {
			return false;
		}
		this.kept = [...this.kept, act];
		return true;
	}

	/** Keeps a key; false where it can be taken at once, or is none to keep. */
	takes(event: KeyboardEvent): boolean {
		const { key, ctrlKey, metaKey, isComposing } = event;
		const isClipboard = (ctrlKey || metaKey) && clipboard.test(key);
		if (!this.isHolding || isComposing || isClipboard || modifiers.test(key)) {
			return false;
		}
		this.kept = [...this.kept, event];
		event.preventDefault();
		event.stopPropagation();
		return true;
	}

	/** What was waited for is shown. @param press presses a key; it may begin to hold again */
	release(press: (event: KeyboardEvent) => void): void {
		this.isHolding = false;
		while (!this.isHolding) {
			const [first, ...rest] = this.kept;
			if (!first) {
				return;
			}
			this.kept = rest;
			if (typeof first === 'function') {
				first();
			} else {
				press(first);
			}
		}
	}
}

/**
 * Presses a key that was held in what has the focus now: the grid, or the cell that one before it opened.
 * @param editor holds all in which it may be pressed
 */
export function pressAgain(event: KeyboardEvent, editor: HTMLElement, grid: HTMLElement): void {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
	const { activeElement: focused } = document;
	const isHere = focused !== null && editor.contains(focused);
	const opens = !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Enter' || key === 'F2');
	if (!isHere && opens) {
		// A person who is elsewhere by now writes there
		return;
	}
	const init = { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
	const isFree = (isHere ? focused : grid).dispatchEvent(new KeyboardEvent('keydown', init));
	if (isFree && opens && key.length === 1) {
		writeInField(key);
	}
}
