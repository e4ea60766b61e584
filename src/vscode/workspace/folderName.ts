import * as vscode from 'vscode';

/** What of a folder of the workspace tells it from others. */
type NamedFolder = Pick<vscode.WorkspaceFolder, 'name' | 'uri'>;

/**
 * Name of a folder of the workspace, with so much of the path above it as tells it from others of the same name:
 * "api (orders)".
 */
export function folderName(
	folder: NamedFolder,
	all: readonly NamedFolder[] = vscode.workspace.workspaceFolders ?? [],
): string {
	const alike = all.filter(({ name, uri }) => name === folder.name && uri.toString() !== folder.uri.toString());
	const above = placeAbove(folder, alike);
	return above === '' ? folder.name : `${folder.name} (${above})`;
}

/** The shortest end of the path above a folder that no other one has; empty where none has to be told from it. */
function placeAbove({ uri }: NamedFolder, others: readonly NamedFolder[]): string {
	if (others.length === 0) {
		return '';
	}
	const own = partsAbove(uri);
	const rest = others.map((other) => partsAbove(other.uri));
	const ending = (parts: readonly string[], count: number) => parts.slice(-count).join('/');
	const count = own.findIndex((_, index) => rest.every((parts) => ending(parts, index + 1) !== ending(own, index + 1)));
	return count < 0 ? own.join('/') : ending(own, count + 1);
}

function partsAbove({ path }: vscode.Uri): string[] {
	return path.split('/').filter(Boolean).slice(0, -1);
}
