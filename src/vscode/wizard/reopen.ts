import * as vscode from 'vscode';
import { wizardViewType } from '../ids.ts';

/** The editor's own command behind "Reopen Editor With…": the tab stays, and what was not saved stays with it. */
const reopenActiveWith = 'reopenActiveEditorWith';

/** Shows the text of the form in the active tab, in its place. @param line from 0 */
export async function reopenAsText(document: vscode.TextDocument, line: number): Promise<void> {
	await vscode.commands.executeCommand(reopenActiveWith, 'default');
	await goTo(document, line, undefined);
}

/** Shows a document as a form: in place of its text where that is the active tab, else in a tab of its own. */
export async function openAsForm(uri: vscode.Uri): Promise<void> {
	const { activeTab } = vscode.window.tabGroups.activeTabGroup;
	const isShown = activeTab?.input instanceof vscode.TabInputText && activeTab.input.uri.toString() === uri.toString();
	await (isShown
		? vscode.commands.executeCommand(reopenActiveWith, wizardViewType)
		: vscode.commands.executeCommand('vscode.openWith', uri, wizardViewType));
}

/** Shows the text beside the form, where it is open already or in the next column. @param line from 0 */
export async function showTextBeside(
	document: vscode.TextDocument,
	line: number,
	column: vscode.ViewColumn | undefined,
): Promise<void> {
	const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
	const isFirst = column === undefined || column === vscode.ViewColumn.One;
	await goTo(document, line, open ?? (isFirst ? vscode.ViewColumn.Beside : vscode.ViewColumn.One));
}

async function goTo(
	document: vscode.TextDocument,
	line: number,
	viewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
	const at = Math.min(line, document.lineCount - 1);
	const selection = new vscode.Range(at, 0, at, 0);
	const editor = await vscode.window.showTextDocument(document, {
		selection,
		preview: false,
		...(viewColumn !== undefined && { viewColumn }),
	});
	editor.revealRange(selection, vscode.TextEditorRevealType.AtTop);
}
