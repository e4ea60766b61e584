import * as vscode from 'vscode';

/**
 * Addresses of the texts that have a tab. The editor keeps a text in memory for minutes after its last tab is closed,
 * so `workspace.textDocuments` does not say what a person has open.
 */
export function openTabs(): Set<string> {
	const uris = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(uriOfTab));
	return new Set(uris.map((uri) => uri.toString()));
}

/** The text that a tab shows; none for a tab of another sort. */
export function uriOfTab({ input }: vscode.Tab): vscode.Uri[] {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) {
		return [input.uri];
	}
	return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
}
