import * as vscode from 'vscode';

/** Scheme of the texts that people type into threads of comments. */
const commentScheme = 'comment';

/**
 * The editor that a person is in. While they write a comment the editor holds the comment's box for it: what is shown and
 * offered of a document would vanish then, so it is the text that the comment is on.
 */
export function activeEditor(): vscode.TextEditor | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.uri.scheme !== commentScheme) {
		return editor;
	}
	const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
	const uri = activeTab?.input instanceof vscode.TabInputText ? activeTab.input.uri.toString() : undefined;
	return vscode.window.visibleTextEditors.find(
		(one) => one.viewColumn === viewColumn && one.document.uri.toString() === uri,
	);
}
