import * as vscode from 'vscode';
import { parseDocument } from '../core/document/parse.ts';
import { anchorLine } from '../core/preview/anchorLine.ts';
import { readGraphAddress } from './decisions/graphAddress.ts';
import { graphScheme } from './ids.ts';
import type { IndexService } from './workspace/indexService.ts';

/** Where paths of a document's links begin. A graph is no file: its links name the records from the folder that it shows. */
export function folderOfLinks(indexes: IndexService, uri: vscode.Uri): vscode.Uri {
	return uri.scheme === graphScheme
		? readGraphAddress(uri).folder
		: (indexes.rootOf(uri)?.folder.uri ?? vscode.Uri.joinPath(uri, '..'));
}

/**
 * The line to which an anchor of a document leads, from 0.
 * @returns undefined where no heading has it
 * @throws where the document can't be read
 */
export async function lineOfAnchor(uri: vscode.Uri, fragment: string): Promise<number | undefined> {
	const document = await vscode.workspace.openTextDocument(uri);
	return anchorLine(parseDocument(uri.path, document.getText()), fragment);
}
