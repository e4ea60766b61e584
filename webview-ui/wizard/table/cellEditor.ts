import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import type { Spot } from './gridPlaces.ts';

/** What an editor of a cell starts with. */
export interface CellEditorOptions {
	/** For those who hear it. */
	readonly label: string;
	readonly value: string;
	/** Whether nothing stands before the cell in its row. */
	readonly isFirst: boolean;
	/** Whether what is typed takes the place of the value. */
	readonly replace: boolean;
	/** What there is to choose from; empty for a text. */
	readonly choices: readonly string[];
	readonly write: (value: string) => FormOperation | undefined;
	/** A person is done with the cell and goes on by so many rows and columns; undefined for leaving it by other means. */
	readonly done: (step: Pick<Spot, 'row' | 'column'> | undefined) => void;
}

/** An editor that lies over a cell. */
export interface CellEditor {
	readonly element: HTMLElement;
	update(value: string): void;
	focus(): void;
}

const stay = { row: 0, column: 0 };

/** Makes the editor of a cell. Escape takes back what was changed in it. */
export function cellEditor(host: PartHost, options: CellEditorOptions): CellEditor {
	return options.choices.length > 0 ? choiceEditor(host, options) : textEditor(host, options);
}

function textEditor(host: PartHost, options: CellEditorOptions): CellEditor {
	const { label, value, isFirst, replace, write, done } = options;
	const field = new TextField(value, host, {
		label,
		multiline: true,
		lead: () => (isFirst ? '| ' : '|  | '),
		write,
		followsPlace: true,
		keydown: (event) => {
			const step = stepOf(event);
			if (event.key === 'Escape' && field.value !== value) {
				field.type(value);
			}
			if (step) {
				event.preventDefault();
				event.stopPropagation();
				done(step);
			}
		},
		left: () => done(undefined),
	});
	return {
		element: field.element,
		update: (next) => field.update(next),
		focus: () => {
			field.focus();
			// A key that comes then takes the place of what is selected
			field.input.setSelectionRange(replace ? 0 : field.value.length, field.value.length);
		},
	};
}

function choiceEditor(host: PartHost, { label, value, choices, write, done }: CellEditorOptions): CellEditor {
	const all = choices.includes(value) ? choices : [value, ...choices];
	const list = element('select', { 'aria-label': label }, ...all.map((one) => element('option', { value: one }, one)));
	list.value = value;
	list.addEventListener('change', () => host.draft(list, () => write(list.value)));
	list.addEventListener('keydown', (event) => {
		const step = stepOf(event);
		if (event.key === 'Escape' && list.value !== value) {
			list.value = value;
			host.draft(list, () => write(value));
		}
		if (step) {
			event.preventDefault();
			event.stopPropagation();
			done(step);
		}
	});
	list.addEventListener('blur', () => {
		host.flush();
		done(undefined);
	});
	return { element: list, update: () => {}, focus: () => list.focus() };
}

/** Where a person goes on behind a cell; undefined for a key that belongs to the cell. */
function stepOf({ key, shiftKey, isComposing }: KeyboardEvent): Pick<Spot, 'row' | 'column'> | undefined {
	if (isComposing) {
		return undefined;
	}
	const back = shiftKey ? -1 : 1;
	switch (key) {
		case 'Enter':
			return { row: back, column: 0 };
		case 'Tab':
			return { row: 0, column: back };
		case 'Escape':
			return stay;
		default:
			return undefined;
	}
}
