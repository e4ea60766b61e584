import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';

/** The requirements that a task serves. */
export interface RequirementPicker {
	readonly element: HTMLElement;
	/** @param known ids to choose from */
	update(ids: readonly string[], known: readonly string[], task: string): void;
}

let lists = 0;

/** Makes a row of ids with a field for further ones. @param write is given all ids of the task */
export function requirementPicker(host: EditorHost, write: (ids: readonly string[]) => void): RequirementPicker {
	lists++;
	const chips = element('span', { class: 'chips' });
	const known = element('datalist', { id: `requirements-${lists}` });
	const input = element('input', { type: 'text', list: known.id, placeholder: 'Add a requirement', size: '16' });
	let shown: readonly string[] = [];
	const add = (): void => {
		const ids = input.value.split(/[,\s]+/).filter((id) => id !== '' && !shown.includes(id));
		input.value = '';
		if (ids.length > 0) {
			write([...shown, ...ids]);
		}
	};
	input.addEventListener('change', add);
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
			add();
		} else if (event.key === 'Backspace' && input.value === '' && shown.length > 0) {
			write(shown.slice(0, -1));
		}
	});
	const chip = (id: string): HTMLElement => {
		const made = element('span', { class: 'chip' }, id);
		if (!host.readOnly) {
			const button = element('button', { type: 'button', 'aria-label': `Remove requirement ${id}` }, '×');
			button.addEventListener('click', () => {
				write(shown.filter((one) => one !== id));
				input.focus();
			});
			made.append(button);
		}
		return made;
	};
	const whole = element('div', { class: 'task-requirements' }, element('span', {}, 'Requirements'), chips);
	whole.append(...(host.readOnly ? [] : [input, known]));
	return {
		element: whole,
		update: (ids, all, task) => {
			if (ids.join() !== shown.join()) {
				shown = ids;
				chips.replaceChildren(...ids.map(chip));
			}
			const more = all.filter((id) => !ids.includes(id));
			known.replaceChildren(...more.map((id) => element('option', { value: id })));
			input.setAttribute('aria-label', `Add a requirement that “${task}” serves`);
		},
	};
}
