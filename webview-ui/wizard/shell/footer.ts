import type { FormModel, SectionModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';

/** The bottom of the page: to other sections, and that this one is done. */
export class Footer {
	readonly element: HTMLElement;
	private readonly previous = element('button', { type: 'button', class: 'secondary' }, 'Previous');
	private readonly next = element('button', { type: 'button' }, 'Next');
	private readonly unfinished = element('button', { type: 'button', class: 'secondary' }, 'Next Unfinished');
	private readonly complete = element('button', { type: 'button', class: 'secondary' }, 'Mark Complete');
	private goals: { previous?: string | undefined; next?: string | undefined; unfinished?: string | undefined } = {};

	constructor(show: (section: string) => void, complete: () => void) {
		for (const name of ['previous', 'next', 'unfinished'] as const) {
			this[name].addEventListener('click', () => {
				const goal = this.goals[name];
				if (goal !== undefined) {
					show(goal);
				}
			});
		}
		this.complete.addEventListener('click', complete);
		this.element = element('footer', {}, this.previous, this.next, this.unfinished, this.complete);
	}

	update(form: FormModel, section: SectionModel, headId: string, readOnly: boolean): void {
		const ids = [headId, ...form.sections.map(({ id }) => id)];
		const at = ids.indexOf(section.id);
		this.goals = { previous: ids[at - 1], next: ids[at + 1], unfinished: form.next };
		this.previous.disabled = this.goals.previous === undefined;
		this.next.disabled = this.goals.next === undefined;
		this.unfinished.hidden = form.next === undefined || form.next === section.id;
		this.complete.hidden = !section.canComplete || section.state === 'complete' || readOnly;
	}
}
