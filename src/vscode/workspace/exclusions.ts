import * as vscode from 'vscode';
import { globRegex } from '../../core/kinds/glob.ts';
import { decodeText } from '../../core/workspace/decode.ts';
import { IgnoreRules } from '../../core/workspace/ignoreRules.ts';
import { foldersAbove } from '../../core/workspace/paths.ts';

/** Whether an entry is left out, given that its folder is not. */
export type LeavesOut = (path: string, isDirectory: boolean) => boolean;

/**
 * What leaves files of a workspace folder out from outside of it, besides its own `.gitignore` files: the ignore files
 * of the repository above it, the setting `files.exclude`, and other workspace folders that lie in it, whose files are
 * theirs.
 */
export async function readExclusions(folder: vscode.Uri): Promise<LeavesOut> {
	const above = await rulesAbove(folder);
	const hidden = Object.entries(vscode.workspace.getConfiguration('files', folder).get<object>('exclude') ?? {})
		.filter(([, value]) => value === true)
		.map(([glob]) => globRegex(glob));
	const inner = new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.path));
	return (path, isDirectory) =>
		above(path, isDirectory) ||
		hidden.some((glob) => glob.test(path)) ||
		(isDirectory && inner.has(vscode.Uri.joinPath(folder, path).path));
}

/** The same for a whole path: it is left out, or a folder above it is. */
export function leavesOutPath(leavesOut: LeavesOut, path: string): boolean {
	return leavesOut(path, false) || foldersAbove(path).some((folder) => leavesOut(folder, true));
}

/** Content of an ignore file; empty when there is none. */
export async function readIgnoreFile(uri: vscode.Uri): Promise<string> {
	try {
		const text = decodeText(await vscode.workspace.fs.readFile(uri));
		return typeof text === 'string' ? text : '';
	} catch {
		return '';
	}
}

/** The ignore files from the folder's parent up to the root of its repository; they hold below the folder too. */
async function rulesAbove(folder: vscode.Uri): Promise<LeavesOut> {
	const parents: vscode.Uri[] = [];
	for (let at = folder; !(await exists(vscode.Uri.joinPath(at, '.git'))); at = parents.at(-1) ?? at) {
		const parent = vscode.Uri.joinPath(at, '..');
		if (parent.path === at.path) {
			return () => false;
		}
		parents.push(parent);
	}
	const repository = parents.at(-1);
	if (!repository) {
		return () => false;
	}
	const rules = new IgnoreRules();
	const start = repository.path.replace(/\/$/, '').length + 1;
	rules.add('', await readIgnoreFile(vscode.Uri.joinPath(repository, '.git/info/exclude')));
	for (const parent of parents) {
		rules.add(parent.path.slice(start), await readIgnoreFile(vscode.Uri.joinPath(parent, '.gitignore')));
	}
	const prefix = `${folder.path.slice(start)}/`;
	return (path, isDirectory) => rules.leavesOut(prefix + path, isDirectory);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}
