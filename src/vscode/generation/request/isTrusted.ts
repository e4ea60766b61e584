import * as vscode from 'vscode';
import { tellUntrusted } from '../../tellMissing.ts';

/** Whether AI commands work in this workspace; tells the person where they don't. */
export function isTrusted(): boolean {
	if (!vscode.workspace.isTrusted) {
		void tellUntrusted(vscode.l10n.t('AI commands work in trusted workspaces only.'));
	}
	return vscode.workspace.isTrusted;
}
