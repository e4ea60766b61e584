import * as vscode from 'vscode';

/**
 * Tells when the editor is about to rename a file or a folder that it is in, and holds that up until it is disposed: the
 * text goes to the new name as it is by then.
 */
export class RenameWatch implements vscode.Disposable {
	private over: () => void = () => undefined;
	private readonly listener: vscode.Disposable;

	constructor(uri: vscode.Uri, tell: () => void) {
		const whenOver = new Promise<void>((resolve) => {
			this.over = resolve;
		});
		this.listener = vscode.workspace.onWillRenameFiles((event) => {
			const folders = event.files.map(({ oldUri }) => oldUri.toString());
			if (folders.some((old) => uri.toString() === old || uri.toString().startsWith(`${old}/`))) {
				tell();
				event.waitUntil(whenOver);
			}
		});
	}

	dispose(): void {
		this.over();
		this.listener.dispose();
	}
}
