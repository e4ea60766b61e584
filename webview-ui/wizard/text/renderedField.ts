import * as l10n from '@vscode/l10n';
import './rendered.css';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { RenderedText } from './renderedText.ts';

/** The text of a field as it is read, in the place of the field. */
export class RenderedField {
	readonly element = element('div', {
		class: 'field-rendered',
		role: 'region',
		'aria-label': l10n.t('Preview of the text'),
		tabindex: '0',
		hidden: '',
	});
	private readonly text: RenderedText;

	/** @param edit a person wants to write again */
	constructor(host: EditorHost, edit: () => void) {
		this.text = new RenderedText(host, this.element);
		this.element.addEventListener('dblclick', ({ target }) => {
			if (target instanceof Element && !target.closest('a, button, input, summary, figure.diagram')) {
				edit();
			}
		});
		this.element.addEventListener('keydown', (event) => {
			if (event.target === this.element && (event.key === 'Enter' || event.key === 'Escape')) {
				event.preventDefault();
				event.stopPropagation();
				edit();
			}
		});
	}

	/** Shows a text. */
	async show(text: string): Promise<void> {
		await this.text.show(text, element('p', { class: 'nothing' }, l10n.t('Nothing is written here yet.')));
	}
}
