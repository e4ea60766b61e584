import type { DashboardView } from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';

/** The state of the workspace in a few figures, and in words for those who hear it. */
export function figures({ documents, problems, questions, decisions, reviews }: DashboardView): readonly Node[] {
	return [
		figure(documents, 'document', 'documents'),
		figure(problems.error, 'error', 'errors', 'error'),
		figure(problems.warning, 'warning', 'warnings', 'warning'),
		figure(questions.all, 'open question', 'open questions'),
		figure(decisions.all, 'decision waiting', 'decisions waiting'),
		figure(reviews.all, 'review requested', 'reviews requested'),
	];
}

function figure(count: number, one: string, many: string, kind = ''): HTMLElement {
	return element(
		'li',
		{ class: `figure ${count > 0 ? kind : ''}`.trim() },
		element('span', { class: 'value' }, count.toLocaleString('en')),
		element('span', { class: 'words' }, ` ${count === 1 ? one : many}`),
	);
}
