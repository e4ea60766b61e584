import * as vscode from 'vscode';
import { loadNodePart } from '../parts.ts';

/** What src/node/editorDisk.ts exports. */
interface EditorDisk {
	isWritable(file: string): boolean;
	replaceContent(file: string, content: Uint8Array): boolean;
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
 * Writes a file. One that is on a disk already is replaced all at once: killed in the middle of it, or without room, the
 * old content is still there.
 * @throws Error where it can't be written
 */
export async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
	if (!diskOf(uri)?.replaceContent(uri.fsPath, content)) {
		await vscode.workspace.fs.writeFile(uri, content);
	}
}
