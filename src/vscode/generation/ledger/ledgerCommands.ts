import * as vscode from 'vscode';
import { ledgerPage } from '../../../core/generation/ledgerPage.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { localTime } from '../receipt/localTime.ts';

const pageName = 'AI Costs';

/** Shows what requests have cost, kept current while it is shown, and forgets it. */
export function registerLedgerCommands({ ledger, pages }: AiServices): vscode.Disposable {
	const make = () => ledgerPage(ledger.entries(), localTime);
	return vscode.Disposable.from(
		ledger.onDidChange(() => pages.refresh(pageName)),
		vscode.commands.registerCommand(commands.aiShowLedger, () => pages.show(pageName, make)),
		vscode.commands.registerCommand(commands.aiClearLedger, async () => {
			const { length } = ledger.entries();
			if (length === 0) {
				void vscode.window.showInformationMessage('The ledger is empty.');
				return;
			}
			const clear = { title: 'Clear' };
			const question = length === 1 ? 'Forget 1 request and its cost?' : `Forget ${length} requests and their costs?`;
			if ((await vscode.window.showWarningMessage(question, { modal: true }, clear)) === clear) {
				await ledger.clear();
			}
		}),
	);
}
