import * as vscode from 'vscode';
import { decodeText, tooLarge } from '../../core/workspace/decode.ts';
import { IgnoreRules } from '../../core/workspace/ignoreRules.ts';
import { type DirectoryEntry, type DirectoryReader, listFiles } from '../../core/workspace/walk.ts';
import type { CancellationToken, Unreadable, Workspace } from '../../core/workspace/workspace.ts';
import { readContent } from './disk.ts';
import { type LeavesOut, leavesOutPath, readExclusions, readIgnoreFile } from './exclusions.ts';
import type { GitHistory } from './gitHistory.ts';
import { type OpenDocuments, sizeAbove } from './openDocuments.ts';

/**
 * One workspace folder through the editor's file systems: on disk, remote or virtual. Folders are walked and not
 * searched with `findFiles`, which knows no `.gitignore` and finds nothing in a virtual workspace.
 */
export class VsCodeWorkspace implements Workspace {
	private readonly folder: vscode.Uri;
	private readonly open: OpenDocuments;
	private readonly history: GitHistory;
	/** The `.gitignore` files met, and what else leaves files out. */
	private rules = new IgnoreRules();
	private excludes: LeavesOut = () => false;

	constructor(folder: vscode.Uri, open: OpenDocuments, history: GitHistory) {
		this.folder = folder;
		this.open = open;
		this.history = history;
	}

	uriOf(path: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, path);
	}

	/** Path from the root of an address inside it. */
	pathOf(uri: vscode.Uri): string {
		return uri.path.slice(this.folder.path.replace(/\/$/, '').length + 1);
	}

	/** Whether the editor holds the text of a file. */
	isOpen(path: string): boolean {
		return this.open.get(this.uriOf(path)) !== undefined;
	}

	/** Whether a path is left out of `list`, by what its last call met. */
	ignores(path: string): boolean {
		return this.rules.ignores(path) || leavesOutPath(this.excludes, path);
	}

	async list(token?: CancellationToken): Promise<readonly string[]> {
		const { rules, excludes } = await readExclusions(this.folder);
		const files = await listFiles(this.reader(excludes), rules, token);
		this.rules = rules;
		this.excludes = excludes;
		return files;
	}

	/** Files below a folder that has just appeared, from the root. */
	async listFolder(path: string): Promise<readonly string[]> {
		const left = this.rules.leavesOut(path, true) || this.excludes(path, true);
		return left ? [] : listFiles(this.reader(this.excludes), this.rules, undefined, path);
	}

	async read(path: string, maxBytes: number): Promise<string | Unreadable> {
		const uri = this.uriOf(path);
		const held = this.heldText(uri, maxBytes);
		if (held !== undefined) {
			return held;
		}
		const content = (await readContent(uri, maxBytes)) ?? (await this.readByEditor(uri, maxBytes));
		// It may have been opened and changed meanwhile.
		return this.heldText(uri, maxBytes) ?? ('problem' in content ? content : decodeText(content));
	}

	private async readByEditor(uri: vscode.Uri, maxBytes: number): Promise<Uint8Array | Unreadable> {
		try {
			const stat = await vscode.workspace.fs.stat(uri);
			if (stat.type & vscode.FileType.Directory) {
				return { problem: 'is a folder' };
			}
			return stat.size > maxBytes ? tooLarge(stat.size, maxBytes) : await vscode.workspace.fs.readFile(uri);
		} catch (error) {
			return { problem: problemOf(error) };
		}
	}

	async entry(path: string): Promise<'file' | 'directory' | 'none'> {
		try {
			const { type } = await vscode.workspace.fs.stat(this.uriOf(path));
			return type & vscode.FileType.Directory ? 'directory' : 'file';
		} catch {
			return 'none';
		}
	}

	/** When a file was written last, in milliseconds of the clock; 0 where nobody knows. */
	async writtenAt(path: string): Promise<number> {
		try {
			return (await vscode.workspace.fs.stat(this.uriOf(path))).mtime;
		} catch {
			return 0;
		}
	}

	async existedOnce(path: string): Promise<boolean> {
		return this.history.knows(this.uriOf(path));
	}

	private heldText(uri: vscode.Uri, maxBytes: number): string | Unreadable | undefined {
		const document = this.open.get(uri);
		if (!document || document.isClosed) {
			return undefined;
		}
		const size = sizeAbove(maxBytes, document);
		return size === undefined ? document.getText() : tooLarge(size, maxBytes);
	}

	private reader(excludes: LeavesOut): DirectoryReader {
		return {
			entries: async (path) => {
				const prefix = path === '' ? '' : `${path}/`;
				return (await this.entriesOf(path)).filter(({ name, isDirectory }) => !excludes(prefix + name, isDirectory));
			},
			text: (path) => readIgnoreFile(this.uriOf(path)),
		};
	}

	private async entriesOf(path: string): Promise<DirectoryEntry[]> {
		try {
			const entries = await vscode.workspace.fs.readDirectory(this.uriOf(path));
			// A link to a folder may lead back up; one to a file is a file like any other.
			return entries
				.filter(([, type]) => type & vscode.FileType.File || type === vscode.FileType.Directory)
				.map(([name, type]) => ({ name, isDirectory: type === vscode.FileType.Directory }));
		} catch {
			return [];
		}
	}
}

function problemOf(error: unknown): string {
	const code = error instanceof vscode.FileSystemError ? error.code : '';
	switch (code) {
		case 'FileNotFound':
			return 'is not there';
		case 'FileIsADirectory':
			return 'is a folder';
		case 'NoPermissions':
			return 'may not be read: no permission';
		default:
			return 'could not be read';
	}
}
