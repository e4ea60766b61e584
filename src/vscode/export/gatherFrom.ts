import * as vscode from 'vscode';
import { type Gathered, gatherInput } from '../../core/export/gatherInput.ts';
import { TraceIndex } from '../../core/trace/traceIndex.ts';
import { folderOf } from '../../core/workspace/paths.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { ExportTarget } from './exportTarget.ts';

/** Reads what an export needs: texts as the editor holds them, saved or not. */
export async function gatherFrom({ home, paths, title }: ExportTarget): Promise<Gathered> {
	await home.settle();
	return gatherInput(
		{
			documents: () => home.documents(),
			findings: (path) => home.findings(path),
			trace: home.trace ?? new TraceIndex(),
			text: async (path) =>
				home instanceof WorkspaceRoot
					? home.workspace.read(path, home.config.maxFileSize)
					: (await vscode.workspace.openTextDocument(home.uriOf(path))).getText(),
			bytes: (path, maxBytes) => readPicture(home, path, maxBytes),
		},
		{ paths, title, workspace: home.folder?.name ?? '' },
	);
}

/** A link, or one among the folders, may lead out of the workspace: what it shows there was not meant to be exported. */
async function readPicture(home: DocumentHome, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
	const uri = home.uriOf(path);
	try {
		for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
			if ((await vscode.workspace.fs.stat(home.uriOf(folder))).type & vscode.FileType.SymbolicLink) {
				return undefined;
			}
		}
		const { type, size } = await vscode.workspace.fs.stat(uri);
		return type === vscode.FileType.File && size <= maxBytes ? await vscode.workspace.fs.readFile(uri) : undefined;
	} catch {
		return undefined;
	}
}
