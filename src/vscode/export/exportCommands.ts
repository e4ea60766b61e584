import * as vscode from 'vscode';
import { askInTurn, type Questions } from '../askInTurn.ts';
import type { DecisionNode } from '../decisions/decisionNode.ts';
import { commands } from '../ids.ts';
import type { PageServices } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { askFormat, readWish } from './askExport.ts';
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

/** Finds what a command is about, where it was given an address at most. */
type Ask = (uri: vscode.Uri | undefined, questions: Questions) => Promise<ExportTarget | undefined>;

/** Exports a document, a folder of documents, or all: from the palette, and what is chosen in a view. */
export function registerExport({ indexes, extensionUri }: PageServices): vscode.Disposable {
	closeLeftTabs();
	const services: ExportServices = { extensionUri, drawings: new ExportDrawings(extensionUri) };
	const register = (command: string, title: string, ask: Ask) =>
		vscode.commands.registerCommand(
			command,
			async (argument?: ExportArgument, chosen?: readonly ExportArgument[], wish?: unknown) => {
				const known = readWish(wish);
				const wanted = await askInTurn(async (questions) => {
					const target = await targetOf(argument, chosen, (uri) => ask(uri, questions), indexes);
					const format = target && (known.format ?? (await askFormat(questions, title)));
					return format && { target, format };
				});
				if (wanted) {
					const { runExport } = await import('./runExport.ts');
					await runExport(services, wanted.target, wanted.format, known.place);
				}
			},
		);
	return vscode.Disposable.from(
		register(commands.exportDocument, vscode.l10n.t('Export Document'), (uri) => documentTarget(indexes, uri)),
		register(commands.exportFolder, vscode.l10n.t('Export Folder'), (_, questions) => folderTarget(questions, indexes)),
		register(commands.exportWorkspace, vscode.l10n.t('Export Workspace'), (_, questions) =>
			workspaceTarget(questions, indexes),
		),
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
