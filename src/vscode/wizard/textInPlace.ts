import * as vscode from 'vscode';

/** Milliseconds in which a text takes the place of a form, if it does. */
const patience = 2000;

/** A form whose tab is gone. */
interface ClosedForm {
	readonly uri: string;
	readonly column: vscode.ViewColumn | undefined;
	readonly line: number;
}

/** Lets a text begin where the form was whose place it takes, also by the editor's own "Reopen Editor With…". */
export class TextsInPlace implements vscode.Disposable {
	private readonly registration: vscode.Disposable;
	private closed: ClosedForm | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		this.registration = vscode.window.onDidChangeActiveTextEditor(() => this.show());
	}

	/** A form is gone: the text may be there already, or come in a moment. @param line from 0 */
	formClosed({ uri }: vscode.TextDocument, column: vscode.ViewColumn | undefined, line: number): void {
		this.forget();
		this.closed = { uri: uri.toString(), column, line };
		this.timer = setTimeout(() => this.forget(), patience);
		this.show();
	}

	dispose(): void {
		this.forget();
		this.registration.dispose();
	}

	private show(): void {
		const editor = vscode.window.activeTextEditor;
		const { closed } = this;
		if (!closed || editor?.document.uri.toString() !== closed.uri || editor.viewColumn !== closed.column) {
			return;
		}
		this.forget();
		const line = Math.min(closed.line, editor.document.lineCount - 1);
		editor.selection = new vscode.Selection(line, 0, line, 0);
		editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
	}

	private forget(): void {
		clearTimeout(this.timer);
		this.closed = undefined;
	}
}
