import * as l10n from '@vscode/l10n';
import type { DashboardView } from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';

/** The state of the workspace in a few figures, and in words for those who hear it. */
export function figures({ documents, problems, questions, decisions, reviews }: DashboardView): readonly Node[] {
	return [
		figure(documents, l10n.t('document'), l10n.t('documents')),
		figure(problems.error, l10n.t('error'), l10n.t('errors'), 'error'),
		figure(problems.warning, l10n.t('warning'), l10n.t('warnings'), 'warning'),
		figure(questions.all, l10n.t('open question'), l10n.t('open questions')),
		figure(decisions.all, l10n.t('decision waiting'), l10n.t('decisions waiting')),
		figure(reviews.all, l10n.t('review requested'), l10n.t('reviews requested')),
	];
}

function figure(count: number, one: string, many: string, kind = ''): HTMLElement {
	return element(
		'li',
		{ class: `figure ${count > 0 ? kind : ''}`.trim() },
		element('span', { class: 'value' }, count.toLocaleString(document.documentElement.lang || 'en')),
		element('span', { class: 'words' }, ` ${count === 1 ? one : many}`),
	);
}
