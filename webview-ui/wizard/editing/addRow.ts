import { dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { textButton } from './iconButton.ts';

/** A list to choose from in a row that adds something. */
export interface Chooser {
	/** Id of what is chosen. */
	readonly id: string;
	readonly element: HTMLElement;
	/** Offers entries; what is chosen stays, or else the first one is. */
	offer(choices: readonly { readonly id: string; readonly label: string }[]): void;
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
		offer: (choices) => {
			if (!choices.some((one) => one.id === id)) {
				id = choices[0]?.id ?? '';
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
