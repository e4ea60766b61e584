import * as l10n from '@vscode/l10n';
import type { FormFinding, FormOperation, PartModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { EarsHelper } from '../criteria/earsHelper.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { type Entry, isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import type { PartHost } from '../partEditor.ts';
import type { FindingList } from '../shell/findingList.ts';
import { roving } from '../shell/rovingFocus.ts';
import { markByKey } from '../text/markToolbar.ts';
import { TextField } from '../text/textField.ts';

type Item = Extract<PartModel, { type: 'list' }>['items'][number];
type PartChange = Extract<FormOperation, { type: 'part' }>['operation'];
type ListChange = Extract<PartChange, { editor: 'list' }>['change'];

/** What a row does to its list. */
export interface ItemActions {
	/** @param change is asked once all that was done before is shown; undefined where the item is gone by then */
	change(change: () => ListChange | undefined): void;
	/** Adds an item that a person writes next. @param change as for `change` */
	insert(change: () => ListChange | undefined): void;
	/** Focuses the item at a place. */
	focus(place: number): void;
	items(): readonly Item[];
}

/** An item of a list: its number or id, its text, and what can be done with it. */
export class ItemRow implements Entry<Item> {
	readonly element: HTMLElement;
	private readonly mark = element('span', { class: 'item-mark', 'aria-hidden': 'true' });
	private readonly field: TextField;
	private readonly actions: ItemActions;
	private readonly buttons: readonly { readonly button: HTMLButtonElement; readonly name: string }[];
	private readonly bar = element('div', { role: 'toolbar', class: 'item-actions' });
	private readonly helper: EarsHelper | undefined;
	private readonly host: PartHost;
	private readonly once: (work: () => void) => void;
	private readonly line: HTMLElement;
	private findings: FindingList | undefined;
	private item: Item;
	private place: number;

	constructor(item: Item, place: number, host: PartHost, actions: ItemActions, isCriterion: boolean) {
		this.host = host;
		this.once = once(host);
		this.item = item;
		this.place = place;
		this.actions = actions;
		this.field = new TextField(item.text, host, {
			label: nameOf(item, place),
			multiline: true,
			lead: () => leadOf(this.item),
			write: (text) => this.operation(text),
			keydown: (event) => this.key(event),
		});
		this.buttons = host.readOnly ? [] : this.makeButtons(item);
		this.helper = isCriterion && !host.readOnly ? new EarsHelper(this.field) : undefined;
		const all = this.buttons.map(({ button }) => button);
		roving(this.bar, this.helper ? [this.helper.button, ...all] : all);
		this.bar.append(...(this.helper ? [this.helper.button] : []), ...all);
		this.bar.hidden = host.readOnly;
		this.line = element('div', { class: 'item-line' }, this.mark, this.field.element, this.bar);
		this.element = element('li', { class: 'item' }, this.line, ...(this.helper ? [this.helper.element] : []));
		this.name();
	}

	/** Shows what is found in the item below its text. */
	showFindings(found: readonly FormFinding[]): void {
		if (!this.findings && found.length > 0) {
			this.findings = this.host.findingList();
			this.line.after(this.findings.element);
		}
		this.findings?.show(found, this.host.readOnly);
	}

	update(item: Item, place: number): void {
		this.item = item;
		this.place = place;
		this.field.update(item.text);
		this.helper?.follow();
		this.name();
	}

	/** @param isNew what stands in it is to be written over: a placeholder */
	focus(isNew = false): void {
		this.field.focus();
		const { length } = this.field.value;
		this.field.input.setSelectionRange(isNew ? 0 : length, length);
	}

	private name(): void {
		const name = nameOf(this.item, this.place);
		this.mark.textContent = this.item.id ?? this.item.marker;
		this.element.className = `item depth-${Math.min(this.item.depth, 6)}`;
		this.field.label = name;
		this.bar.setAttribute('aria-label', l10n.t('Changes of {0}', name));
		for (const { button, name: what } of this.buttons) {
			renameButton(button, l10n.t('{0}: {1}', what, name));
		}
	}

	private makeButtons({ traced, marker }: Item) {
		const make = (sign: string, name: string, change: () => ListChange) => ({
			name,
			button: iconButton(sign, name, () => this.change(change)),
		});
		const isFree = !traced && !/^\d/.test(marker);
		const free = [
			make('←', l10n.t('Move out'), () => ({ type: 'indent', item: this.place, direction: 'out' })),
			make('→', l10n.t('Make part of the one above'), () => ({
				type: 'indent',
				item: this.place,
				direction: 'in',
			})),
		];
		// In the order that the rows of tasks have
		return [
			...(isFree ? free : []),
			make('↑', l10n.t('Move up'), () => ({ type: 'move', item: this.place, direction: 'up' })),
			make('↓', l10n.t('Move down'), () => ({ type: 'move', item: this.place, direction: 'down' })),
			{
				name: l10n.t('Add below'),
				button: iconButton('+', l10n.t('Add below'), () => this.insert()),
			},
			{ name: l10n.t('Remove'), button: iconButton('×', l10n.t('Remove'), () => this.remove()) },
		];
	}

	/** A key that is held empties the item and stops there, and what stands below an item does not go with it. */
	private goesByKey({ repeat }: KeyboardEvent, items: readonly Item[]): boolean {
		return !repeat && (items[this.place + 1]?.depth ?? 0) <= this.item.depth;
	}

	private operation(text: string): FormOperation | undefined {
		const operation = { editor: 'list', change: { type: 'text', item: this.place, text } } as const;
		return isLeft(this.element)
			? undefined
			: { type: 'part', section: this.host.section, part: this.host.place(), operation };
	}

	private change(change: () => ListChange): void {
		this.actions.change(() => (isLeft(this.element) ? undefined : change()));
	}

	private remove(): void {
		this.once(() => this.change(() => ({ type: 'remove', item: this.place })));
	}

	private insert(): void {
		this.actions.insert(() =>
			isLeft(this.element) ? undefined : { type: 'insert', behind: this.place, text: '', within: false },
		);
	}

	private key(event: KeyboardEvent): void {
		const { input } = this.field;
		if (input.readOnly || event.isComposing) {
			return;
		}
		const items = this.actions.items();
		if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.preventDefault();
			this.insert();
		} else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
			event.preventDefault();
			const direction = event.key === 'ArrowUp' ? 'up' : 'down';
			this.change(() => ({ type: 'move', item: this.place, direction }));
		} else if (event.key === 'Backspace' && input.value === '' && items.length > 1 && this.goesByKey(event, items)) {
			event.preventDefault();
			// What is typed next belongs to the item that stays
			this.actions.focus(this.place === 0 ? 1 : this.place - 1);
			this.remove();
		} else if (event.key === 'ArrowUp' && input.selectionStart === 0 && input.selectionEnd === 0) {
			this.actions.focus(this.place - 1);
		} else if (event.key === 'ArrowDown' && input.selectionStart === input.value.length) {
			this.actions.focus(this.place + 1);
		} else {
			markByKey(this.field, event);
		}
	}
}

function nameOf({ id, marker }: Item, place: number): string {
	return l10n.t('Item {0}', id ?? (/^\d/.test(marker) ? marker : place + 1));
}

/** What stands before the text of an item in its line. */
export function leadOf({ marker, box, id }: Item): string {
	return [marker, ...(box ? [`[${box.mark}]`] : []), ...(id === undefined ? [] : [id]), ''].join(' ');
}
