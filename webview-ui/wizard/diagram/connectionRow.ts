import type { Choice } from '../../controls.ts';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { type Components, componentOperation } from './componentRow.ts';
import { endChooser } from './endChooser.ts';
import { type DiagramRow, selectField } from './pictureTarget.ts';

type Connection = Components['connections'][number];

/** A connection with the labels of its ends. */
export interface ConnectionState {
	readonly connection: Connection;
	readonly from: string;
	readonly to: string;
}

/** Makes a row for a connection: both ends, what it says, and buttons that turn it around and remove it. */
export function connectionRow(
	first: ConnectionState,
	firstPlace: number,
	host: PartHost,
	ends: () => readonly Choice[],
): DiagramRow<ConnectionState> {
	let [{ connection }, place] = [first, firstPlace];
	const lead = (from: string, to: string): void =>
		host.change(componentOperation(host, { type: 'ends', connection: place, from, to }));
	const from = endChooser((id) => lead(id, connection.to), ends);
	const to = endChooser((id) => lead(connection.from, id), ends);
	const field = new TextField(connection.label, host, {
		label: 'What it says',
		placeholder: 'What goes there',
		write: (label) => componentOperation(host, { type: 'connection', connection: place, label }),
	});
	const turn = iconButton('⇄', 'Turn Around', () => lead(connection.to, connection.from));
	const remove = iconButton('×', 'Remove', () =>
		host.change(componentOperation(host, { type: 'disconnect', connection: place })),
	);
	if (host.readOnly) {
		from.element.setAttribute('disabled', '');
		to.element.setAttribute('disabled', '');
	}
	const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→');
	const rest = element('div', { class: 'row-rest' }, field.element, ...(host.readOnly ? [] : [turn, remove]));
	const row = element('li', { class: 'diagram-row' }, from.element, arrow, to.element, rest);
	const update = (next: ConnectionState, nextPlace: number): void => {
		place = nextPlace;
		({ connection } = next);
		const name = `the connection of ${next.from} to ${next.to}`;
		from.show({ id: connection.from, label: next.from }, `Where ${name} begins`);
		to.show({ id: connection.to, label: next.to }, `Where ${name} ends`);
		field.label = `What ${name} says`;
		field.update(connection.label);
		renameButton(turn, `Turn ${name} around`);
		renameButton(remove, `Remove ${name}`);
	};
	update(first, firstPlace);
	return { element: row, update, select: () => selectField(field) };
}
