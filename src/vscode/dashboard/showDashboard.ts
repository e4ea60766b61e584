import * as vscode from 'vscode';
import { commands, dashboardViewType } from '../ids.ts';
import type { StoringServices } from '../services.ts';
import { fillKept } from '../webview/keptPage.ts';
import type { DashboardPanel, DashboardSources } from './dashboardPanel.ts';
import { PhaseReviews } from './phaseReviews.ts';
import { RecentChanges } from './recentChanges.ts';
import { RecentDocuments } from './recentDocuments.ts';

/** Shows what the documents of the workspace say of its state, on one page. */
export function registerDashboard({ indexes, extensionUri, storage }: StoringServices): vscode.Disposable {
	const recent = new RecentDocuments(indexes, storage.workspace);
	const changes = new RecentChanges(indexes);
	const reviews = new PhaseReviews();
	const sources: DashboardSources = { indexes, extensionUri, recent, changes, reviews };
	let current: DashboardPanel | undefined;
	const show = (part: typeof import('./dashboardPanel.ts'), panel: vscode.WebviewPanel): void => {
		const made = new part.DashboardPanel(sources, panel);
		current = made;
		made.onClosed(() => {
			current = current === made ? undefined : current;
		});
	};
	return vscode.Disposable.from(
		recent,
		changes,
		reviews,
		vscode.commands.registerCommand(commands.showDashboard, async () => {
			const part = await import('./dashboardPanel.ts');
			const column = await fillKept(dashboardViewType, () => current !== undefined);
			if (current) {
				current.reveal();
			} else {
				const title = vscode.l10n.t('Dashboard');
				show(part, vscode.window.createWebviewPanel(dashboardViewType, title, column ?? vscode.ViewColumn.Active));
			}
		}),
		vscode.window.registerWebviewPanelSerializer(dashboardViewType, {
			deserializeWebviewPanel: async (panel) => show(await import('./dashboardPanel.ts'), panel),
		}),
		{ dispose: () => current?.dispose() },
	);
}
