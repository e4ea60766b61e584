import * as vscode from 'vscode';
import { configFileName } from '../../core/config.ts';
import { setRuleSeverity } from '../../core/configEdit.ts';
import { applyEdits } from '../../core/document/text.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { internalCommands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { applyChange } from '../workspace/applyChange.ts';

/** Writes the severity of a rule into the `.archspec.yaml` of a document's folder: the quick fix "Turn off…". */
export function registerSetSeverity({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(
		internalCommands.setSeverity,
		async (document: vscode.Uri, rule: string, severity: Severity | 'off') => {
			const root = indexes.rootOf(document);
			if (!root) {
				return;
			}
			const isThere = (await root.workspace.entry(configFileName)) !== 'none';
			const file = isThere ? await vscode.workspace.openTextDocument(root.uriOf(configFileName)) : undefined;
			const before = file?.getText() ?? '';
			const edits = setRuleSeverity(before, rule, severity);
			if (!edits) {
				await (file && vscode.window.showTextDocument(file));
				void vscode.window.showWarningMessage(
					vscode.l10n.t('Add "{0}: {1}" under "rules" in {2} by hand.', rule, severity, configFileName),
				);
				return;
			}
			try {
				await applyChange(root, {
					edits: new Map(file ? [[configFileName, edits]] : []),
					creates: file ? [] : [{ path: configFileName, text: applyEdits(before, edits) }],
					renames: [],
				});
				// The rule is checked as the file on disk says
				await file?.save();
			} catch (error) {
				tell(error);
			}
		},
	);
}
