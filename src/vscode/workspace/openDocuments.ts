import * as vscode from 'vscode';

/**
 * The texts that the editor holds, by address: what a person sees there, saved or not, is the truth, and a file on
 * disk is only read when the editor does not hold it.
 */
export class OpenDocuments implements vscode.Disposable {
	private readonly byUri = new Map<string, vscode.TextDocument>();
	private readonly registrations: vscode.Disposable[];

	constructor() {
		for (const document of vscode.workspace.textDocuments) {
			this.byUri.set(document.uri.toString(), document);
		}
		this.registrations = [
			vscode.workspace.onDidOpenTextDocument((document) => this.byUri.set(document.uri.toString(), document)),
			vscode.workspace.onDidCloseTextDocument((document) => this.byUri.delete(document.uri.toString())),
		];
	}

	get(uri: vscode.Uri): vscode.TextDocument | undefined {
		return this.byUri.get(uri.toString());
	}

	all(): Iterable<vscode.TextDocument> {
		return this.byUri.values();
	}

	dispose(): void {
		vscode.Disposable.from(...this.registrations).dispose();
	}
}

/** Length of a document in UTF-16 units, without making its text: the text of a large one is slow to join. */
export function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

export function isMarkdown(document: vscode.TextDocument): boolean {
	return document.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(document.uri.path);
}
