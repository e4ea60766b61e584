import * as l10n from '@vscode/l10n';
import type { FormFinding, FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { type ChipNames, ChipsField } from '../editing/chipsField.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { type Entry, isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import { leadOf } from '../list/itemRow.ts';
import type { PartHost, PartOf } from '../partEditor.ts';
import type { FindingList } from '../shell/findingList.ts';
import { roving } from '../shell/rovingFocus.ts';
import { TextField } from '../text/textField.ts';

export type Item = PartOf<'list'>['items'][number];

/** What is done with a list and with its tasks. */
export type ListChange = Extract<Extract<FormOperation, { type: 'part' }>['operation'], { editor: 'list' }>['change'];
export type TaskChange = Extract<FormOperation, { type: 'task' }>['change'];

/** An item with its place in the list, which counts items that are not shown too. */
export interface PlacedItem {
	readonly item: Item;
	readonly place: number;
	/** Whether it is a task that can name requirements in a line of its own. */
	readonly servesRequirements: boolean;
}

/** What a row asks of the list. */
export interface TaskList {
	readonly host: PartHost;
	/** @param change is asked once all that was done before is shown; undefined where the task is gone by then */
	list(change: () => ListChange | undefined): void;
	/** @param change as for `list` */
	task(change: () => TaskChange | undefined): void;
	/** Adds a task of the same depth behind another, and goes there. @param place as `change` for `list` */
	addBehind(place: () => number | undefined, within: boolean): void;
	/** Whether something stands below a task as a part of it. */
	hasParts(place: number): boolean;
	/** Goes from a task to one before or behind it. */
	step(place: number, by: number): boolean;
}

/** A row of the list of tasks. */
export interface TaskRow extends Entry<PlacedItem> {
	readonly place: number;
	/** At which its task begins in the document, from 0. */
	readonly line: number;
	focus(): void;
	/** Shows what is found in the task below its text. */
	showFindings(found: readonly FormFinding[]): void;
	/** Chooses all of the text, so that what is typed takes its place. */
	select(): void;
}

const deepest = 6;

const requirementNames: ChipNames = {
	add: l10n.t('Add a requirement'),
	remove: (id) => l10n.t('Remove requirement {0}', id),
};

/** Gives something its place of now; undefined once the task is gone. */
type AtPlace = <T>(use: (place: number) => T) => T | undefined;

/** Makes a row: box, number, text, and what can be done with it. */
export function taskRow(first: PlacedItem, list: TaskList): TaskRow {
	const { host } = list;
	let { item, place } = first;
	let findings: FindingList | undefined;
	const at: AtPlace = (use) => (isLeft(row) ? undefined : use(place));
	const removeOnce = once(host);
	const remove = (): void => removeOnce(() => list.list(() => at((item) => ({ type: 'remove', item }))));
	const box = element('input', { type: 'checkbox' });
	const id = element('span', { class: 'task-id' });
	const field = new TextField(item.text, host, {
		label: l10n.t('Task'),
		multiline: true,
		lead: () => leadOf(item),
		write: (text) =>
			at((item) => ({
				type: 'part',
				section: host.section,
				part: host.place(),
				operation: { editor: 'list', change: { type: 'text', item, text } },
			})),
		keydown: (event) => onKey(event, field, list, at, { place, remove }),
	});
	const requirements = new ChipsField(host, {
		names: requirementNames,
		wish: { about: 'requirements' },
		separator: /[,\s]+/,
		isFree: false,
		write: (ids) => list.task(() => at((item) => ({ type: 'requirements', item, ids }))),
	});
	const picker = element(
		'div',
		{ class: 'task-requirements' },
		element('span', {}, l10n.t('Requirements')),
		requirements.element,
	);
	const buttons = buttonsOf(list, at, remove);
	const line = element('div', { class: 'task-line' }, box, id, field.element, buttons.element);
	const row = element('li', {}, line, picker);
	box.addEventListener('change', () => {
		const state = box.checked ? 'done' : 'open';
		list.task(() => at((item) => ({ type: 'tick', item, state })));
	});
	const update = (next: PlacedItem): void => {
		({ item, place } = next);
		const words = item.text.split('\n', 1)[0] ?? '';
		const { mark = ' ' } = item.box ?? {};
		row.className = `task depth-${Math.min(item.depth, deepest)}`;
		row.setAttribute('aria-level', String(item.depth + 1));
		box.hidden = item.box === undefined;
		box.checked = /[xX]/.test(mark);
		box.indeterminate = mark.trim() !== '' && !box.checked;
		box.disabled = host.readOnly;
		box.setAttribute('aria-label', l10n.t('Done: {0}', words));
		id.textContent = item.id ?? (item.box ? '' : item.marker);
		id.hidden = id.textContent === '';
		field.label = labelOf(next);
		field.update(item.text);
		buttons.name(words, item.box !== undefined);
		picker.hidden = !next.servesRequirements || (host.readOnly && item.requirements.length === 0);
		requirements.update(item.requirements, l10n.t('Requirements of “{0}”', words));
	};
	update(first);
	return {
		element: row,
		get place() {
			return place;
		},
		get line() {
			return item.line;
		},
		update,
		showFindings: (found) => {
			if (!findings && found.length > 0) {
				findings = host.findingList();
				line.after(findings.element);
			}
			findings?.show(found, host.readOnly);
		},
		focus: () => field.focus(),
		select: () => {
			field.focus();
			field.input.select();
		},
	};
}

function labelOf({ item, servesRequirements }: PlacedItem): string {
	if (!item.box && !servesRequirements) {
		return l10n.t('Detail');
	}
	return item.id === undefined ? l10n.t('Task') : l10n.t('Task {0}', item.id);
}

function onKey(
	event: KeyboardEvent,
	field: TextField,
	list: TaskList,
	at: AtPlace,
	{ place, remove }: { readonly place: number; readonly remove: () => void },
): void {
	const { key, altKey, shiftKey, ctrlKey, metaKey, isComposing, repeat } = event;
	const isMoved = altKey && shiftKey;
	const isPlain = !altKey && !shiftKey && !ctrlKey && !metaKey && !isComposing;
	const { selectionStart, selectionEnd, value } = field.input;
	if (isMoved && (key === 'ArrowUp' || key === 'ArrowDown')) {
		list.list(() => at((item) => ({ type: 'move', item, direction: key === 'ArrowUp' ? 'up' : 'down' })));
	} else if (isMoved && (key === 'ArrowLeft' || key === 'ArrowRight')) {
		list.list(() => at((item) => ({ type: 'indent', item, direction: key === 'ArrowLeft' ? 'out' : 'in' })));
	} else if (isPlain && key === 'Enter') {
		list.addBehind(() => at((item) => item), false);
	} else if (isPlain && key === 'Backspace' && value === '' && !repeat && !list.hasParts(place)) {
		// A key that is held empties the task and stops there
		list.step(place, -1);
		remove();
	} else if (isPlain && key === 'ArrowUp' && selectionEnd === 0) {
		list.step(place, -1);
	} else if (isPlain && key === 'ArrowDown' && selectionStart === value.length) {
		list.step(place, 1);
	} else {
		return;
	}
	event.preventDefault();
}

function buttonsOf(
	list: TaskList,
	at: AtPlace,
	remove: () => void,
): { readonly element: HTMLElement; readonly name: (words: string, hasBox: boolean) => void } {
	const move = (direction: 'up' | 'down') => () => list.list(() => at((item) => ({ type: 'move', item, direction })));
	const indent = (direction: 'in' | 'out') => () =>
		list.list(() => at((item) => ({ type: 'indent', item, direction })));
	const all = [
		[
			'◐',
			(words: string) => l10n.t('Begin “{0}”', words),
			() => list.task(() => at((item) => ({ type: 'tick', item, state: 'in-progress' }))),
		],
		['←', (words: string) => l10n.t('Outdent “{0}”', words), indent('out')],
		['→', (words: string) => l10n.t('Indent “{0}”', words), indent('in')],
		['↑', (words: string) => l10n.t('Move up “{0}”', words), move('up')],
		['↓', (words: string) => l10n.t('Move down “{0}”', words), move('down')],
		[
			'+',
			(words: string) => l10n.t('Add a part of “{0}”', words),
			() => list.addBehind(() => at((item) => item), true),
		],
		['×', (words: string) => l10n.t('Remove “{0}”', words), remove],
	] as const;
	const made = all.map(([sign, name, clicked]) => ({ name, button: iconButton(sign, name(''), clicked) }));
	const [begin] = made;
	const holder = element('div', { class: 'task-actions', role: 'toolbar' });
	const shown = made.map(({ button }) => button);
	holder.append(...(list.host.readOnly ? [] : shown));
	holder.hidden = list.host.readOnly;
	// In a circle, which begins with a button that every row has
	roving(holder, [...shown.slice(1), ...shown.slice(0, 1)]);
	return {
		element: holder,
		name: (words, hasBox) => {
			holder.setAttribute('aria-label', l10n.t('Changes of {0}', words));
			if (begin) {
				begin.button.hidden = !hasBox;
			}
			for (const { name, button } of made) {
				renameButton(button, name(words));
			}
		},
	};
}
