import * as vscode from 'vscode';
import { graphPage } from '../../core/adr/graph/graphPage.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { askInTurn } from '../askInTurn.ts';
import { commands, graphScheme, internalCommands } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { DecisionNode } from './decisionNode.ts';
import { graphAddress, readGraphAddress } from './graphAddress.ts';
import { targetLog } from './logTarget.ts';
import { tellNoRecords } from './recordPicks.ts';
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
			if (place && repositoryOf(place.root).records.length === 0) {
				void tellNoRecords({ indexes, root: place.root });
			} else if (place) {
				const address = graphAddress(place.root, place.log === 'none' ? undefined : place.log);
				await vscode.commands.executeCommand(internalCommands.previewPage, address);
			}
		}),
	);
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

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		const { folder: address, log } = readGraphAddress(uri);
		const root = this.indexes.roots().find((one) => one.folder.uri.toString() === address.toString());
		if (!root) {
			return `${vscode.l10n.t('This folder is not open any more.')}\n`;
		}
		await this.indexes.whenReady(root);
		const { logs } = repositoryOf(root);
		const shown = log ? logs.filter(({ folder, prefix }) => folder === log.folder && prefix === log.prefix) : logs;
		return graphPage(
			shown.flatMap(({ records }) => records),
			{ logs: shown, page: baseName(uri.path) },
		);
	}

	dispose(): void {
		vscode.Disposable.from(this.following, this.changed).dispose();
	}
}
