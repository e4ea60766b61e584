import * as vscode from 'vscode';
import { historyPage } from '../../core/adr/history/historyPage.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { askInTurn } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands, internalCommands } from '../ids.ts';
import { tellUntrusted } from '../tellMissing.ts';
import { recordAt } from './decisionTree.ts';
import { HistoryPages } from './historyPages.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { eventsOf, showRecordChange } from './recordVersions.ts';

/** Shows what changed when in a record, as a document that can't be changed, which leads to each change. */
export function registerShowHistory(services: DecisionServices): vscode.Disposable {
	const { indexes } = services;
	const pages = new HistoryPages(indexes);
	return vscode.Disposable.from(
		pages,
		vscode.commands.registerCommand(internalCommands.showRecordChange, async (file: unknown, commit: unknown) => {
			const uri = typeof file === 'string' ? vscode.Uri.parse(file) : undefined;
			const root = uri && indexes.rootOf(uri);
			await (root && indexes.whenReady(root));
			const record = root && recordAt(root, root.workspace.pathOf(uri));
			if (root && record) {
				await showRecordChange({ root, record }, typeof commit === 'string' ? commit : undefined);
			}
		}),
		vscode.commands.registerCommand(commands.showHistory, async (argument: RecordArgument) => {
			const place = await askInTurn((questions) =>
				targetRecord(questions, services, argument, vscode.l10n.t('Show Record History')),
			);
			if (!place) {
				return;
			}
			await indexes.whenReady(place.root);
			const events = await vscode.window.withProgress(
				{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading history') },
				() => eventsOf(place),
			);
			if (events.length === 0) {
				const name = withoutLinks(recordLabel(place.record));
				if (vscode.workspace.isTrusted) {
					void vscode.window.showInformationMessage(vscode.l10n.t('Git knows no version of {0} yet.', name));
				} else {
					void tellUntrusted(vscode.l10n.t('Trust this folder to read the history of {0}.', name));
				}
				return;
			}
			await vscode.window.showTextDocument(pages.keep(place, historyPage(place.record, events)), { preview: true });
		}),
	);
}
