import * as vscode from 'vscode';
import { isSameText } from '../../../core/workspace/change.ts';
import { decodeText } from '../../../core/workspace/decode.ts';
import type { FillStop } from './fillStop.ts';

/**
 * Tells when another program writes or deletes the file of a document. A save of the editor's own is no such thing.
 * Ends with what it returns.
 */
export async function watchDisk(
	document: vscode.TextDocument,
	tell: (stop: FillStop) => void,
): Promise<vscode.Disposable> {
	const { uri } = document;
	if (document.isUntitled) {
		return { dispose: () => undefined };
	}
	let known = await textOnDisk(uri);
	let isOver = false;
	const look = async (): Promise<void> => {
		const now = await textOnDisk(uri);
		if (isOver || now === known) {
			return;
		}
		if (now === undefined) {
			tell('deleted');
		} else if (known === undefined || !isSameText(known, now)) {
			tell('changed-on-disk');
		}
	};
	const folder = vscode.Uri.joinPath(uri, '..');
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '?');
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
	return vscode.Disposable.from(
		watcher,
		watcher.onDidChange(look),
		watcher.onDidCreate(look),
		watcher.onDidDelete(look),
		vscode.workspace.onDidSaveTextDocument((saved) => {
			if (saved === document) {
				known = document.getText();
			}
		}),
		{
			dispose: () => {
				isOver = true;
			},
		},
	);
}

/** Undefined where no text can be read. */
async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
	try {
		const text = decodeText(await vscode.workspace.fs.readFile(uri));
		return typeof text === 'string' ? text : undefined;
	} catch {
		return undefined;
	}
}
