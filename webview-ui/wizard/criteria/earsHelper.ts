import * as l10n from '@vscode/l10n';
import './criteria.css';
import {
	conditionSlot,
	type EarsCondition,
	type EarsPattern,
	type EarsStatement,
	earsPattern,
	readEars,
	responseSlot,
	systemSlot,
	writeEars,
} from '../../../src/protocol/wizard.ts';
import { dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import type { TextField } from '../text/textField.ts';

type Keyword = EarsCondition['keyword'];

const patterns: readonly {
	readonly id: EarsPattern;
	readonly label: string;
	readonly keywords: readonly Keyword[];
}[] = [
	{ id: 'ubiquitous', label: l10n.t('Always'), keywords: [] },
	{ id: 'event', label: l10n.t('When something happens'), keywords: ['WHEN'] },
	{ id: 'state', label: l10n.t('While something holds'), keywords: ['WHILE'] },
	{ id: 'unwanted', label: l10n.t('If something goes wrong'), keywords: ['IF'] },
	{ id: 'optional', label: l10n.t('Where a feature is there'), keywords: ['WHERE'] },
	{ id: 'complex', label: l10n.t('While something holds, when something happens'), keywords: ['WHILE', 'WHEN'] },
];

const asked: Readonly<Record<Keyword, string>> = {
	WHEN: l10n.t('When (what happens)'),
	WHILE: l10n.t('While (what holds)'),
	IF: l10n.t('If (what goes wrong)'),
	WHERE: l10n.t('Where (which feature)'),
};

/** Helps to write a criterion: a pattern to pick, and its slots to fill. What is filled is written into the field. */
export class EarsHelper {
	readonly button = element('button', { type: 'button', class: 'icon', 'aria-expanded': 'false' }, 'EARS');
	readonly element = element('div', {
		class: 'ears',
		role: 'group',
		'aria-label': l10n.t('Criterion by its pattern'),
		hidden: '',
	});
	private readonly field: TextField;
	private readonly pattern = dropdown(l10n.t('Pattern'), (id) => this.choose(id));
	private readonly slots = element('div', { class: 'slots' });
	private shown: EarsStatement = { conditions: [], system: '', response: '' };

	constructor(field: TextField) {
		this.field = field;
		this.button.title = l10n.t('Write by a pattern (EARS)');
		this.button.addEventListener('click', () => this.open(this.element.hidden !== false));
		this.element.addEventListener('keydown', (event) => {
			// A list that is open takes the first one
			if (event.key === 'Escape' && !event.defaultPrevented) {
				event.stopPropagation();
				this.open(false);
				this.button.focus();
			}
		});
	}

	/** Shows the criterion as it is written now, unless a person is filling it. */
	follow(): void {
		if (!this.element.hidden && !this.element.contains(document.activeElement)) {
			this.read();
		}
	}

	private open(open: boolean): void {
		this.element.hidden = !open;
		this.button.setAttribute('aria-expanded', String(open));
		if (open) {
			// As late as this: a list of criteria has a helper at each of them
			this.pattern.offer(patterns);
			this.element.replaceChildren(
				element('div', { class: 'slot' }, l10n.t('Pattern'), this.pattern.element),
				this.slots,
			);
			this.read();
			this.pattern.element.focus();
		}
	}

	private read(): void {
		const found = readEars(this.field.value);
		this.shown = found ?? { conditions: [], system: '', response: this.field.value.trim() };
		const pattern = earsPattern(found);
		this.pattern.set(pattern === 'other' ? 'ubiquitous' : pattern);
		this.makeSlots();
	}

	private choose(pattern: string): void {
		const keywords = patterns.find(({ id }) => id === pattern)?.keywords ?? [];
		const texts = this.shown.conditions.map(({ text }) => text);
		const conditions = keywords.map((keyword, place) => ({ keyword, text: texts[place] ?? '' }));
		this.shown = { ...this.shown, conditions };
		this.makeSlots();
		this.write();
	}

	private makeSlots(): void {
		const { conditions, system, response } = this.shown;
		this.slots.replaceChildren(
			...conditions.map(({ keyword, text }, place) =>
				this.slot(asked[keyword], text, (next) => {
					const filled = { keyword, text: conditionSlot(keyword, next) };
					const all = this.shown.conditions.map((one, i) => (i === place ? filled : one));
					this.shown = { ...this.shown, conditions: all };
				}),
			),
			this.slot(l10n.t('Who acts (THE system)'), system, (next) => {
				this.shown = { ...this.shown, system: systemSlot(next) };
			}),
			this.slot(l10n.t('Shall (what it does)'), response, (next) => {
				this.shown = { ...this.shown, response: responseSlot(next) };
			}),
		);
	}

	private slot(label: string, value: string, set: (value: string) => void): HTMLElement {
		const input = element('input', { type: 'text', dir: 'auto' });
		input.value = value;
		input.addEventListener('input', () => {
			set(input.value);
			this.write();
		});
		return element('label', { class: 'slot' }, label, input);
	}

	private write(): void {
		this.field.type(writeEars(this.shown));
	}
}
