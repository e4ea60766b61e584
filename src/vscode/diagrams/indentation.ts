import * as vscode from 'vscode';

/** What a level of indentation is in a document: as its editor has it, or as the settings say. */
export function indentOf(document: vscode.TextDocument): string {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const settings = vscode.workspace.getConfiguration('editor', document);
	const usesSpaces = editor?.options.insertSpaces ?? settings.get('insertSpaces', true);
	const size = editor?.options.tabSize ?? settings.get('tabSize', 4);
	return usesSpaces === false ? '\t' : ' '.repeat(typeof size === 'number' ? size : 4);
}
