import { element } from '../../element.ts';

/** A button with a sign; its name is heard and shown when it is pointed at. */
export function iconButton(sign: string, name: string, clicked: () => void): HTMLButtonElement {
	const button = element('button', { type: 'button', class: 'icon', 'aria-label': name, title: name }, sign);
	button.addEventListener('click', clicked);
	return button;
}

/** A button with words. */
export function textButton(words: string, clicked: () => void): HTMLButtonElement {
	const button = element('button', { type: 'button', class: 'action secondary' }, words);
	button.addEventListener('click', clicked);
	return button;
}

/** Gives a button another name. */
export function renameButton(button: HTMLButtonElement, name: string): void {
	button.setAttribute('aria-label', name);
	button.title = name;
}

/** Says that a button does nothing now. It keeps the focus, which a disabled one would lose. */
export function setUsable(button: HTMLButtonElement, usable: boolean): void {
	button.setAttribute('aria-disabled', String(!usable));
}

/** Whether a button does something now. */
export function isUsable(button: HTMLButtonElement): boolean {
	return button.getAttribute('aria-disabled') !== 'true';
}
