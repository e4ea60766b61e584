import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { PageServices } from '../services.ts';

/** Folder of the sample, in the package and where it is copied to. */
const packaged = 'examples';
const copied = 'archspec-sample';

/** Opens a copy of the sample workspace: a person may change all of it, and the package stays as it is. */
export function registerOpenSample({ extensionUri }: PageServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.openSample, async () => {
		const [parent] =
			(await vscode.window.showOpenDialog({
				title: vscode.l10n.t('Folder to Put the Sample Workspace Into'),
				openLabel: vscode.l10n.t('Put Sample Here'),
				canSelectFiles: false,
				canSelectFolders: true,
			})) ?? [];
		if (!parent) {
			return;
		}
		try {
			const folder = await copySample(extensionUri, parent);
			const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
			await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			void vscode.window.showErrorMessage(
				vscode.l10n.t('The sample could not be put there; choose another folder. {0}', reason),
			);
		}
	});
}

/**
 * Copies the sample into a folder of its own, under a name that nothing has yet.
 * @param parent an existing folder
 * @returns the new folder
 * @throws FileSystemError where it can't be written
 */
export async function copySample(extensionUri: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
	const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
	let name = copied;
	for (let number = 2; taken.has(name); number++) {
		name = `${copied}-${number}`;
	}
	const folder = vscode.Uri.joinPath(parent, name);
	await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, packaged), folder);
	return folder;
}
