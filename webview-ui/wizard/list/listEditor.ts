import './list.css';
import type { FormOperation, PartModel } from '../../../src/protocol/wizard.ts';
import { readEars } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { isNewItem } from '../editing/askedPlace.ts';
import { ComingEntry } from '../editing/comingEntry.ts';
import { KeptList } from '../editing/keptList.ts';
import type { MakePartEditor, PartOf } from '../partEditor.ts';
import { findingsByItem } from './itemFindings.ts';
import { type ItemActions, ItemRow } from './itemRow.ts';
import { TypedAhead } from './typedAhead.ts';

type Items = PartOf<'list'>['items'];
type Change = NonNullable<ReturnType<Parameters<ItemActions['change']>[0]>>;

/** An editor of a list: a field for each item, with its number or id. Items come, go and move by keys and buttons. */
export const listEditor: MakePartEditor = (part, host) => {
	let items = itemsOf(part);
	let isOfCriteria = hasCriteria(part);
	const container = element('ol', { class: 'items' });
	const coming = new ComingEntry<Items[number]>({
		keyOf: textOf,
		come: (place) => {
			rows()[place]?.focus(true);
			ahead.hand();
		},
	});
	const ahead = new TypedAhead(container, () => coming.forget());
	ahead.hearButtons(container);
	ahead.hearEnter(container);
	const operation = (change: Change): FormOperation => ({
		type: 'part',
		section: host.section,
		part: host.place(),
		operation: { editor: 'list', change },
	});
	const actions: ItemActions = {
		change: (make) => {
			let place: number | undefined;
			host.change(
				() => {
					const change = make();
					place = change && placeAfter(change, items);
					return change && operation(change);
				},
				(outcome) => outcome.outcome === 'done' && focusSoon(place),
			);
		},
		insert: (make) => {
			coming.ask((item) => isNewItem(item, ''));
			host.change(
				() => {
					const change = make();
					return change && operation(change);
				},
				ahead.wait(() => coming.written()),
			);
		},
		focus: (place) => rows()[place]?.focus(),
		items: () => items,
	};
	const list = new KeptList(
		container,
		(item: Items[number], place) => new ItemRow(item, place, host, actions, isOfCriteria),
		textOf,
	);
	const rows = () => list.entries.filter((entry) => entry instanceof ItemRow);
	/** What is shown before the answer may come of what was typed before; what came of the change is shown with it. */
	const focusSoon = (place: number | undefined) =>
		queueMicrotask(() => place !== undefined && rows()[Math.min(place, items.length - 1)]?.focus());
	list.update(items);
	coming.shown(items);
	return {
		element: container,
		update: (next) => {
			items = itemsOf(next);
			isOfCriteria = hasCriteria(next);
			list.update(items);
			coming.shown(items);
		},
		takeFindings: (findings) => {
			const { byItem, others } = findingsByItem(items, findings);
			for (const [place, row] of rows().entries()) {
				row.showFindings(byItem[place] ?? []);
			}
			return others;
		},
		focus: (line) => {
			// An item that has just come has the focus already
			if (line === undefined || !container.contains(document.activeElement)) {
				rows()[
					line === undefined
						? 0
						: Math.max(
								items.findLastIndex((item) => item.line <= line),
								0,
							)
				]?.focus();
			}
		},
	};
};

function textOf({ text }: Items[number]): string {
	return text;
}

function itemsOf(part: PartModel): Items {
	return part.type === 'list' ? part.items : [];
}

/** Whether the list states what a system shall do, so that its items can be written by their patterns. */
function hasCriteria(part: PartModel): boolean {
	return part.type === 'list' && (part.areCriteria || part.items.some(({ text }) => readEars(text) !== undefined));
}

/** The place of the item that takes the focus after a change of those that are there. */
function placeAfter(change: Change, items: Items): number | undefined {
	switch (change.type) {
		case 'remove':
			return Math.max(change.item - 1, 0);
		case 'move':
			return neighbour(items, change.item, change.direction === 'up' ? -1 : 1);
		default:
			return undefined;
	}
}

/** Where an item is after it changed places with a neighbour of its depth. */
function neighbour(items: Items, place: number, by: 1 | -1): number {
	const depth = items[place]?.depth ?? 0;
	const behind = (from: number): number => {
		const found = items.findIndex((item, i) => i > from && item.depth <= depth);
		return found < 0 ? items.length : found;
	};
	if (by === 1) {
		return place + behind(behind(place)) - behind(place);
	}
	const before = items.slice(0, place).findLastIndex((item) => item.depth <= depth);
	return Math.max(before, 0);
}
