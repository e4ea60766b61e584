import * as l10n from '@vscode/l10n';
import type { ChangeOutcome, FormModel, FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { ComingEntry } from '../editing/comingEntry.ts';
import { iconButton, isUsable, renameButton, setUsable, textButton } from '../editing/iconButton.ts';
import { type Entry, isLeft, KeptList } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import { TypedAhead } from '../list/typedAhead.ts';
import type { EditorHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { type Argument, type ArgumentRow, argumentRow, tones } from './argumentRow.ts';

export type OptionsModel = NonNullable<FormModel['options']>;
export type Card = OptionsModel['options'][number];
export type OptionChange = Extract<FormOperation, { type: 'options' }>['change'];

/** A placeholder: the argument counts as unfinished until something else stands there. */
const newReason = '[reason]';

/** What a card shows of an option. */
export interface CardState {
	readonly card: Card;
	/** Whether there is a section that says which option is chosen. */
	readonly decided: boolean;
	/** Whether a section about it can be added. */
	readonly weighable: boolean;
	/** How many options there are. */
	readonly count: number;
}

/** An option of a decision as a card. */
export interface OptionCard extends Entry<CardState> {
	focus(): void;
	select(): void;
}

/** The options of which one is chosen. */
export interface OptionGroup {
	readonly name: string;
	/** Shows again which one that is: another one was clicked, and the text stays as it is. */
	readonly refused: () => void;
}

/** Makes a card. */
export function optionCard(first: CardState, firstPlace: number, host: EditorHost, group: OptionGroup): OptionCard {
	let [{ card }, place] = [first, firstPlace];
	const change = (make: (option: number) => OptionChange, answered?: (outcome: ChangeOutcome) => void): void =>
		host.change(() => (isLeft(whole) ? undefined : { type: 'options', change: make(place) }), answered);
	const removeOnce = once(host);
	const chosen = element('input', { type: 'radio', name: group.name });
	chosen.addEventListener('change', () =>
		change(
			(option) => ({ type: 'choose', option }),
			({ outcome }) => {
				if (outcome !== 'done') {
					group.refused();
				}
			},
		),
	);
	const title = new TextField(card.title, host, {
		label: l10n.t('Title'),
		write: (text) =>
			text.trim() === '' || isLeft(whole)
				? undefined
				: { type: 'options', change: { type: 'title', option: place, title: text } },
	});
	const holder = element('ul', { class: 'arguments' });
	const list = new KeptList<Argument>(holder, (argument, at) =>
		argumentRow(argument, at, host, () => ({ place, title: card.title, isGone: isLeft(whole) })),
	);
	const coming = new ComingEntry<Argument>({
		keyOf: ({ tone, text }) => `${text}\n${tone ?? ''}`,
		come: (at) => {
			(list.entries[at] as ArgumentRow).select();
			ahead.hand();
		},
	});
	const adders = tones.map(({ id, label }) => {
		const button = textButton(label, () => {
			coming.ask((argument) => argument.text === newReason);
			host.change(
				() =>
					isLeft(whole)
						? undefined
						: { type: 'options', change: { type: 'addArgument', option: place, tone: id, text: newReason } },
				ahead.wait(() => coming.written()),
			);
		});
		return { button, label };
	});
	const remove = iconButton('×', l10n.t('Remove'), () =>
		removeOnce(() => change((option) => ({ type: 'remove', option }))),
	);
	const move = (sign: string, direction: 'up' | 'down'): HTMLButtonElement => {
		const button = iconButton(sign, l10n.t('Move'), () => {
			if (isUsable(button)) {
				change((option) => ({ type: 'move', option, direction }));
			}
		});
		return button;
	};
	const [up, down] = [move('↑', 'up'), move('↓', 'down')];
	const buttons = host.readOnly ? [] : [up, down, remove];
	const head = element('div', { class: 'option-head' }, chosen, title.element, ...buttons);
	const adding = element(
		'div',
		{ class: 'option-add' },
		element('span', { 'aria-hidden': 'true' }, l10n.t('Add')),
		...adders.map(({ button }) => button),
	);
	const weigh = textButton(l10n.t('Weigh This Option'), () => change((option) => ({ type: 'weigh', option })));
	const note = element('div', { class: 'option-add' }, weigh);
	const whole = element('section', { class: 'option-card' }, head, holder, adding, note);
	const ahead = new TypedAhead(whole, () => coming.forget());
	ahead.hearButtons(whole);
	const update = (next: CardState, nextPlace: number): void => {
		[{ card }, place] = [next, nextPlace];
		whole.setAttribute('aria-label', l10n.t('Option {0}', card.title));
		whole.classList.toggle('chosen', card.chosen);
		chosen.checked = card.chosen;
		chosen.disabled = host.readOnly || !next.decided;
		chosen.setAttribute('aria-label', l10n.t('Choose {0}', card.title));
		chosen.title = next.decided ? l10n.t('The chosen option') : l10n.t('Add the section of the decision first.');
		title.label = l10n.t('Title of option {0}', place + 1);
		title.update(card.title);
		renameButton(remove, l10n.t('Remove option {0}', card.title));
		for (const { button, label } of adders) {
			button.setAttribute('aria-label', l10n.t('{0}: add to {1}', label, card.title));
		}
		adding.hidden = host.readOnly || card.section === undefined;
		note.hidden = card.section !== undefined || host.readOnly || !next.weighable;
		weigh.setAttribute('aria-label', l10n.t('Weigh This Option: {0}', card.title));
		renameButton(up, l10n.t('Move option {0} up', card.title));
		renameButton(down, l10n.t('Move option {0} down', card.title));
		setUsable(up, place > 0);
		setUsable(down, place < next.count - 1);
		list.update(card.arguments);
		coming.shown(card.arguments);
	};
	update(first, firstPlace);
	return {
		element: whole,
		update,
		focus: () => title.focus(),
		select: () => {
			title.focus();
			title.input.select();
		},
	};
}
