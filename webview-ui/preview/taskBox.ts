import { element } from '../element.ts';

/** Longest name of a box: those who hear it need the beginning of the task. */
const longestName = 150;

/**
 * The box of a task. It shows what the text says, and not what was clicked: the text follows the click, and the box the
 * text.
 * @param mark what stands between the brackets
 * @param item the list item of the task
 */
export function taskBox(mark: string, item: Element | null, tick: (done: boolean) => void): HTMLInputElement {
	const isDone = mark === 'x' || mark === 'X';
	const own = [...(item?.childNodes ?? [])].filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL');
	const text = own.map(({ textContent }) => textContent).join('');
	const name = text.replace(/\s+/g, ' ').trim().slice(0, longestName);
	const box = element('input', { type: 'checkbox', class: 'task', 'aria-label': name || 'Task' });
	box.checked = isDone;
	box.indeterminate = !isDone && mark !== ' ';
	box.addEventListener('click', (event) => {
		event.preventDefault();
		tick(!isDone);
	});
	return box;
}
