import { element } from '../../element.ts';

/** A button of a toolbar. */
export interface ToolbarButton {
	readonly text: string;
	/** What it does, for those who hear it, and as a tooltip. */
	readonly label: string;
	press(): void;
}

/** Buttons that belong together. */
export interface ToolbarGroup {
	/** What they have in common, written before them; empty for nothing. */
	readonly title: string;
	readonly buttons: readonly ToolbarButton[];
}

/** Keys by which the focus goes from button to button. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** A row of buttons: Tab reaches one of them, and arrows lead from there to the others. */
export function toolbar(label: string, groups: readonly ToolbarGroup[]): HTMLElement {
	const bar = element('div', { class: 'diagram-toolbar', role: 'toolbar', 'aria-label': label });
	for (const group of groups) {
		// Each button has its whole name already
		const title = group.title ? [element('span', { 'aria-hidden': 'true' }, group.title)] : [];
		bar.append(element('div', { class: 'diagram-buttons' }, ...title, ...group.buttons.map(buttonOf)));
	}
	const buttons = [...bar.querySelectorAll('button')];
	buttons[0]?.setAttribute('tabindex', '0');
	bar.addEventListener('keydown', (event) => {
		const at = buttons.findIndex((one) => one.matches(':focus'));
		const to = nextOf(event.key, at, buttons.length);
		if (at < 0 || to === undefined) {
			return;
		}
		// The picture behind it knows the same keys
		event.preventDefault();
		event.stopPropagation();
		buttons[at]?.setAttribute('tabindex', '-1');
		buttons[to]?.setAttribute('tabindex', '0');
		buttons[to]?.focus();
	});
	return bar;
}

function nextOf(key: string, at: number, count: number): number | undefined {
	const step = steps[key];
	if (step !== undefined) {
		return (at + step + count) % count;
	}
	return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
}

function buttonOf({ text, label, press }: ToolbarButton): HTMLElement {
	const button = element('button', { type: 'button', tabindex: '-1', title: label, 'aria-label': label }, text);
	button.addEventListener('click', press);
	return button;
}
