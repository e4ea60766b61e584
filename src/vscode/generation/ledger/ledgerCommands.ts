import * as vscode from 'vscode';
import { ledgerPage } from '../../../core/generation/ledgerPage.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { localTime } from '../receipt/localTime.ts';

const pageName = vscode.l10n.t('AI Costs');

/** Shows what requests have cost, kept current while it is shown, and forgets it. */
export function registerLedgerCommands({ ledger, pages }: AiServices): vscode.Disposable {
	const make = () => ledgerPage(ledger.entries(), localTime);
	return vscode.Disposable.from(
		ledger.onDidChange(() => pages.refresh(pageName)),
		vscode.commands.registerCommand(commands.aiShowLedger, () => pages.show(pageName, make)),
		vscode.commands.registerCommand(commands.aiClearLedger, async () => {
			const { length } = ledger.entries();
			if (length === 0) {
				void vscode.window.showInformationMessage(vscode.l10n.t('The ledger is empty.'));
				return;
			}
			const clear = { title: vscode.l10n.t('Clear') };
			const question =
				length === 1
					? vscode.l10n.t('Forget 1 request and its cost?')
					: vscode.l10n.t('Forget {0} requests and their costs?', length);
			if ((await vscode.window.showWarningMessage(question, { modal: true }, clear)) === clear) {
				await ledger.clear();
			}
		}),
	);
}
