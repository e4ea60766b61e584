import { type Choice, dropdown } from '../../controls.ts';

/** A list to choose an end of a connection from. */
export interface EndChooser {
	readonly element: HTMLElement;
	/** Shows the end of now. @param name of the list, for those who hear it */
	show(end: Choice, name: string): void;
}

/**
 * Makes the list of an end. It has its entries as soon as a person comes to it: a list of all components at each of many
 * connections would make the page slow.
 * @param ends all that may be chosen
 */
export function endChooser(changed: (id: string) => void, ends: () => readonly Choice[]): EndChooser {
	let shown: Choice | undefined;
	const list = dropdown('', changed);
	const offerAll = (): void => {
		const all = ends();
		list.offer(shown && !all.some(({ id }) => id === shown?.id) ? [shown, ...all] : all);
	};
	list.element.classList.add('end');
	for (const event of ['focusin', 'pointerdown', 'pointerenter']) {
		list.element.addEventListener(event, offerAll);
	}
	return {
		element: list.element,
		show: (end, name) => {
			shown = end;
			list.element.setAttribute('aria-label', name);
			if (list.element.contains(document.activeElement)) {
				offerAll();
			} else {
				list.offer([end]);
			}
			list.set(end.id);
		},
	};
}
