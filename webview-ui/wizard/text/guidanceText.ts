import './guidanceText.css';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { RenderedText } from './renderedText.ts';

/** What belongs in a section, as its kind says it in Markdown. */
export class GuidanceText {
	readonly element = element('div', { class: 'guidance-text' });
	private readonly rendered: RenderedText;
	private shown = '';

	constructor(host: EditorHost) {
		this.rendered = new RenderedText(host, this.element);
	}

	/** Shows a text: as it is written until it is rendered, since the page does not wait for that. */
	show(text: string): void {
		if (text === this.shown) {
			return;
		}
		this.shown = text;
		this.element.replaceChildren(element('p', { class: 'as-written' }, text));
		void this.rendered.show(text);
	}
}
