import * as vscode from 'vscode';

/** Tells that there is no folder to work in, with a button that opens one. @param title of the command that needs it */
export async function tellNoFolder(title: string): Promise<void> {
	await offer(
		vscode.l10n.t('“{0}” needs a folder. Open one first.', title),
		vscode.l10n.t('Open Folder…'),
		'vscode.openFolder',
	);
}

/** Tells what needs a folder that is trusted, with a button for the editor's own page of trust. */
export async function tellUntrusted(message: string): Promise<void> {
	await offer(message, vscode.l10n.t('Manage Workspace Trust'), 'workbench.trust.manage');
}

async function offer(message: string, button: string, command: string): Promise<void> {
	if ((await vscode.window.showInformationMessage(message, button)) === button) {
		await vscode.commands.executeCommand(command);
	}
}
