import * as vscode from 'vscode';
import { foldersAbove } from '../../core/workspace/paths.ts';
import type { DocumentHome } from './documentHome.ts';

/**
 * Whether a symbolic link stands on the way to a path: the editor does not say where it leads, and what lies out of the
 * folder is neither sent nor exported.
 */
export async function leadsElsewhere(home: Pick<DocumentHome, 'uriOf'>, path: string): Promise<boolean> {
	for (const step of [...foldersAbove(path), path]) {
		try {
			const { type } = await vscode.workspace.fs.stat(home.uriOf(step));
			if (type & vscode.FileType.SymbolicLink) {
				return true;
			}
		} catch {
			return false;
		}
	}
	return false;
}
