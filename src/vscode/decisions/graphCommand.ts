import * as vscode from 'vscode';
import { graphPage } from '../../core/adr/graph/graphPage.ts';
import type { DecisionLog } from '../../core/adr/log/log.ts';
import { askInTurn } from '../askInTurn.ts';
import { commands, graphScheme, internalCommands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { DecisionNode } from './decisionNode.ts';
import { targetLog } from './logTarget.ts';
import type { DecisionServices } from './recordTarget.ts';

const title = vscode.l10n.t('Show Decision Graph');

/** Shows the records of a log, or of all logs of a folder, as a graph that follows them as they change. */
export function registerShowGraph({ indexes }: DecisionServices): vscode.Disposable {
	const pages = new GraphPages(indexes);
	return vscode.Disposable.from(
		pages,
		vscode.workspace.registerTextDocumentContentProvider(graphScheme, pages),
		vscode.commands.registerCommand(commands.showGraph, async (node?: DecisionNode) => {
			const place = await askInTurn((questions) =>
				targetLog(questions, indexes, node, {
					title,
					other: vscode.l10n.t('All decision logs'),
					icon: 'list-tree',
				}),
			);
			if (place) {
				const address = addressOf(place.root, place.log === 'none' ? undefined : place.log);
				await vscode.commands.executeCommand(internalCommands.previewPage, address);
			}
		}),
	);
}

/** The same for the same log, so that a graph that is open is shown again. */
function addressOf(root: WorkspaceRoot, log: DecisionLog | undefined): vscode.Uri {
	const shown = log && [log.folder || root.folder.name, log.prefix].filter(Boolean).join(' ');
	const name = shown === undefined ? vscode.l10n.t('Decision graph') : vscode.l10n.t('Decision graph of {0}', shown);
	return vscode.Uri.from({
		scheme: graphScheme,
		path: `/${name.replaceAll('/', '∕')}.md`,
		query: [root.folder.uri.toString(), ...(log ? [log.folder, log.prefix] : [])].join('\n'),
	});
}

/** The texts of graphs, each made from the records as they are. */
class GraphPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly indexes: IndexService;
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly following: vscode.Disposable;
	readonly onDidChange = this.changed.event;

	constructor(indexes: IndexService) {
		this.indexes = indexes;
		this.following = indexes.onDidDisplay(() => {
			for (const { uri } of vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === graphScheme)) {
				this.changed.fire(uri);
			}
		});
	}

	async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
		const [address, folder, prefix] = query.split('\n');
		const root = this.indexes.roots().find((one) => one.folder.uri.toString() === address);
		if (!root) {
			return `${vscode.l10n.t('This folder is not open any more.')}\n`;
		}
		await this.indexes.whenReady(root);
		const { logs } = repositoryOf(root);
		const shown = folder === undefined ? logs : logs.filter((log) => log.folder === folder && log.prefix === prefix);
		return graphPage(
			shown.flatMap(({ records }) => records),
			{ logs: shown },
		);
	}

	dispose(): void {
		vscode.Disposable.from(this.following, this.changed).dispose();
	}
}
