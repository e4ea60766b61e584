import * as vscode from 'vscode';

/** The picture of a page in its tab, of `media/tabs`: the editor's own for pages is faint, and the same for all. */
export function tabIcon(
	extensionUri: vscode.Uri,
	name: 'coverage' | 'dashboard' | 'diagramDiff',
): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
	const picture = (theme: string): vscode.Uri =>
		vscode.Uri.joinPath(extensionUri, 'media', 'tabs', theme, `${name}.svg`);
	return { light: picture('light'), dark: picture('dark') };
}
