import * as vscode from 'vscode';

const scheme = 'archspec-missing';

/** Dimmed, and still to be read: what is missing matters more than what is there. */
const greyed: vscode.FileDecoration = { color: new vscode.ThemeColor('descriptionForeground') };

/** An address by which the editor asks how the label of a missing section is coloured. */
export function missingSectionUri(nodeId: string): vscode.Uri {
	return vscode.Uri.from({ scheme, path: `/${nodeId}` });
}

/** Greys out sections that are not there: a tree item's label takes its colour from nowhere else. */
export function registerMissingSections(): vscode.Disposable {
	return vscode.window.registerFileDecorationProvider({
		provideFileDecoration: (uri) => (uri.scheme === scheme ? greyed : undefined),
	});
}
