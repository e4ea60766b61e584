import type { DashboardAction } from '../../src/protocol/dashboard.ts';
import { element } from '../element.ts';

const labels: Readonly<Record<DashboardAction, string>> = {
	newDocument: 'New Document…',
	newRecord: 'New Decision Record…',
	nextTask: 'Next Task',
	checkWorkspace: 'Check Workspace',
	showProblems: 'Show Problems',
	showCoverage: 'Show Coverage',
	showGraph: 'Show Decision Graph',
	export: 'Export…',
	setUpChecks: 'Set Up Checks…',
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
