import * as vscode from 'vscode';

/** Whether a person could write a text: not the output of a command, a side of a comparison or a page of an extension. */
export function isWritable({ uri }: vscode.TextDocument): boolean {
	return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
