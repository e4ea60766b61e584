import * as l10n from '@vscode/l10n';
import type { FormModel } from '../../../src/protocol/wizard.ts';
import { dropdown } from '../../controls.ts';
import { element } from '../../element.ts';

/** Sections that could be added, to choose one from. */
export class OfferMenu {
	readonly element: HTMLElement;
	private readonly list: ReturnType<typeof dropdown>;
	private readonly button = element('button', { type: 'button', class: 'secondary' }, l10n.t('Add Section'));
	private chosen = '';

	constructor(insert: (offer: string) => void) {
		this.list = dropdown(l10n.t('Section to add'), (id) => {
			this.chosen = id;
		});
		this.button.addEventListener('click', () => {
			if (this.chosen !== '') {
				insert(this.chosen);
			}
		});
		this.element = element('div', { class: 'offers' }, this.list.element, this.button);
	}

	update({ offers, sections }: FormModel, readOnly: boolean): void {
		this.element.hidden = offers.length === 0 || readOnly;
		const titles = new Map(sections.map(({ id, title }) => [id, title]));
		this.list.offer(
			offers.map(({ id, title, parent }) => ({
				id,
				label: parent === undefined ? title : l10n.t('{0} (in {1})', title, titles.get(parent) ?? parent),
			})),
		);
		if (!offers.some(({ id }) => id === this.chosen)) {
			this.chosen = offers[0]?.id ?? '';
			this.list.set(this.chosen);
		}
	}
}
