import * as vscode from 'vscode';
import { loadNodePart } from '../parts.ts';

/** What src/node/editorDisk.ts exports. */
interface EditorDisk {
	isWritable(file: string): boolean;
	writeContent(file: string, content: Uint8Array): void;
	moveFile(from: string, to: string): void;
}

/** Undefined in a browser, and for files that are on no disk. */
function diskOf({ scheme }: vscode.Uri): EditorDisk | undefined {
	const extension = vscode.extensions.getExtension('archspec.archspec');
	return scheme === 'file' && extension ? loadNodePart<EditorDisk>(extension.extensionUri, 'disk') : undefined;
}

/**
 * Whether a file may be written, without writing to it.
 * @returns true as well where nobody can say that before it is tried
 */
export function isWritable(uri: vscode.Uri): boolean {
	return diskOf(uri)?.isWritable(uri.fsPath) ?? true;
}

/**
 * Writes a file. On a disk it is made or replaced all at once: killed in the middle of it, or without room, the old
 * content is still there.
 * @throws Error where it can't be written
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
	const disk = diskOf(uri);
	if (disk) {
		disk.writeContent(uri.fsPath, content);
	} else {
		await vscode.workspace.fs.writeFile(uri, content);
	}
}

/**
 * Gives a file or folder another name. On a disk a file that has the name already is replaced all at once.
 * @throws vscode.FileSystemError where that can't be
 */
export async function moveOver(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	try {
		const disk = diskOf(to);
		if (disk) {
			disk.moveFile(from.fsPath, to.fsPath);
			return;
		}
	} catch {
		// The editor says in its own words what is wrong, or knows a way
	}
	await vscode.workspace.fs.rename(from, to, { overwrite: true });
}
