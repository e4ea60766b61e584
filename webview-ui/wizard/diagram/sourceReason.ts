import { element } from '../../element.ts';
import type { PartOf } from '../partEditor.ts';

/** Says why a diagram is edited as its source although its type has a form. */
export class SourceReason {
	readonly element = element('p', { class: 'source-reason', hidden: '' });
	private readonly goTo: (line: number) => void;
	private said = '';

	/** @param goTo goes to a line of the source, from 0 */
	constructor(goTo: (line: number) => void) {
		this.goTo = goTo;
	}

	/** @param first line of the document at which the source begins, from 0 */
	show(sourceOnly: PartOf<'code'>['sourceOnly'], first: number): void {
		const said = JSON.stringify([sourceOnly ?? null, first]);
		if (said === this.said) {
			return;
		}
		this.said = said;
		this.element.hidden = sourceOnly === undefined;
		if (sourceOnly) {
			const words = `This diagram is edited as its source: it has ${sourceOnly.what}, which a form can’t show.`;
			this.element.replaceChildren(words, ...this.link(sourceOnly.line, first));
		}
	}

	private link(line: number | undefined, first: number): (Node | string)[] {
		if (line === undefined) {
			return [];
		}
		const button = element('button', { type: 'button', class: 'link' }, `Line ${first + line + 1}`);
		button.addEventListener('click', () => this.goTo(line));
		return [' ', button];
	}
}
