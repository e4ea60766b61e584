import * as l10n from '@vscode/l10n';
import {
	type DashboardEntry,
	type DashboardList,
	type DashboardPlace,
	placeKey,
} from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';
import { KeptPart } from './keptPart.ts';
import { moreButton } from './moreButton.ts';

/** What a list needs of the page. */
export interface ListPage {
	open(place: DashboardPlace, beside: boolean): void;
	/** Whether all entries of a list are shown; a person says so, and the page remembers it. */
	isUnfolded(name: string): boolean;
	unfold(name: string, unfolded: boolean): void;
}

/** So many entries of a list are shown until a person wants all. */
export const few = 6;

/** A part of the page with a heading and a list of places. */
export class EntryList {
	readonly element: HTMLElement;
	private readonly part: KeptPart;
	private readonly title: string;
	private readonly none: string;
	private readonly page: ListPage;
	private shown: DashboardList | undefined;

	/** @param none what is said where the list is empty */
	constructor(title: string, none: string, page: ListPage) {
		this.title = title;
		this.none = none;
		this.page = page;
		const id = `list-${title.toLowerCase().replaceAll(' ', '-')}`;
		this.element = element('section', { class: 'card', 'aria-labelledby': id });
		this.part = new KeptPart(element('div', {}));
		this.element.append(element('h2', { id }, title), this.part.element);
	}

	/** @param list undefined where the part has nothing to say at all */
	show(list: DashboardList | undefined): void {
		this.shown = list;
		this.element.hidden = list === undefined;
		const heading = this.element.querySelector('h2');
		heading?.replaceChildren(
			this.title,
			...(list && list.all > 0 ? [element('span', { class: 'count' }, ` ${list.all}`)] : []),
		);
		this.part.draw([list, this.page.isUnfolded(this.title)], () => (list ? this.content(list) : []));
	}

	private content({ entries, all }: DashboardList): readonly Node[] {
		if (entries.length === 0) {
			return [element('p', { class: 'none' }, this.none)];
		}
		const unfolded = this.page.isUnfolded(this.title);
		const shown = unfolded ? entries : entries.slice(0, few);
		const rows = shown.map((entry) => this.row(entry));
		const more = all - entries.length;
		return [
			element('ul', {}, ...rows),
			...(entries.length > few ? [this.toggle(unfolded, entries.length)] : []),
			...(unfolded && more > 0 ? [element('p', { class: 'none' }, l10n.t('And {0} more.', more))] : []),
		];
	}

	private row(entry: DashboardEntry): HTMLElement {
		return element(
			'li',
			{},
			placeButton(entry, this.page),
			element('span', { class: 'detail', dir: 'auto' }, entry.detail),
		);
	}

	private toggle(unfolded: boolean, count: number): HTMLElement {
		return moreButton(unfolded, count - few, this.title, () => {
			this.page.unfold(this.title, !unfolded);
			this.show(this.shown);
		});
	}
}

/** The title of an entry, which opens its place; with Ctrl or Cmd beside the page. */
export function placeButton(entry: DashboardEntry, page: ListPage): HTMLElement {
	const button = element('button', { 'data-key': placeKey(entry), title: entry.path, dir: 'auto' }, entry.title);
	button.addEventListener('click', (event) => page.open(entry, event.ctrlKey || event.metaKey));
	button.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			// A button takes Enter alone for a click
			event.preventDefault();
			page.open(entry, true);
		}
	});
	return button;
}
