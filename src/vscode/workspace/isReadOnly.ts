import * as vscode from 'vscode';

/** Whether a text can't be written at all. */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
	const { uri, isUntitled } = document;
	if (isUntitled) {
		return false;
	}
	if (isKept(document) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
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

/** Whether the settings of the editor say that a file is only read. The editor tells extensions nothing of it. */
export function isKept(document: vscode.TextDocument): boolean {
	const files = vscode.workspace.getConfiguration('files', document);
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const names = (setting: string): boolean =>
		Object.entries(files.get<Readonly<Record<string, boolean>>>(setting) ?? {}).some(
			([pattern, isOn]) =>
				isOn &&
				[pattern, ...(folder ? [new vscode.RelativePattern(folder, pattern)] : [])].some(
					(one) => vscode.languages.match({ pattern: one }, document) > 0,
				),
		);
	return names('readonlyInclude') && !names('readonlyExclude');
}
