import * as vscode from 'vscode';
import { loadNodePart } from '../parts.ts';
import * as webBytes from './webBytes.ts';

/** What Node does several times as fast as what a browser has for it. */
interface ByteWork {
	/** In hexadecimal digits. */
	sha256(text: string): string | Promise<string>;
	/** As gzip. */
	compress(bytes: Uint8Array): Promise<Uint8Array>;
	/** @throws Error where they are damaged */
	decompress(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What src/node/editorDisk.ts exports. */
interface EditorDisk extends ByteWork {
	isWritable(file: string): boolean;
	writeContent(file: string, content: Uint8Array): void;
	moveFile(from: string, to: string): void;
	readContent(file: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

/** Asked for once: to ask the editor where the extension stands takes as long as a digest. */
let disk: { readonly ofNode: EditorDisk | undefined } | undefined;

/** Undefined in a browser. */
function nodeDisk(): EditorDisk | undefined {
	if (!disk) {
		const extension = vscode.extensions.getExtension('archspec.archspec');
		disk = { ofNode: extension && loadNodePart<EditorDisk>(extension.extensionUri, 'disk') };
	}
	return disk.ofNode;
}

/** Undefined in a browser, and for files that are on no disk. */
function diskOf({ scheme }: vscode.Uri): EditorDisk | undefined {
	return scheme === 'file' ? nodeDisk() : undefined;
}

/**
 * Whether a file may be written, without writing to it.
 * @returns true as well where nobody can say that before it is tried
 */
export function isWritable(uri: vscode.Uri): boolean {
	return diskOf(uri)?.isWritable(uri.fsPath) ?? true;
}

/**
 * The content of a file on a disk of at most `maxBytes` bytes; never fails.
 * @returns undefined for one that is on no disk, and where only the editor knows why it can't be read
 */
export async function readContent(uri: vscode.Uri, maxBytes: number): Promise<Uint8Array | undefined> {
	try {
		return await diskOf(uri)?.readContent(uri.fsPath, maxBytes);
	} catch {
		// A path that Node does not take at all, such as one of a host that it may not ask
		return undefined;
	}
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

/** Digests and compression, by Node or by what every host has. */
export function byteWork(): ByteWork {
	return nodeDisk() ?? webBytes;
}
