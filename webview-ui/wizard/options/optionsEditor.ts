import * as l10n from '@vscode/l10n';
import './options.css';
import type { FormModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { ComingEntry } from '../editing/comingEntry.ts';
import { textButton } from '../editing/iconButton.ts';
import { KeptList } from '../editing/keptList.ts';
import { TypedAhead } from '../list/typedAhead.ts';
import type { SectionEditorEntry } from '../partEditor.ts';
import { type Card, type CardState, type OptionCard, optionCard } from './optionCard.ts';

let groups = 0;

/** Edits the options of a decision, each on a card with what speaks for and against it. */
export const optionsEditor: SectionEditorEntry = {
	fits: ({ id, content }, { options }) =>
		content === 'options' && options !== undefined && !options.options.some(({ section }) => section === id),
	make: (_section, first, host) => {
		groups++;
		const group = { name: `options-${groups}`, refused: (): void => update(host.form()) };
		const holder = element('div', { class: 'option-cards', role: 'radiogroup', 'aria-label': l10n.t('Options') });
		const list = new KeptList<CardState>(
			holder,
			(state, place) => optionCard(state, place, host, group),
			({ card }) => JSON.stringify(card),
		);
		const coming = new ComingEntry<Card>({
			keyOf: ({ title }) => title,
			come: (place) => {
				(list.entries[place] as OptionCard).select();
				ahead.hand();
			},
		});
		const add = textButton(l10n.t('Add Option'), () => {
			let title: string | undefined;
			coming.ask((card) => card.title === title);
			host.change(
				() => {
					title = newTitle(host.form());
					return { type: 'options', change: { type: 'add', title } };
				},
				ahead.wait(() => coming.written()),
			);
		});
		const update = ({ options }: FormModel): void => {
			const { decided = false, weighable = false } = options ?? {};
			const cards = options?.options ?? [];
			list.update(cards.map((card) => ({ card, decided, weighable, count: cards.length })));
			coming.shown(cards);
		};
		const whole = element('div', { class: 'options-part' }, holder, ...(host.readOnly ? [] : [add]));
		const ahead = new TypedAhead(whole, () => coming.forget());
		ahead.hearButtons(whole);
		update(first);
		return {
			element: whole,
			update: (_next, form) => update(form),
			focus: () => (list.entries[0] as OptionCard | undefined)?.focus(),
		};
	},
};

/** A title that no other option has: options are told apart by their titles. */
function newTitle({ options }: FormModel): string {
	const taken = new Set(options?.options.map(({ title }) => title));
	let title = 'New option';
	for (let i = 2; taken.has(title); i++) {
		title = `New option ${i}`;
	}
	return title;
}
