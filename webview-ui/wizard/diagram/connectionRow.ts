import * as l10n from '@vscode/l10n';
import type { Choice } from '../../controls.ts';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { type ComponentChange, type Components, componentOperation } from './componentRow.ts';
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
	const change = (make: () => ComponentChange): void =>
		host.change(() => (isLeft(row) ? undefined : componentOperation(host, make())));
	const removeOnce = once(host);
	const lead = (where: (now: Connection) => { readonly from?: string; readonly to?: string }): void =>
		change(() => ({ type: 'ends', connection: place, from: connection.from, to: connection.to, ...where(connection) }));
	const from = endChooser((id) => lead(() => ({ from: id })), ends);
	const to = endChooser((id) => lead(() => ({ to: id })), ends);
	const field = new TextField(connection.label, host, {
		label: l10n.t('What it says'),
		placeholder: l10n.t('What goes there'),
		write: (label) =>
			isLeft(row) ? undefined : componentOperation(host, { type: 'connection', connection: place, label }),
	});
	const turn = iconButton('⇄', l10n.t('Turn Around'), () => lead((now) => ({ from: now.to, to: now.from })));
	const remove = iconButton('×', l10n.t('Remove'), () =>
		removeOnce(() => change(() => ({ type: 'disconnect', connection: place }))),
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
		const { from: begin, to: end } = next;
		from.show(
			{ id: connection.from, label: next.from },
			l10n.t('Where the connection of {0} to {1} begins', begin, end),
		);
		to.show({ id: connection.to, label: next.to }, l10n.t('Where the connection of {0} to {1} ends', begin, end));
		field.label = l10n.t('What the connection of {0} to {1} says', begin, end);
		field.update(connection.label);
		renameButton(turn, l10n.t('Turn the connection of {0} to {1} around', begin, end));
		renameButton(remove, l10n.t('Remove the connection of {0} to {1}', begin, end));
	};
	update(first, firstPlace);
	return { element: row, update, select: () => selectField(field) };
}
