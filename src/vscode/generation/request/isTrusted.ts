import * as vscode from 'vscode';

/** Whether AI commands work in this workspace; tells the person where they don't. */
export function isTrusted(): boolean {
	if (!vscode.workspace.isTrusted) {
		void vscode.window.showWarningMessage(vscode.l10n.t('AI commands work in trusted workspaces only.'));
	}
	return vscode.workspace.isTrusted;
}
