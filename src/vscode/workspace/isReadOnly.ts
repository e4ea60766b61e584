import * as vscode from 'vscode';

/** Whether a text can't be written at all. */
export async function isReadOnly({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
	if (isUntitled) {
		return false;
	}
	if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
		return true;
	}
	try {
		const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
		return (permissions & vscode.FilePermission.Readonly) !== 0;
	} catch {
		// Deleted meanwhile: saving makes it anew
		return false;
	}
}
