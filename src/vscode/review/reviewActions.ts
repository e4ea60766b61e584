import * as vscode from 'vscode';
import { staleApproval } from '../../core/rules/review/staleApproval.ts';
import { mergeConflict } from '../../core/rules/structure/mergeConflict.ts';
import { commands } from '../ids.ts';
import { diagnosticSource } from '../problems/diagnostics.ts';

/** Comparisons, beside the mends that findings about approvals and conflicts bring. */
export function registerReviewActions(): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			provideCodeActions: ({ uri }, _range, { diagnostics }) =>
				diagnostics.flatMap((diagnostic) => {
					const { source, code } = diagnostic;
					const rule = source === diagnosticSource ? String(typeof code === 'object' ? code.value : code) : '';
					const command = byRule[rule];
					if (!command) {
						return [];
					}
					const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
					action.command = { ...command, arguments: [uri] };
					action.diagnostics = [diagnostic];
					return action;
				}),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

const byRule: Readonly<Record<string, { readonly command: string; readonly title: string }>> = {
	[staleApproval.id]: { command: commands.compareApproved, title: vscode.l10n.t('Compare with the approved version') },
	[mergeConflict.id]: { command: commands.compareSides, title: vscode.l10n.t('Compare sides by section') },
};
