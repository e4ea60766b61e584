import * as l10n from '@vscode/l10n';
import './chips.css';
import type { Proposal, SuggestionWish } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { matching } from './matching.ts';
import { ProposalList } from './proposalList.ts';

/** What is said of the values of a field. */
export interface ChipNames {
	/** In the empty field. */
	readonly add: string;
	/** On the button that takes a value away. */
	remove(value: string): string;
}

/** What a field of several values is. */
export interface ChipsFieldOptions {
	readonly names: ChipNames;
	/** What is asked for proposals; undefined where there are none. */
	readonly wish: SuggestionWish | undefined;
	/** Values that are proposed in any case. */
	readonly known?: readonly string[];
	/** What parts values that are typed at once. */
	readonly separator: RegExp;
	/** Whether any text is a value: one that is not proposed is added when the field is left, too. */
	readonly isFree: boolean;
	/** Writes all values. */
	write(values: readonly string[]): void;
}

/** A field of several values, each on a chip, with a list to choose further ones from. */
export class ChipsField {
	readonly element: HTMLElement;
	private readonly host: EditorHost;
	private readonly options: ChipsFieldOptions;
	private readonly chips = element('ul', { class: 'chips' });
	private readonly input: HTMLInputElement;
	private readonly list: ProposalList;
	private shown: readonly string[] = [];
	/** What was written and is not shown yet. */
	private written: readonly string[] | undefined;
	private proposals: readonly Proposal[] = [];
	/** Whether a person asked for proposals, which may still be on their way. */
	private isWanted = false;

	constructor(host: EditorHost, options: ChipsFieldOptions) {
		this.host = host;
		this.options = options;
		this.input = element('input', { type: 'text', dir: 'auto', placeholder: options.names.add });
		this.list = new ProposalList(this.input, l10n.t('Further ones'), ({ value }) => {
			this.input.value = '';
			this.add([value]);
			this.propose();
		});
		this.element = element('div', { class: 'chips-field' }, this.chips, ...(host.readOnly ? [] : [this.input]));
		this.input.addEventListener('focus', () => void this.ask());
		this.input.addEventListener('input', () => this.propose());
		this.input.addEventListener('click', () => this.propose());
		this.input.addEventListener('blur', () => this.leave());
		this.input.addEventListener('keydown', (event) => this.onKey(event));
	}

	/** @param name of the field, for those who hear it */
	update(values: readonly string[], name: string): void {
		this.written = undefined;
		this.input.setAttribute('aria-label', name);
		this.chips.setAttribute('aria-label', l10n.t('{0}: chosen', name));
		if (JSON.stringify(values) !== JSON.stringify(this.shown) || this.chips.childElementCount !== values.length) {
			this.shown = values;
			this.showChips();
			// The field stands elsewhere now, and fewer are left to choose from
			if (this.list.isOpen) {
				this.propose();
			}
		}
	}

	focus(): void {
		this.input.focus();
	}

	private get values(): readonly string[] {
		return this.written ?? this.shown;
	}

	private async ask(): Promise<void> {
		const { wish, known = [] } = this.options;
		const found = wish ? (await this.host.suggest(wish)).proposals : [];
		const asked = known.filter((value) => !found.some((one) => one.value === value));
		this.proposals = [...found, ...asked.map((value) => ({ value, text: '' }))];
		this.explain();
		if (this.isWanted) {
			this.propose();
		}
	}

	/** Shows what may be chosen now. */
	private propose(): void {
		if (document.activeElement !== this.input) {
			return;
		}
		this.isWanted = true;
		const typed = this.input.value.trim();
		const rest = this.proposals.filter(({ value }) => !this.values.includes(value));
		const found = matching(rest, typed);
		const same = found.findIndex(({ value }) => value === typed);
		// What a person types freely is meant as it is
		this.list.show(
			found,
			this.input.getBoundingClientRect(),
			this.options.isFree || typed === '' ? same : Math.max(same, 0),
		);
	}

	private onKey(event: KeyboardEvent): void {
		const { key } = event;
		if (!this.list.isOpen && key === 'ArrowDown') {
			event.preventDefault();
			this.propose();
		} else if (this.list.takesKey(event) || event.isComposing) {
			return;
		} else if (key === 'Enter' || (key === ',' && this.options.separator.test(','))) {
			event.preventDefault();
			// Proposals that are still on their way would cover the next field
			this.isWanted = false;
			this.addTyped();
			this.list.close();
		} else if (key === 'Backspace' && !event.repeat && this.input.value === '' && this.values.length > 0) {
			// A key that is held empties the field and stops there
			this.write(this.values.slice(0, -1));
		}
	}

	private leave(): void {
		this.isWanted = false;
		if (this.options.isFree || /\d/.test(this.input.value)) {
			this.addTyped();
		}
		this.input.value = '';
	}

	private addTyped(): void {
		const typed = this.input.value.split(this.options.separator).map((one) => one.trim());
		this.input.value = '';
		this.add(typed.filter((one) => one !== ''));
	}

	private add(values: readonly string[]): void {
		const added = values.filter((one, place) => !this.values.includes(one) && values.indexOf(one) === place);
		if (added.length > 0) {
			this.write([...this.values, ...added]);
		}
	}

	private write(values: readonly string[]): void {
		this.written = values;
		this.options.write(values);
	}

	private showChips(): void {
		this.chips.replaceChildren(...this.shown.map((value) => this.chip(value)));
		this.explain();
	}

	private chip(value: string): HTMLElement {
		const made = element('li', { class: 'chip' }, value);
		if (!this.host.readOnly) {
			const name = this.options.names.remove(value);
			const button = element('button', { type: 'button', 'aria-label': name }, '×');
			button.addEventListener('click', () => {
				// Others may be gone by then that are still shown
				const at = this.values.indexOf(value);
				this.write(this.values.filter((_, i) => i !== at));
				this.input.focus();
			});
			made.append(button);
		}
		return made;
	}

	/** Says on the chips what their values stand for, as far as it is known. */
	private explain(): void {
		for (const [place, chip] of [...this.chips.children].entries()) {
			const text = this.proposals.find(({ value }) => value === this.shown[place])?.text ?? '';
			if (chip instanceof HTMLElement) {
				chip.title = text;
			}
		}
	}
}
