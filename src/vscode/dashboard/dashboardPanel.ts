import * as vscode from 'vscode';
import { buildDashboard } from '../../core/dashboard/buildDashboard.ts';
import {
	type DashboardAction,
	type DashboardReply,
	type DashboardRequest,
	type DashboardView,
	dashboardActions,
	parseDashboardRequest,
} from '../../protocol/dashboard.ts';
import { commands } from '../ids.ts';
import { pageHtml, pageOptions } from '../webview/page.ts';
import { tabIcon } from '../webview/tabIcon.ts';
import { findingsInWords } from '../words.ts';
import { folderName } from '../workspace/folderName.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { otherFiles } from './otherFiles.ts';
import type { PhaseReviews } from './phaseReviews.ts';
import type { RecentChanges } from './recentChanges.ts';
import type { RecentDocuments } from './recentDocuments.ts';
import { rootId } from './rootId.ts';

/** What the page is made of. */
export interface DashboardSources {
	readonly indexes: IndexService;
	readonly extensionUri: vscode.Uri;
	readonly recent: RecentDocuments;
	readonly changes: RecentChanges;
	readonly reviews: PhaseReviews;
}

/** What a person begins with each action. */
const actionCommands: Readonly<Record<DashboardAction, string>> = {
	newDocument: commands.newDocument,
	newRecord: commands.newRecord,
	nextTask: commands.nextTask,
	checkWorkspace: commands.checkWorkspace,
	showProblems: 'workbench.actions.view.problems',
	showCoverage: commands.showCoverage,
	showGraph: commands.showGraph,
	export: commands.exportWorkspace,
	setUpChecks: commands.setUpChecks,
};

/** Milliseconds in which changes are gathered before the page is drawn anew. */
const gatheringTime = 100;

/** The page of the dashboard, and what it needs of the editor. */
export class DashboardPanel implements vscode.Disposable {
	private readonly sources: DashboardSources;
	private readonly panel: vscode.WebviewPanel;
	private readonly registrations: vscode.Disposable;
	/** The page listens. */
	private ready = false;
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** @param panel new, or one that the editor kept over a reload of the window */
	constructor(sources: DashboardSources, panel: vscode.WebviewPanel) {
		this.sources = sources;
		this.panel = panel;
		const { indexes, extensionUri, recent, changes, reviews } = sources;
		panel.iconPath = tabIcon(extensionUri, 'dashboard');
		panel.webview.options = pageOptions(extensionUri);
		const later = (): void => this.schedule();
		this.registrations = vscode.Disposable.from(
			panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parseDashboardRequest(message))),
			panel.onDidChangeViewState(() => {
				// A page that is hidden is gone, and says that it listens when it is back
				this.ready &&= panel.visible;
			}),
			indexes.onDidDisplay(later),
			indexes.onDidChangeRoots(later),
			recent.onDidChange(later),
			changes.onDidChange(later),
			reviews.onDidChange(later),
		);
		panel.webview.html = pageHtml(panel.webview, extensionUri, 'dashboard', vscode.l10n.t('Dashboard'));
	}

	/** Brings the page to the front. */
	reveal(): void {
		this.panel.reveal();
	}

	/** Is told when a person closes the page. */
	onClosed(listener: () => void): void {
		this.panel.onDidDispose(() => {
			this.dispose();
			listener();
		});
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.registrations.dispose();
	}

	private receive(request: DashboardRequest | undefined): void {
		switch (request?.type) {
			case 'ready':
				this.ready = true;
				this.send();
				break;
			case 'open':
				void this.open(request);
				break;
			case 'run':
				void vscode.commands.executeCommand(actionCommands[request.action]);
				break;
			case undefined:
				break;
		}
	}

	private schedule(): void {
		if (this.ready) {
			this.timer ??= setTimeout(() => {
				this.timer = undefined;
				this.send();
			}, gatheringTime);
		}
	}

	private send(): void {
		if (this.ready) {
			const reply: DashboardReply = { type: 'show', view: this.view() };
			void this.panel.webview.postMessage(reply);
		}
	}

	private view(): DashboardView {
		const { indexes, recent, changes, reviews } = this.sources;
		const roots = indexes.roots();
		const dashboard = buildDashboard(
			roots.map((root) => ({
				id: rootId(root),
				name: folderName(root.folder),
				documents: () => root.documents(),
				findings: (path) => root.findings(path),
				others: () => otherFiles(root),
				review: (path) => reviews.of(root, path),
			})),
			findingsInWords,
		);
		const documents = roots.flatMap((root) => root.documents());
		const isOffered: Readonly<Partial<Record<DashboardAction, boolean>>> = {
			nextTask: documents.some(({ facts }) => facts.taskList),
			showCoverage: documents.some(({ facts }) => facts.trace?.definitions.length),
			showGraph: documents.some(({ facts }) => facts.record),
			showProblems: dashboard.problems.error + dashboard.problems.warning > 0,
			export: documents.length > 0,
		};
		return {
			...dashboard,
			loading: !indexes.ready,
			hasFolder: roots.length > 0,
			recent: recent.list(),
			changes: changes.list(),
			actions: roots.length > 0 ? dashboardActions.filter((action) => isOffered[action] ?? true) : [],
		};
	}

	/** Only what the page may show is opened: a document, or another file with problems. */
	private async open({ root: id, path, line, beside }: DashboardRequest & { type: 'open' }): Promise<void> {
		const root = this.sources.indexes.roots().find((one) => rootId(one) === id);
		if (root && (root.get(path) || otherFiles(root).some((file) => file.path === path))) {
			await vscode.window.showTextDocument(root.uriOf(path), {
				selection: new vscode.Range(line, 0, line, 0),
				viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
			});
		}
	}
}
