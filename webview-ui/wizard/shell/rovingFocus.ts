const across: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * One of a row of buttons is reached by Tab, the others by arrow keys.
 * @param keys how far each of them leads
 */
export function roving(bar: HTMLElement, buttons: readonly HTMLButtonElement[], keys = across): void {
	const first = buttons[0];
	const reach = (reached: HTMLButtonElement | undefined): void => {
		for (const button of buttons) {
			button.tabIndex = button === reached ? 0 : -1;
		}
	};
	reach(first);
	bar.addEventListener('keydown', (event) => {
		const seen = buttons.filter(({ hidden }) => !hidden);
		const at = seen.indexOf(event.target as HTMLButtonElement);
		const by = keys[event.key];
		const next = by === undefined || at < 0 ? undefined : seen[(at + by + seen.length) % seen.length];
		if (next) {
			event.preventDefault();
			reach(next);
			next.focus();
		}
	});
}
