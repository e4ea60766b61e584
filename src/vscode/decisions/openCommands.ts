import * as vscode from 'vscode';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { encodeTarget, relativeTarget } from '../../core/workspace/writtenTarget.ts';
import { activeEditor } from '../activeEditor.ts';
import { askInTurn } from '../askInTurn.ts';
import { commands, views } from '../ids.ts';
import type { DecisionTree } from './decisionTree.ts';
import type { RecordPlace } from './recordPicks.ts';
import { activeRecord, type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';

/** Commands that lead to a record, and nothing is changed by. */
export function registerOpenCommands(services: DecisionServices, tree: DecisionTree): vscode.Disposable {
	const { indexes, view } = services;
	const open = async (argument: RecordArgument, options: vscode.TextDocumentShowOptions) => {
		const place = await askInTurn((questions) =>
			targetRecord(questions, services, argument, vscode.l10n.t('Open Record')),
		);
		if (place) {
			await vscode.commands.executeCommand('vscode.open', place.root.uriOf(place.record.path), options);
		}
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.openRecord, (argument: RecordArgument) => open(argument, {})),
		vscode.commands.registerCommand(commands.openRecordToSide, (argument: RecordArgument) =>
			open(argument, { viewColumn: vscode.ViewColumn.Beside }),
		),
		vscode.commands.registerCommand(commands.revealRecord, async () => {
			const place = activeRecord(indexes);
			const node = place && tree.find(place.root, place.record.path);
			if (node) {
				await view.reveal(node, { select: true, focus: true });
			} else {
				await vscode.commands.executeCommand(`${views.decisions}.focus`);
			}
		}),
		vscode.commands.registerCommand(commands.copyLink, async (argument: RecordArgument) => {
			const place = await askInTurn((questions) =>
				targetRecord(questions, services, argument, vscode.l10n.t('Copy Link to Record')),
			);
			if (place) {
				const text = recordLabel(place.record).replace(/[\\[\]]/g, '\\$&');
				await vscode.env.clipboard.writeText(`[${text}](${targetFromActive(place)})`);
				vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), 3000);
			}
		}),
	);
}

/** How the text in the active editor links to a record; from the top of the folder where that is no other text of it. */
function targetFromActive({ root, record }: RecordPlace): string {
	const document = activeEditor()?.document;
	const path = document && root.workspace.pathOf(document.uri);
	const isOther = document?.uri.scheme === root.folder.uri.scheme && path !== undefined && path !== record.path;
	return isOther && document && vscode.workspace.getWorkspaceFolder(document.uri) === root.folder
		? relativeTarget(path, record.path)
		: `/${encodeTarget(record.path)}`;
}
