import * as vscode from 'vscode';
import { graphPage } from '../../core/adr/graph/graphPage.ts';
import { commands } from '../ids.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import type { DecisionNode } from './decisionNode.ts';
import { targetRoot } from './logTarget.ts';
import type { DecisionServices } from './recordTarget.ts';

/** Opens the records of a folder, or of one log, as a Mermaid graph in a new document beside. */
export function registerShowGraph({ indexes }: DecisionServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.showGraph, async (node?: DecisionNode) => {
		const root = await targetRoot(indexes, node, 'Show Decision Graph');
		if (!root) {
			return;
		}
		await indexes.whenReady(root);
		const { records, logs } = repositoryOf(root);
		const log = node?.type === 'group' ? node.group.log : undefined;
		const content = graphPage(log?.records ?? records, log ? {} : { logs });
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
	});
}
