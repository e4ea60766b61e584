import * as vscode from 'vscode';
import { isSameText } from '../../../core/workspace/change.ts';
import { decodeText } from '../../../core/workspace/decode.ts';
import type { Unreadable } from '../../../core/workspace/workspace.ts';
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
		} else if (
			typeof known !== 'object' &&
			(known === undefined || typeof now !== 'string' || !isSameText(known, now))
		) {
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
			if (saved === document && typeof known !== 'object') {
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

/** Undefined where there is no file; one in an encoding of its own, which the editor alone can read, is no text. */
async function textOnDisk(uri: vscode.Uri): Promise<string | Unreadable | undefined> {
	try {
		return decodeText(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}
