import * as vscode from 'vscode';

/** Milliseconds in which an editor that the page scrolled tells of it; those events must not scroll the page in turn. */
const echoTime = 300;

/** Keeps the editors of a document and its page at the same line. */
export class ScrollSync implements vscode.Disposable {
	private readonly registration: vscode.Disposable;
	private quietUntil = 0;

	/**
	 * @param shown address of the document that the page shows
	 * @param scrollPage brings a line to the top of the page
	 */
	constructor(shown: () => vscode.Uri | undefined, scrollPage: (line: number) => void) {
		this.registration = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
			const line = visibleRanges[0]?.start.line;
			const isShown = textEditor.document.uri.toString() === shown()?.toString();
			if (isShown && line !== undefined && Date.now() > this.quietUntil) {
				scrollPage(line);
			}
		});
	}

	/** Brings a line to the top of all editors of a document, since the page was scrolled there. */
	scrollEditors(uri: vscode.Uri, line: number): void {
		this.quietUntil = Date.now() + echoTime;
		for (const editor of editorsOf(uri)) {
			const start = new vscode.Position(Math.floor(line), 0);
			editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
		}
	}

	dispose(): void {
		this.registration.dispose();
	}
}

/** The visible editors of a document. */
export function editorsOf(uri: vscode.Uri): vscode.TextEditor[] {
	return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
}

/** Line at the top of a document's editor, from 0; undefined where none shows it. */
export function topLine(uri: vscode.Uri): number | undefined {
	return editorsOf(uri)[0]?.visibleRanges[0]?.start.line;
}
