import * as vscode from 'vscode';
import { type Gathered, gatherInput } from '../../core/export/gatherInput.ts';
import { TraceIndex } from '../../core/trace/traceIndex.ts';
import type { Unreadable } from '../../core/workspace/workspace.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { leadsElsewhere } from '../workspace/leadsElsewhere.ts';
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
			text: (path) => readText(home, path),
			bytes: (path, maxBytes) => readPicture(home, path, maxBytes),
		},
		{ paths, title, workspace: home.folder?.name ?? '' },
	);
}

/** A repository may hold a link to a file that only its reader has: no export carries that away. */
async function readText(home: DocumentHome, path: string): Promise<string | Unreadable> {
	if (!(home instanceof WorkspaceRoot)) {
		return (await vscode.workspace.openTextDocument(home.uriOf(path))).getText();
	}
	return (await leadsElsewhere(home, path))
		? { problem: vscode.l10n.t('is behind a symbolic link, which no export follows') }
		: home.workspace.read(path, home.config.maxFileSize);
}

/** A link, or one among the folders, may lead out of the workspace: what it shows there was not meant to be exported. */
async function readPicture(home: DocumentHome, path: string, maxBytes: number): Promise<Uint8Array | undefined> {
	const uri = home.uriOf(path);
	try {
		const { type, size } = await vscode.workspace.fs.stat(uri);
		const isWanted = type === vscode.FileType.File && size <= maxBytes && !(await leadsElsewhere(home, path));
		return isWanted ? await vscode.workspace.fs.readFile(uri) : undefined;
	} catch {
		return undefined;
	}
}
