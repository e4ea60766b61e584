import * as l10n from '@vscode/l10n';
import type { FeatureCard } from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';
import { few, type ListPage, placeButton } from './entryList.ts';
import { KeptPart } from './keptPart.ts';
import { moreButton } from './moreButton.ts';

const name = 'features';

/** More features are folded away; a table has room for more lines than a list. */
const shownFeatures = 2 * few;

/** The projects and features with their progress. */
export class FeatureTable {
	readonly element = element('section', { class: 'card wide', 'aria-labelledby': 'features' });
	private readonly part = new KeptPart(element('div', { class: 'table' }));
	private readonly page: ListPage;

	/** @param filter the control that leaves out what is finished */
	constructor(page: ListPage, filter: HTMLElement) {
		this.page = page;
		const head = element(
			'div',
			{ class: 'head' },
			element('h2', { id: 'features' }, l10n.t('Projects and features')),
			filter,
		);
		this.element.append(head, this.part.element);
	}

	/** @param unfinishedOnly whether those that are complete, with all tasks done, are left out */
	show(features: readonly FeatureCard[], unfinishedOnly: boolean): void {
		const wanted = unfinishedOnly ? features.filter((one) => one.share < 100 || one.done < one.tasks) : features;
		const unfolded = this.page.isUnfolded(name);
		this.part.draw([wanted, unfolded, unfinishedOnly], () => {
			if (wanted.length === 0) {
				return [element('p', { class: 'none' }, l10n.t('All is complete.'))];
			}
			const shown = unfolded ? wanted : wanted.slice(0, shownFeatures);
			const table = element(
				'table',
				{ 'aria-labelledby': 'features' },
				element(
					'thead',
					{},
					headRow(l10n.t('Name'), l10n.t('Complete'), l10n.t('Tasks'), l10n.t('Documents'), l10n.t('Problems')),
				),
				element('tbody', {}, ...shown.map((feature) => this.row(feature))),
			);
			const more = wanted.length > shownFeatures ? [this.toggle(features, unfinishedOnly, wanted.length)] : [];
			return [table, ...more];
		});
	}

	private row(feature: FeatureCard): HTMLElement {
		const { detail, share, done, tasks, documents, problems, errors, title } = feature;
		const worst = errors > 0 ? ' bad' : problems > 0 ? ' doubtful' : '';
		return element(
			'tr',
			{},
			element(
				'th',
				{ scope: 'row' },
				element(
					'div',
					{ class: 'name' },
					placeButton(feature, this.page),
					element('span', { class: 'detail' }, detail),
				),
			),
			element('td', {}, bar(share, l10n.t('{0} complete', title)), l10n.t('{0}%', share)),
			element(
				'td',
				{},
				...(tasks > 0
					? [bar(Math.floor((100 * done) / tasks), l10n.t('{0} tasks done', title)), `${done}/${tasks}`]
					: ['–']),
			),
			element('td', { class: 'number' }, String(documents)),
			element('td', { class: `number${worst}` }, problems > 0 ? String(problems) : '–'),
		);
	}

	private toggle(features: readonly FeatureCard[], unfinishedOnly: boolean, count: number): HTMLElement {
		const unfolded = this.page.isUnfolded(name);
		return moreButton(unfolded, count - shownFeatures, l10n.t('projects and features'), () => {
			this.page.unfold(name, !unfolded);
			this.show(features, unfinishedOnly);
		});
	}
}

function headRow(...texts: readonly string[]): HTMLElement {
	return element('tr', {}, ...texts.map((text) => element('th', { scope: 'col' }, text)));
}

/** @param share a whole percentage */
function bar(share: number, label: string): HTMLElement {
	const fill = element('span', { class: share >= 100 ? 'fill full' : 'fill' });
	fill.style.width = `${share}%`;
	return element(
		'span',
		{
			class: 'bar',
			role: 'progressbar',
			'aria-label': label,
			'aria-valuemin': '0',
			'aria-valuemax': '100',
			'aria-valuenow': String(share),
		},
		fill,
	);
}
