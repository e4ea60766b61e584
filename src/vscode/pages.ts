import * as vscode from 'vscode';

/** The editor's own support for Markdown, which has the preview. */
const markdownExtension = 'vscode.markdown-language-features';

/** Shows a Markdown page as it reads, in the editor's preview; as text where the editor has none. */
export async function showPage(uri: vscode.Uri): Promise<void> {
	if (vscode.extensions.getExtension(markdownExtension)) {
		await vscode.commands.executeCommand('markdown.showPreview', uri);
	} else {
		await vscode.window.showTextDocument(uri, { preview: true });
	}
}
