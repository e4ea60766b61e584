import './proposalList.css';
import type { Proposal } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';

/** Where a list of proposals stands: below the line from `left` on, or above it where there is no room. */
export interface Anchor {
	readonly left: number;
	readonly top: number;
	readonly bottom: number;
}

/** More than a person looks through: typing on finds them. */
const most = 100;
/** Pixels between the list and the edges of the page. */
const edge = 8;

/** What a person does elsewhere, and what moves the field away. A field that is taken out of the page tells nothing. */
const leaving = ['scroll', 'resize', 'focusin', 'pointerdown'];

let lists = 0;

/**
 * A list of what may be written in a field. The field keeps the focus, and names the entry that a key would choose. The
 * list belongs to the page, since a field may lie in a box that cuts off what reaches out of it.
 */
export class ProposalList {
	private readonly input: HTMLInputElement | HTMLTextAreaElement;
	private readonly choose: (proposal: Proposal) => void;
	private readonly list: HTMLElement;
	private shown: readonly Proposal[] = [];
	private active = -1;

	/**
	 * @param name for those who hear it
	 * @param choose is given what a person takes
	 */
	constructor(input: HTMLInputElement | HTMLTextAreaElement, name: string, choose: (proposal: Proposal) => void) {
		lists++;
		this.input = input;
		this.choose = choose;
		this.list = element('ul', { class: 'proposals', id: `proposals-${lists}`, role: 'listbox', 'aria-label': name });
		// A field of several lines may not be called a combobox
		if (input instanceof HTMLInputElement) {
			input.setAttribute('role', 'combobox');
			input.setAttribute('aria-expanded', 'false');
		}
		input.setAttribute('aria-autocomplete', 'list');
		input.autocomplete = 'off';
		input.addEventListener('blur', () => this.close());
		// The field keeps the focus
		this.list.addEventListener('mousedown', (event) => event.preventDefault());
		this.list.addEventListener('click', ({ target }) => {
			const entry = target instanceof Element ? target.closest('li') : null;
			this.take(entry ? [...this.list.children].indexOf(entry) : -1);
		});
	}

	get isOpen(): boolean {
		return this.list.isConnected;
	}

	/** Shows proposals, or none. @param first the entry that a key chooses at first; -1 for none */
	show(proposals: readonly Proposal[], anchor: Anchor, first = 0): void {
		if (proposals.length === 0) {
			this.close();
			return;
		}
		this.shown = proposals.slice(0, most);
		this.list.replaceChildren(...this.shown.map((proposal, place) => this.entry(proposal, place)));
		if (!this.isOpen) {
			document.body.append(this.list);
			for (const name of leaving) {
				window.addEventListener(name, this.leave, { capture: true });
			}
		}
		this.input.setAttribute('aria-controls', this.list.id);
		this.expand(true);
		this.place(anchor);
		this.mark(first);
	}

	close(): void {
		if (!this.isOpen) {
			return;
		}
		this.list.remove();
		for (const name of leaving) {
			window.removeEventListener(name, this.leave, { capture: true });
		}
		this.input.removeAttribute('aria-controls');
		this.input.removeAttribute('aria-activedescendant');
		this.expand(false);
	}

	/** Whether a key belongs to the list; it is handled then. */
	takesKey(event: KeyboardEvent): boolean {
		const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
		if (!this.isOpen || isComposing || altKey || ctrlKey || metaKey || shiftKey || !this.onKey(key)) {
			return false;
		}
		event.preventDefault();
		event.stopPropagation();
		return true;
	}

	private onKey(key: string): boolean {
		const last = this.shown.length - 1;
		switch (key) {
			case 'ArrowDown':
				this.mark(this.active >= last ? 0 : this.active + 1);
				return true;
			case 'ArrowUp':
				this.mark(this.active <= 0 ? last : this.active - 1);
				return true;
			case 'PageDown':
				this.mark(Math.min(this.active + 8, last));
				return true;
			case 'PageUp':
				this.mark(Math.max(this.active - 8, 0));
				return true;
			case 'Enter':
			case 'Tab':
				return this.take(this.active);
			case 'Escape':
				this.close();
				return true;
			default:
				return false;
		}
	}

	private take(place: number): boolean {
		const proposal = this.shown[place];
		this.close();
		if (proposal) {
			this.choose(proposal);
		}
		return proposal !== undefined;
	}

	private mark(place: number): void {
		this.active = place;
		for (const [i, entry] of [...this.list.children].entries()) {
			entry.setAttribute('aria-selected', String(i === place));
		}
		const entry = this.list.children[place];
		if (entry) {
			this.input.setAttribute('aria-activedescendant', entry.id);
			entry.scrollIntoView({ block: 'nearest' });
		} else {
			this.input.removeAttribute('aria-activedescendant');
		}
	}

	private entry({ value, text }: Proposal, place: number): HTMLElement {
		const words = text === '' ? [] : [element('span', { class: 'text', title: text }, text)];
		return element(
			'li',
			{ class: 'proposal', role: 'option', id: `${this.list.id}-${place}`, 'aria-selected': 'false' },
			element('span', { class: 'value' }, value),
			...words,
		);
	}

	private place({ left, top, bottom }: Anchor): void {
		const { style } = this.list;
		const { width, height } = this.list.getBoundingClientRect();
		const fits = bottom + height + edge <= window.innerHeight || top < window.innerHeight - bottom;
		style.left = `${Math.max(edge, Math.min(left, window.innerWidth - width - edge))}px`;
		style.top = `${fits ? bottom : Math.max(edge, top - height)}px`;
	}

	private expand(isExpanded: boolean): void {
		if (this.input instanceof HTMLInputElement) {
			this.input.setAttribute('aria-expanded', String(isExpanded));
		}
	}

	/** What the list stands beside moves away from it. */
	private readonly leave = (event: Event): void => {
		if (!(event.target instanceof Node && this.list.contains(event.target)) && event.target !== this.input) {
			this.close();
		}
	};
}
