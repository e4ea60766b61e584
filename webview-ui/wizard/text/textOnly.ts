import { element } from '../../element.ts';
import type { MakePartEditor } from '../partEditor.ts';

/** Stands for a part that is changed in the text alone. */
export const textOnly: MakePartEditor = (part, host) => {
	let shown = part;
	const words = element('span');
	const button = element('button', { type: 'button', class: 'link' }, 'Edit as Text');
	button.addEventListener('click', () => host.reveal(shown.first));
	const show = (): void => {
		const { first, last } = shown;
		words.textContent = first === last ? `Line ${first + 1}. ` : `Lines ${first + 1} to ${last + 1}. `;
	};
	show();
	return {
		element: element('p', { class: 'text-only' }, words, button),
		update: (next) => {
			shown = next;
			show();
		},
		focus: () => button.focus(),
	};
};
