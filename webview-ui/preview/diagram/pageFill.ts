/**
 * Lets a frame fill its whole page and brings it back. The editor gives a page no more than its own window, so this is
 * as full as a screen can be.
 */
export class PageFill {
	private readonly frame: HTMLElement;
	private readonly changed: (isFull: boolean) => void;
	private end: AbortController | undefined;

	constructor(frame: HTMLElement, changed: (isFull: boolean) => void) {
		this.frame = frame;
		this.changed = changed;
	}

	get isFull(): boolean {
		return this.end !== undefined;
	}

	toggle(): void {
		this.isFull ? this.leave() : this.enter();
	}

	leave(): void {
		if (!this.end) {
			return;
		}
		this.end.abort();
		this.end = undefined;
		this.frame.hidePopover();
		this.frame.removeAttribute('popover');
		this.frame.removeAttribute('role');
		this.frame.removeAttribute('aria-modal');
		this.changed(false);
	}

	private enter(): void {
		const end = new AbortController();
		this.end = end;
		// The top layer: no element around the frame can cut it off
		this.frame.popover = 'manual';
		this.frame.setAttribute('role', 'dialog');
		this.frame.setAttribute('aria-modal', 'true');
		this.frame.showPopover();
		const keepFocus = ({ target }: FocusEvent) => {
			if (target instanceof Node && !this.frame.contains(target)) {
				this.frame.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
			}
		};
		document.addEventListener('focusin', keepFocus, { signal: end.signal });
		const moves = new MutationObserver(() => this.showAgain());
		moves.observe(document.body, { childList: true, subtree: true });
		end.signal.addEventListener('abort', () => moves.disconnect());
		this.changed(true);
	}

	/** A popover closes without a word when what it stands in is made anew around it. */
	private showAgain(): void {
		if (this.frame.isConnected && !this.frame.matches(':popover-open')) {
			this.frame.showPopover();
			if (document.hasFocus() && document.activeElement === document.body) {
				this.frame.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
			}
		}
	}
}
