import * as l10n from '@vscode/l10n';
import type { FormModel, SectionModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { isStatusAlone, leftWords } from './leftWords.ts';

/** What the footer reaches of the page. */
export interface FooterPorts {
	/** Shows another section. */
	show(section: string): void;
	/** Writes into the section's own status that it is complete. */
	complete(section: string): void;
	say(message: string): void;
}

/** The bottom of the page: to other sections, and that this one is done. */
export class Footer {
	readonly element: HTMLElement;
	private readonly ports: FooterPorts;
	private readonly previous = element('button', { type: 'button', class: 'secondary' }, l10n.t('Previous'));
	private readonly next = element('button', { type: 'button' }, l10n.t('Next'));
	private readonly unfinished = element('button', { type: 'button', class: 'secondary' }, l10n.t('Next Unfinished'));
	private readonly complete = element('button', { type: 'button', class: 'secondary' }, l10n.t('Mark Complete'));
	private readonly isComplete = element('span', { class: 'is-complete' }, l10n.t('● Complete'));
	private goals: { previous?: string | undefined; next?: string | undefined; unfinished?: string | undefined } = {};
	private section: SectionModel | undefined;

	constructor(ports: FooterPorts) {
		this.ports = ports;
		for (const name of ['previous', 'next', 'unfinished'] as const) {
			this[name].addEventListener('click', () => this.go(name));
		}
		for (const [name, key] of [
			['previous', 'Alt+PageUp'],
			['next', 'Alt+PageDown'],
		] as const) {
			this[name].title = key;
			this[name].setAttribute('aria-keyshortcuts', key);
		}
		document.addEventListener('keydown', (event) => this.key(event));
		this.complete.addEventListener('click', () => this.markComplete());
		const steps = element('div', { class: 'steps' }, this.previous, this.next, this.unfinished);
		this.element = element('footer', {}, steps, this.isComplete, this.complete);
	}

	update(form: FormModel, section: SectionModel, headId: string, readOnly: boolean): void {
		const ids = [headId, ...form.sections.map(({ id }) => id)];
		const at = ids.indexOf(section.id);
		const isHead = section.id === headId;
		this.section = section;
		this.goals = { previous: ids[at - 1], next: ids[at + 1], unfinished: unfinishedFrom(form, section) };
		this.previous.disabled = this.goals.previous === undefined;
		this.next.disabled = this.goals.next === undefined;
		this.unfinished.hidden = this.goals.unfinished === undefined;
		const wasPressed = this.complete === document.activeElement && document.hasFocus();
		this.complete.hidden = isHead || section.state === 'complete' || readOnly;
		this.isComplete.hidden = isHead || section.state !== 'complete';
		this.complete.title = isStatusAlone(section.left)
			? l10n.t('Writes the status of this section')
			: leftWords(section.left);
		if (wasPressed && this.complete.hidden) {
			// A person who is done here goes on
			(this.unfinished.hidden ? this.next : this.unfinished).focus();
		}
	}

	private go(name: 'previous' | 'next' | 'unfinished'): void {
		const goal = this.goals[name];
		if (goal !== undefined) {
			this.ports.show(goal);
		}
	}

	/** To the section behind or before this one, wherever in the page the focus is. */
	private key(event: KeyboardEvent): void {
		const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
		const name = key === 'PageDown' ? 'next' : key === 'PageUp' ? 'previous' : undefined;
		if (name && altKey && !ctrlKey && !metaKey && !shiftKey && !event.defaultPrevented) {
			event.preventDefault();
			this.go(name);
		}
	}

	/** What is not true is not written: it is said what is left to do. */
	private markComplete(): void {
		const { section, ports } = this;
		if (section?.canComplete && isStatusAlone(section.left)) {
			ports.complete(section.id);
		} else if (section) {
			ports.say(leftWords(section.left));
		}
	}
}

/** The next section that is not complete and holds none that says more: behind this one first, then from the beginning. */
function unfinishedFrom({ sections, next }: FormModel, { id }: SectionModel): string | undefined {
	const at = sections.findIndex((one) => one.id === id);
	const behind = sections.find(
		({ state, required, depth }, place) =>
			place > at && state !== 'complete' && required && (sections[place + 1]?.depth ?? 0) <= depth,
	);
	return behind?.id ?? (next === id ? undefined : next);
}
