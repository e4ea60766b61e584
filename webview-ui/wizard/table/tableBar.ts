import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import { iconButton, isUsable, setUsable } from '../editing/iconButton.ts';
import { roving } from '../shell/rovingFocus.ts';

/** What can be done with the row and the column of the active cell. */
const tableActions = [
	['addRow', '+', l10n.t('Add a row below (Ctrl+Enter)')],
	['removeRow', '×', l10n.t('Remove the row (Ctrl+Delete)')],
	['rowUp', '↑', l10n.t('Move the row up (Alt+Shift+Up)')],
	['rowDown', '↓', l10n.t('Move the row down (Alt+Shift+Down)')],
	['addColumn', '+', l10n.t('Add a column to the right')],
	['removeColumn', '×', l10n.t('Remove the column')],
	['columnLeft', '←', l10n.t('Move the column to the left (Alt+Shift+Left)')],
	['columnRight', '→', l10n.t('Move the column to the right (Alt+Shift+Right)')],
] as const;

export type TableAction = (typeof tableActions)[number][0];

/** The buttons over a grid. */
export interface TableBar {
	readonly element: HTMLElement;
	/** Says which of them do something now. */
	update(can: (action: TableAction) => boolean): void;
}

/** Makes the buttons over a grid. */
export function tableBar(act: (action: TableAction) => void): TableBar {
	const buttons = tableActions.map(([action, sign, name]) => {
		const button = iconButton(sign, name, () => {
			if (isUsable(button)) {
				act(action);
			}
		});
		return { action, button };
	});
	const groupOf = (name: string, from: number, to: number): HTMLElement =>
		element(
			'div',
			{ role: 'group', 'aria-label': name, class: 'grid-actions' },
			element('span', { 'aria-hidden': 'true' }, name),
			...buttons.slice(from, to).map(({ button }) => button),
		);
	const bar = element(
		'div',
		{ class: 'grid-bar', role: 'toolbar', 'aria-label': l10n.t('Changes of {0}', l10n.t('Table')) },
		groupOf(l10n.t('Row'), 0, 4),
		groupOf(l10n.t('Column'), 4, buttons.length),
	);
	roving(
		bar,
		buttons.map(({ button }) => button),
	);
	return {
		element: bar,
		update: (can) => {
			for (const { action, button } of buttons) {
				setUsable(button, can(action));
			}
		},
	};
}
