import * as l10n from '@vscode/l10n';
import type { DashboardAction } from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';

const labels: Readonly<Record<DashboardAction, string>> = {
	newDocument: l10n.t('New Document…'),
	newRecord: l10n.t('New Decision Record…'),
	nextTask: l10n.t('Next Task'),
	checkWorkspace: l10n.t('Check Workspace'),
	showProblems: l10n.t('Show Problems'),
	showCoverage: l10n.t('Show Coverage'),
	showGraph: l10n.t('Show Decision Graph'),
	export: l10n.t('Export…'),
	setUpChecks: l10n.t('Set Up Checks…'),
};

/** A button for each of what can be begun; the first is what most people want. */
export function actionButtons(
	actions: readonly DashboardAction[],
	run: (action: DashboardAction) => void,
): HTMLElement[] {
	return actions.map((action, i) => {
		const button = element(
			'button',
			{ class: i === 0 ? 'action primary' : 'action', 'data-key': action },
			labels[action],
		);
		button.addEventListener('click', () => run(action));
		return button;
	});
}
