/**
 * A part of the page that is drawn anew only when it says something else. What had the focus has it again: by its key,
 * else what stands in its place now.
 */
export class KeptPart {
	readonly element: HTMLElement;
	private drawn = '';

	constructor(element: HTMLElement) {
		this.element = element;
		element.addEventListener('keydown', (event) => move(event));
	}

	/** @param said all that the content is made from */
	draw(said: unknown, content: () => readonly Node[]): void {
		const now = JSON.stringify(said);
		if (now === this.drawn) {
			return;
		}
		this.drawn = now;
		const focused = this.element.contains(document.activeElement) ? document.activeElement : undefined;
		const place = focused instanceof HTMLElement ? this.buttons().indexOf(focused) : -1;
		const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
		this.element.replaceChildren(...content());
		if (place >= 0) {
			const buttons = this.buttons();
			const same = buttons.find((one) => key !== undefined && one.dataset.key === key);
			(same ?? buttons[Math.min(place, buttons.length - 1)])?.focus({ preventScroll: true });
		}
	}

	private buttons(): HTMLElement[] {
		return [...this.element.querySelectorAll<HTMLElement>('button')];
	}
}

/** Arrows go through the entries of a list or the buttons of a toolbar, beside Tab; Home and End to its ends. */
function move(event: KeyboardEvent): void {
	const { target, key } = event;
	const list = target instanceof HTMLElement ? target.closest('ul, tbody, [role="toolbar"]') : null;
	if (!list || !(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) {
		return;
	}
	const all = [...list.querySelectorAll<HTMLElement>('button')];
	const at = all.indexOf(target);
	const [on, back] = list.role === 'toolbar' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
	const next = { [on]: at + 1, [back]: at - 1, Home: 0, End: all.length - 1 }[key];
	if (next !== undefined && at >= 0) {
		event.preventDefault();
		all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
	}
}
