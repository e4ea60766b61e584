import * as l10n from '@vscode/l10n';
import './tasks.css';
import type { ChangeOutcome, FormFinding } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { isNewItem } from '../editing/askedPlace.ts';
import { ComingEntry } from '../editing/comingEntry.ts';
import { textButton } from '../editing/iconButton.ts';
import { KeptList } from '../editing/keptList.ts';
import { findingsByItem } from '../list/itemFindings.ts';
import { TypedAhead } from '../list/typedAhead.ts';
import type { MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import {
	type Item,
	type ListChange,
	type PlacedItem,
	type TaskChange,
	type TaskList,
	type TaskRow,
	taskRow,
} from './taskRow.ts';

type List = PartOf<'list'>;

/** A placeholder: the task counts as unfinished until something else stands there. */
const newTask = '[task]';
const requirementLine = /^_?Requirements?:/i;

/** Edits tasks: a list in which parts of a task stand below it. */
export const tasksEditor: MakePartEditor = (part, host) => new TasksEditor(part as List, host);

class TasksEditor implements PartEditor, TaskList {
	readonly element: HTMLElement;
	readonly host: PartHost;
	private readonly rows: KeptList<PlacedItem>;
	private items: readonly Item[];
	/** A task that a person writes next. */
	private readonly coming = new ComingEntry<Item>({
		keyOf: textOf,
		come: (place) => {
			this.rowAt(place)?.select();
			this.ahead.hand();
		},
	});
	/** What is typed while the task is on its way. */
	private readonly ahead: TypedAhead;

	constructor(part: List, host: PartHost) {
		this.host = host;
		this.items = part.items;
		const holder = element('ul', { class: 'tasks', 'aria-label': l10n.t('Tasks') });
		this.rows = new KeptList(
			holder,
			(placed) => taskRow(placed, this),
			// Numbers before boxes count on as tasks come and go
			({ item: { line: _line, marker: _marker, ...item } }) => JSON.stringify(item),
		);
		const add = textButton(l10n.t('Add Task'), () => this.addBehind(() => lastOfTop(this.items), false));
		this.element = element('div', { class: 'tasks-part' }, holder, ...(host.readOnly ? [] : [add]));
		this.ahead = new TypedAhead(this.element, () => this.coming.forget());
		this.ahead.hearButtons(this.element);
		this.ahead.hearEnter(holder);
		this.update(part);
	}

	update({ items, servesRequirements }: List): void {
		this.items = items;
		const isTask = taskTest(items);
		this.rows.update(
			items.flatMap((item, place) =>
				namedAbove(items, place) !== undefined
					? []
					: [{ item, place, servesRequirements: servesRequirements && isTask(item) }],
			),
		);
		this.coming.shown(items);
	}

	takeFindings(findings: readonly FormFinding[]): readonly FormFinding[] {
		const rows = this.all();
		const { byItem, others } = findingsByItem(this.items, findings);
		const byRow = new Map<number, FormFinding[]>();
		for (const [place, found] of byItem.entries()) {
			const shown = namedAbove(this.items, place) ?? place;
			byRow.set(shown, [...(byRow.get(shown) ?? []), ...found]);
		}
		for (const row of rows) {
			row.showFindings(byRow.get(row.place) ?? []);
		}
		return others;
	}

	focus(line?: number): void {
		const rows = this.all();
		const row = line === undefined ? undefined : rows.findLast((one) => one.line <= line);
		(row ?? rows[0])?.focus();
	}

	list(make: () => ListChange | undefined, answered?: (outcome: ChangeOutcome) => void): void {
		this.host.change(() => {
			const { section } = this.host;
			const change = make();
			return change && { type: 'part', section, part: this.host.place(), operation: { editor: 'list', change } };
		}, answered);
	}

	task(make: () => TaskChange | undefined): void {
		this.host.change(() => {
			const change = make();
			return change && { type: 'task', section: this.host.section, part: this.host.place(), change };
		});
	}

	addBehind(place: () => number | undefined, within: boolean): void {
		if (this.host.readOnly) {
			return;
		}
		this.coming.ask((item) => isNewItem(item, newTask));
		this.list(
			() => {
				const behind = place();
				return behind === undefined ? undefined : { type: 'insert', behind, text: newTask, within };
			},
			this.ahead.wait(() => this.coming.written()),
		);
	}

	hasParts(place: number): boolean {
		return partsBelow(this.items, place) > 0;
	}

	step(place: number, by: number): boolean {
		const rows = this.all();
		const to = rows[rows.findIndex((row) => row.place === place) + by];
		to?.focus();
		return to !== undefined;
	}

	private all(): readonly TaskRow[] {
		return this.rows.entries as readonly TaskRow[];
	}

	private rowAt(place: number): TaskRow | undefined {
		return this.all().find((row) => row.place === place);
	}
}

/** Numbers count on behind a new task. */
function textOf({ text }: Item): string {
	return text;
}

/** Tells tasks from what is said of them: by their boxes, and where no item has one by their numbers and depth. */
function taskTest(items: readonly Item[]): (item: Item) => boolean {
	const haveBoxes = items.some(({ box }) => box);
	return ({ box, depth, marker }) => (haveBoxes ? box !== undefined : depth === 0 || /^\d/.test(marker));
}

/** How many items are nested in one. */
function partsBelow(items: readonly Item[], place: number): number {
	const depth = items[place]?.depth ?? 0;
	let count = 0;
	while ((items[place + 1 + count]?.depth ?? -1) > depth) {
		count++;
	}
	return count;
}

function lastOfTop(items: readonly Item[]): number {
	return items.findLastIndex(({ depth }) => depth === 0);
}

/** Place of the task whose requirements an item names, if that is all it does: the row of the task shows them. */
function namedAbove(items: readonly Item[], place: number): number | undefined {
	const item = items[place];
	if (!item || item.box || !requirementLine.test(item.text)) {
		return undefined;
	}
	const found = items.slice(0, place).findLastIndex(({ depth }) => depth < item.depth);
	const above = items[found];
	return above?.depth === item.depth - 1 && above.requirements.length > 0 ? found : undefined;
}
