import * as vscode from 'vscode';
import { folderName } from '../../workspace/folderName.ts';
import type { ProposedRequest } from './requestGate.ts';

/** The document that a request is about, with the folder before it where the workspace has several. */
export function documentShown({ uri, receipt: { about } }: Pick<ProposedRequest, 'uri' | 'receipt'>): string {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	const isOneOfSeveral = folder !== undefined && (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
	return isOneOfSeveral ? `${folderName(folder)}/${about.document}` : about.document;
}
