import * as l10n from '@vscode/l10n';
import { element } from '../element.ts';

/** Longest name of a box: those who hear it need the beginning of the task. */
const longestName = 150;

/**
 * The box of a task. It shows what the text says, and not what was clicked: the text follows the click, and the box the
 * text.
 * @param state `other` for a mark that is neither empty nor a cross
 * @param item the list item of the task
 * @param tick undefined for a text that nobody may change
 */
export function taskBox(
	state: string,
	item: Element | null,
	tick: ((done: boolean) => void) | undefined,
): HTMLInputElement {
	const isDone = state === 'done';
	const own = [...(item?.childNodes ?? [])].filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL');
	const text = own.map(({ textContent }) => textContent).join('');
	const name = text.replace(/\s+/g, ' ').trim().slice(0, longestName);
	const box = element('input', { type: 'checkbox', class: 'task', 'aria-label': name || l10n.t('Task') });
	box.checked = isDone;
	box.indeterminate = state === 'other';
	box.disabled = !tick;
	box.addEventListener('click', (event) => {
		event.preventDefault();
		tick?.(!isDone);
	});
	return box;
}
