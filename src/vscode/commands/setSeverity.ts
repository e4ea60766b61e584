import * as vscode from 'vscode';
import { configFileName } from '../../core/config.ts';
import { setRuleSeverity } from '../../core/configEdit.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { toTextEdits } from '../convert.ts';
import { internalCommands } from '../ids.ts';
import type { Services } from '../services.ts';

/** Writes the severity of a rule into the `.archspec.yaml` of a document's folder: the quick fix "Turn off…". */
export function registerSetSeverity({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(
		internalCommands.setSeverity,
		async (document: vscode.Uri, rule: string, severity: Severity | 'off') => {
			const root = indexes.rootOf(document);
			if (!root) {
				return;
			}
			const uri = root.uriOf(configFileName);
			const edit = new vscode.WorkspaceEdit();
			edit.createFile(uri, { ignoreIfExists: true });
			await vscode.workspace.applyEdit(edit);
			const file = await vscode.workspace.openTextDocument(uri);
			const edits = setRuleSeverity(file.getText(), rule, severity);
			if (!edits) {
				await vscode.window.showTextDocument(file);
				void vscode.window.showWarningMessage(
					vscode.l10n.t('Add "{0}: {1}" under "rules" in {2} by hand.', rule, severity, configFileName),
				);
				return;
			}
			const change = new vscode.WorkspaceEdit();
			change.set(uri, toTextEdits(edits));
			if (await vscode.workspace.applyEdit(change)) {
				await file.save();
			}
		},
	);
}
