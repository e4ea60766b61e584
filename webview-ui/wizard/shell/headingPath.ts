import './headingPath.css';
import type { FormModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';

/** Says above a heading that stands in the document more than once which of them it is: by the sections that hold it. */
export class HeadingPath {
	readonly element = element('p', { class: 'heading-path', id: 'heading-path', dir: 'auto' });

	/** @param heading is said to belong to the path, for those who hear it */
	show(heading: HTMLElement, { sections }: FormModel, id: string): void {
		const at = sections.findIndex((one) => one.id === id);
		const shown = sections[at];
		const isOneOfSeveral = sections.filter(({ title }) => title === shown?.title).length > 1;
		const path: string[] = [];
		let depth = isOneOfSeveral ? (shown?.depth ?? 0) : 0;
		for (const one of sections.slice(0, Math.max(at, 0)).reverse()) {
			if (one.depth < depth) {
				depth = one.depth;
				path.unshift(one.title);
			}
		}
		this.element.textContent = path.join(' › ');
		this.element.hidden = path.length === 0;
		if (path.length === 0) {
			heading.removeAttribute('aria-describedby');
		} else {
			heading.setAttribute('aria-describedby', this.element.id);
		}
	}
}
