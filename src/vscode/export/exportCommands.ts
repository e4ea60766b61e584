import * as vscode from 'vscode';
import type { DecisionNode } from '../decisions/decisionNode.ts';
import { commands } from '../ids.ts';
import type { PageServices } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { closeLeftTabs } from './drawingPanel.ts';
import { ExportDrawings } from './drawings.ts';
import {
	documentTarget,
	type ExportArgument,
	type ExportTarget,
	folderTarget,
	targetOfNodes,
	workspaceTarget,
} from './exportTarget.ts';
import type { ExportServices } from './runExport.ts';

/** Exports a document, a folder of documents, or all: from the palette, and what is chosen in a view. */
export function registerExport({ indexes, extensionUri }: PageServices): vscode.Disposable {
	closeLeftTabs();
	const services: ExportServices = { extensionUri, drawings: new ExportDrawings(extensionUri) };
	const register = (
		command: string,
		title: string,
		ask: (uri: vscode.Uri | undefined) => Promise<ExportTarget | undefined>,
	) =>
		vscode.commands.registerCommand(
			command,
			async (argument?: ExportArgument, chosen?: readonly ExportArgument[], wish?: unknown) => {
				const target = await targetOf(argument, chosen, ask, indexes);
				if (target) {
					const { runExport } = await import('./runExport.ts');
					await runExport(services, target, title, wish);
				}
			},
		);
	return vscode.Disposable.from(
		register(commands.exportDocument, vscode.l10n.t('Export Document'), (uri) => documentTarget(indexes, uri)),
		register(commands.exportFolder, vscode.l10n.t('Export Folder'), () => folderTarget(indexes)),
		register(commands.exportWorkspace, vscode.l10n.t('Export Workspace'), () => workspaceTarget(indexes)),
	);
}

async function targetOf(
	argument: ExportArgument,
	chosen: readonly ExportArgument[] | undefined,
	ask: (uri: vscode.Uri | undefined) => Promise<ExportTarget | undefined>,
	indexes: IndexService,
): Promise<ExportTarget | undefined> {
	const nodes = (Array.isArray(chosen) && chosen.length > 0 ? chosen : [argument]).filter(isNode);
	await (nodes.length > 0 && indexes.whenReady());
	return nodes.length > 0 ? targetOfNodes(nodes) : ask(argument instanceof vscode.Uri ? argument : undefined);
}

function isNode(argument: ExportArgument): argument is SpecNode | DecisionNode {
	return typeof argument === 'object' && 'home' in argument && 'type' in argument;
}
