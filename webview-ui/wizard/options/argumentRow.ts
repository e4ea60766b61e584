import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { type Entry, isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import type { EditorHost } from '../partEditor.ts';
import { roving } from '../shell/rovingFocus.ts';
import { TextField } from '../text/textField.ts';
import type { Card, OptionChange } from './optionCard.ts';

export type Argument = Card['arguments'][number];

/** An argument for or against an option, as a row. */
export interface ArgumentRow extends Entry<Argument> {
	/** Chooses all of its text, so that what is typed takes its place. */
	select(): void;
}

/** What an argument says of its option. */
export const tones = [
	{ id: 'good', label: l10n.t('Good, because') },
	{ id: 'neutral', label: l10n.t('Neutral, because') },
	{ id: 'bad', label: l10n.t('Bad, because') },
] as const;

const moves: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };

/** Makes a row. @param option place of its option, its title, and whether it is gone */
export function argumentRow(
	first: Argument,
	firstPlace: number,
	host: EditorHost,
	option: () => { readonly place: number; readonly title: string; readonly isGone: boolean },
): ArgumentRow {
	let [argument, place] = [first, firstPlace];
	/** @param make is given the place of the option; not asked once the argument or its option is gone */
	const atOption = (make: (option: number) => OptionChange): FormOperation | undefined => {
		const owner = option();
		return owner.isGone || isLeft(row) ? undefined : { type: 'options', change: make(owner.place) };
	};
	const operation = (change: Partial<Argument>): FormOperation | undefined => {
		const { tone, text } = { ...argument, ...change };
		return atOption((owner) => ({ type: 'argument', option: owner, argument: place, tone, text }));
	};
	const removeOnce = once(host);
	const tone = dropdown(l10n.t('What it says'), (id) => {
		const chosen = tones.find((one) => one.id === id);
		host.change(() => operation({ tone: chosen?.id }));
	});
	const field = new TextField(first.text, host, {
		label: l10n.t('Argument'),
		multiline: true,
		lead: () => '* ',
		write: (text) => (text.trim() === '' ? undefined : operation({ text })),
		keydown: (event) => {
			const direction = event.altKey ? moves[event.key] : undefined;
			if (direction && !host.readOnly) {
				event.preventDefault();
				move(direction);
			}
		},
	});
	const move = (direction: 'up' | 'down'): void =>
		host.change(() => atOption((owner) => ({ type: 'moveArgument', option: owner, argument: place, direction })));
	const up = iconButton('↑', l10n.t('Move up'), () => move('up'));
	const down = iconButton('↓', l10n.t('Move down'), () => move('down'));
	const remove = iconButton('×', l10n.t('Remove'), () =>
		removeOnce(() =>
			host.change(() => atOption((owner) => ({ type: 'removeArgument', option: owner, argument: place }))),
		),
	);
	const bar = element('div', { class: 'item-actions', role: 'toolbar' }, up, down, remove);
	roving(bar, [up, down, remove]);
	const row = element('li', { class: 'argument' }, tone.element, field.element, ...(host.readOnly ? [] : [bar]));
	if (host.readOnly) {
		tone.element.setAttribute('disabled', '');
	}
	const update = (next: Argument, nextPlace: number): void => {
		[argument, place] = [next, nextPlace];
		const number = nextPlace + 1;
		const { title } = option();
		tone.offer([{ id: '', label: l10n.t('Says neither') }, ...tones]);
		tone.set(next.tone ?? '');
		row.dataset.tone = next.tone ?? '';
		field.label = l10n.t('Argument {0} of {1}', number, title);
		bar.setAttribute('aria-label', l10n.t('Changes of {0}', l10n.t('Argument {0} of {1}', number, title)));
		tone.element.setAttribute('aria-label', l10n.t('Argument {0} of {1} is', number, title));
		renameButton(up, l10n.t('Move argument {0} of {1} up', number, title));
		renameButton(down, l10n.t('Move argument {0} of {1} down', number, title));
		renameButton(remove, l10n.t('Remove argument {0} of {1}', number, title));
		field.update(next.text);
	};
	update(first, firstPlace);
	return {
		element: row,
		update,
		select: () => {
			field.focus();
			field.input.select();
		},
	};
}
