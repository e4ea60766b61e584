import * as vscode from 'vscode';
import { historyPage } from '../../core/adr/history/historyPage.ts';
import { type RecordEvent, recordHistory } from '../../core/adr/history/statusHistory.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import type { CancellationToken } from '../../core/workspace/workspace.ts';
import { withoutLinks } from '../convert.ts';
import { commands, historyScheme } from '../ids.ts';
import { showPage } from '../pages.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { versionsOf } from '../workspace/versions.ts';
import { recordAt } from './decisionTree.ts';
import type { RecordPlace } from './recordPicks.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';

/** Shows what changed when in a record, as a document that can't be changed. */
export function registerShowHistory(services: DecisionServices): vscode.Disposable {
	const pages = new HistoryPages(services.indexes);
	return vscode.Disposable.from(
		pages,
		vscode.workspace.registerTextDocumentContentProvider(historyScheme, pages),
		vscode.commands.registerCommand(commands.showHistory, async (argument: RecordArgument) => {
			const place = await targetRecord(services, argument, 'Show Record History');
			if (!place) {
				return;
			}
			await services.indexes.whenReady(place.root);
			const events = await vscode.window.withProgress(
				{ location: vscode.ProgressLocation.Window, title: 'Reading history' },
				() => eventsOf(place),
			);
			if (events.length === 0) {
				const name = withoutLinks(recordLabel(place.record));
				void vscode.window.showInformationMessage(
					vscode.workspace.isTrusted
						? `Git knows no version of ${name} yet.`
						: `Trust this folder to read the history of ${name}.`,
				);
				return;
			}
			await showPage(pages.keep(place, historyPage(place.record, events)));
		}),
	);
}

/** What changed when in a record, up to what is not committed; empty where version control knows nothing of it. */
export async function eventsOf(
	{ root, record }: RecordPlace,
	token?: CancellationToken,
): Promise<readonly RecordEvent[]> {
	const kind = root.kinds.get(record.kind);
	const versions = kind ? await versionsOf(root).versions(record.path, token) : [];
	return kind ? recordHistory(kind, versions, record) : [];
}

/** The texts of history pages; one that the editor restores after a restart is made anew. */
class HistoryPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly texts = new Map<string, string>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
	}

	/** @returns the address at which the text is shown */
	keep({ root, record }: RecordPlace, text: string): vscode.Uri {
		const uri = vscode.Uri.from({
			scheme: historyScheme,
			path: `/History of ${recordLabel(record).replaceAll('/', '∕')}.md`,
			query: root.uriOf(record.path).toString(),
		});
		this.texts.set(uri.toString(), text);
		this.changed.fire(uri);
		return uri;
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		const known = this.texts.get(uri.toString());
		if (known !== undefined) {
			// It is asked for once; an open page holds its own text
			this.texts.delete(uri.toString());
			return known;
		}
		const file = vscode.Uri.parse(uri.query);
		const root = this.indexes.rootOf(file);
		await (root && this.indexes.whenReady(root));
		const record = root && recordAt(root, root.workspace.pathOf(file));
		return root && record ? historyPage(record, await eventsOf({ root, record })) : 'This record is no longer there.\n';
	}

	dispose(): void {
		this.changed.dispose();
	}
}
