import * as vscode from 'vscode';
import { type HistoryPage, historyPage } from '../../core/adr/history/historyPage.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { toRange } from '../convert.ts';
import { historyScheme, internalCommands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { recordAt } from './decisionTree.ts';
import type { RecordPlace } from './recordPicks.ts';
import { commitAt, eventsOf, versionText } from './recordVersions.ts';

/**
 * The texts of history pages and of the versions that they lead to. The links are ours, not Markdown's: what stands in a
 * page comes from commits that anyone may have written. A page that the editor restores after a restart is made anew.
 */
export class HistoryPages
	implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
	private readonly indexes: IndexService;
	/** By address, while the page is open. */
	private readonly pages = new Map<string, HistoryPage>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly registrations: vscode.Disposable;
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		this.registrations = vscode.Disposable.from(
			this.changed,
			vscode.workspace.registerTextDocumentContentProvider(historyScheme, this),
			vscode.languages.registerDocumentLinkProvider({ scheme: historyScheme }, this),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.pages.delete(uri.toString())),
		);
	}

	/** @returns the address at which the page is shown */
	keep({ root, record }: RecordPlace, page: HistoryPage): vscode.Uri {
		const name = vscode.l10n.t('History of {0}', recordLabel(record));
		const uri = vscode.Uri.from({
			scheme: historyScheme,
			path: `/${name.replaceAll('/', '∕')}.md`,
			query: root.uriOf(record.path).toString(),
		});
		this.pages.set(uri.toString(), page);
		this.changed.fire(uri);
		return uri;
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		const known = this.pages.get(uri.toString());
		if (known) {
			return known.text;
		}
		const file = vscode.Uri.parse(uri.query);
		const root = this.indexes.rootOf(file);
		await (root && this.indexes.whenReady(root));
		const record = root && recordAt(root, root.workspace.pathOf(file));
		if (!root || !record) {
			return `${vscode.l10n.t('This record is no longer there.')}\n`;
		}
		const place = { root, record };
		const commit = commitAt(uri);
		if (commit !== undefined) {
			return versionText(place, commit);
		}
		const page = historyPage(record, await eventsOf(place));
		this.pages.set(uri.toString(), page);
		return page.text;
	}

	provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
		return (this.pages.get(uri.toString())?.links ?? []).map(({ range, commit }) => {
			const change = encodeURIComponent(JSON.stringify([uri.query, commit ?? null]));
			const link = new vscode.DocumentLink(
				toRange(range),
				vscode.Uri.parse(`command:${internalCommands.showRecordChange}?${change}`),
			);
			link.tooltip = vscode.l10n.t('Show what changed');
			return link;
		});
	}

	dispose(): void {
		this.registrations.dispose();
	}
}
