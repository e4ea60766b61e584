/** Keys that move in the grid, and by how much: rows down, places on. */
const moves: Readonly<Record<string, readonly [number, number]>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
	PageDown: [10, 0],
	PageUp: [-10, 0],
};

/**
 * The keyboard in the grid: one of its buttons can be reached by Tab, and arrows go on from there, as in the editor's
 * own lists. The button that had the focus has it again when the grid is drawn anew.
 */
export class CellKeys {
	private readonly container: HTMLElement;
	/** Key of the button that Tab reaches. */
	private current: string | undefined;

	constructor(container: HTMLElement) {
		this.container = container;
		container.addEventListener('keydown', (event) => this.onKey(event));
		container.addEventListener('focusin', ({ target }) => {
			if (target instanceof HTMLElement && target.dataset.key !== undefined) {
				this.reach(target);
			}
		});
	}

	/** Draws the grid anew without losing the focus. */
	keep(draw: () => void): void {
		const hadFocus = this.container.contains(document.activeElement);
		draw();
		const all = this.rows().flat();
		const same = all.find((one) => one.dataset.key === this.current) ?? all[0];
		if (same) {
			this.reach(same);
			if (hadFocus) {
				same.focus();
			}
		}
	}

	private onKey(event: KeyboardEvent): void {
		const rows = this.rows();
		const isBeside = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
		if (isBeside && event.target instanceof HTMLButtonElement) {
			// A button takes Enter alone for a click
			event.preventDefault();
			event.target.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
			return;
		}
		const row = rows.findIndex((buttons) => buttons.some((one) => one === document.activeElement));
		if (row < 0 || event.altKey) {
			return;
		}
		const target = targetOf(event, rows, row);
		if (target) {
			event.preventDefault();
			target.focus();
		}
	}

	private rows(): HTMLElement[][] {
		return [...this.container.querySelectorAll('tbody tr')]
			.map((row) => [...row.querySelectorAll<HTMLElement>('button')])
			.filter((buttons) => buttons.length > 0);
	}

	private reach(target: HTMLElement): void {
		for (const one of this.container.querySelectorAll<HTMLElement>('button[tabindex="0"]')) {
			one.tabIndex = -1;
		}
		target.tabIndex = 0;
		this.current = target.dataset.key;
	}
}

/** Where a key leads: up and down into the same column, or the nearest before it that has a place. */
function targetOf(
	{ key, ctrlKey, metaKey }: KeyboardEvent,
	rows: readonly HTMLElement[][],
	row: number,
): HTMLElement | undefined {
	const buttons = rows[row] ?? [];
	const at = buttons.findIndex((one) => one.matches(':focus'));
	if (key === 'Home' || key === 'End') {
		const line = ctrlKey || metaKey ? (key === 'Home' ? rows[0] : rows.at(-1)) : buttons;
		return key === 'Home' ? line?.[0] : line?.at(-1);
	}
	const [down, on] = moves[key] ?? [0, 0];
	if (on !== 0) {
		return buttons[at + on];
	}
	if (down === 0) {
		return undefined;
	}
	const next = rows[Math.min(Math.max(row + down, 0), rows.length - 1)] ?? [];
	const column = columnOf(buttons[at]);
	return next.filter((one) => columnOf(one) <= column).at(-1) ?? next[0];
}

function columnOf(button: HTMLElement | undefined): number {
	const cell = button?.closest('th, td');
	return cell instanceof HTMLTableCellElement ? cell.cellIndex : 0;
}
