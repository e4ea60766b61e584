import * as vscode from 'vscode';
import { globRegex } from '../../core/kinds/glob.ts';
import type { IgnoreRules } from '../../core/workspace/ignoreRules.ts';
import { baseName, foldersAbove } from '../../core/workspace/paths.ts';
import { largestIgnoreFile, repositoryRules, type SurroundingFiles } from '../../core/workspace/repositoryRules.ts';

/** Whether an entry is left out, given that its folder is not. */
export type LeavesOut = (path: string, isDirectory: boolean) => boolean;

export interface Exclusions {
	/** Of the repository; a walk adds the `.gitignore` files it meets. */
	readonly rules: IgnoreRules;
	readonly excludes: LeavesOut;
}

/**
 * What leaves files of a workspace folder out from outside of it, besides its own `.gitignore` files: the ignore files
 * of the repository above it, the setting `files.exclude`, and other workspace folders that lie in it, whose files are
 * theirs.
 */
export async function readExclusions(folder: vscode.Uri): Promise<Exclusions> {
	const { rules, above } = await repositoryRules(surroundings, folder);
	const hidden = Object.entries(vscode.workspace.getConfiguration('files', folder).get<object>('exclude') ?? {})
		.filter(([, value]) => value === true)
		.map(([glob]) => globRegex(glob));
	const inner = new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.path));
	const excludes: LeavesOut = (path, isDirectory) =>
		above(path, isDirectory) ||
		hidden.some((glob) => glob.test(path)) ||
		(isDirectory && inner.has(vscode.Uri.joinPath(folder, path).path));
	return { rules, excludes };
}

/** The same for a whole path: it is left out, or a folder above it is. */
export function leavesOutPath(leavesOut: LeavesOut, path: string): boolean {
	return leavesOut(path, false) || foldersAbove(path).some((folder) => leavesOut(folder, true));
}

/** Text of an ignore file; empty when there is none, or one that is too large. */
export async function readIgnoreFile(uri: vscode.Uri): Promise<string> {
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > largestIgnoreFile) {
			return '';
		}
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return '';
	}
}

const surroundings: SurroundingFiles<vscode.Uri> = {
	at: (folder, path) =>
		/^(?:\/|[A-Za-z]:[\\/])/.test(path)
			? folder.with({ path: path.replaceAll('\\', '/').replace(/^(?!\/)/, '/') })
			: vscode.Uri.joinPath(folder, path),
	parent: (folder) => {
		const parent = vscode.Uri.joinPath(folder, '..');
		return parent.path === folder.path ? undefined : parent;
	},
	name: ({ path }) => baseName(path.replace(/\/$/, '')),
	entry: async (uri) => {
		try {
			const { type } = await vscode.workspace.fs.stat(uri);
			return type & vscode.FileType.Directory ? 'directory' : 'file';
		} catch {
			return 'none';
		}
	},
	text: readIgnoreFile,
};
