import * as vscode from 'vscode';
import { isSameText } from '../../../core/workspace/change.ts';
import { decodeText } from '../../../core/workspace/decode.ts';
import type { Unreadable } from '../../../core/workspace/workspace.ts';
import { pause } from '../../workspace/pause.ts';
import type { FillStop } from './fillStop.ts';

/** How often a file that is another is looked at until it counts as written by another program. */
const attempts = 5;

/** Milliseconds between two looks. */
const saving = 100;

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
		let stop: FillStop | undefined;
		for (let left = attempts; left > 0; left--) {
			const before = known;
			stop = whyStop(before, await textOnDisk(uri));
			if (isOver || stop === undefined) {
				return;
			}
			// The file changes before the editor says that it was saved; while it saves again and again, all over again
			await pause(saving);
			left = known === before ? left : attempts;
		}
		if (!isOver && stop !== undefined) {
			tell(stop);
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
		vscode.workspace.onDidSaveTextDocument(async (saved) => {
			if (saved === document && typeof known !== 'object') {
				// Not what the document holds: words may have come since it was written
				known = await textOnDisk(uri);
			}
		}),
		{
			dispose: () => {
				isOver = true;
			},
		},
	);
}

/** What another program did to a file; nothing where it is as it was, or in an encoding that the editor alone can read. */
function whyStop(known: string | Unreadable | undefined, now: string | Unreadable | undefined): FillStop | undefined {
	if (now === undefined) {
		return known === undefined ? undefined : 'deleted';
	}
	const isKnown =
		typeof known === 'object' || (typeof known === 'string' && typeof now === 'string' && isSameText(known, now));
	return isKnown ? undefined : 'changed-on-disk';
}

/** Undefined where there is no file; one in an encoding of its own, which the editor alone can read, is no text. */
async function textOnDisk(uri: vscode.Uri): Promise<string | Unreadable | undefined> {
	try {
		return decodeText(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}
