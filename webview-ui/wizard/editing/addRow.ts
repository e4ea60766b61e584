import { type Choice, dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { textButton } from './iconButton.ts';

/** A list to choose from in a row that adds something. */
export interface Chooser {
	/** Id of what is chosen. */
	readonly id: string;
	readonly element: HTMLElement;
	/** Offers entries; what is chosen stays, or else it is the one at a place. */
	offer(choices: readonly Choice[], usual?: number): void;
}

/** Makes a list to choose from. */
export function chooser(name: string): Chooser {
	let id = '';
	const list = dropdown(name, (next) => {
		id = next;
	});
	return {
		get id() {
			return id;
		},
		element: list.element,
		offer: (choices, usual = 0) => {
			if (!choices.some((one) => one.id === id)) {
				id = choices[Math.min(usual, choices.length - 1)]?.id ?? '';
			}
			list.offer(choices);
			list.set(id);
		},
	};
}

/** A row with what a new entry is made of, and a button that adds it. */
export function addRow(words: string, content: readonly (Node | string)[], add: () => void): HTMLElement {
	return element('div', { class: 'add-row' }, ...content, textButton(words, add));
}
