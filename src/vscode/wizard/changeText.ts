import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { toTextEdits } from '../convert.ts';

/**
 * Makes edits in an open text, as one step of undo. Nothing is saved.
 * @throws OperationError where the editor can't
 */
export async function changeText({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
	if (edits.length === 0) {
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.set(uri, toTextEdits(edits));
	if (!(await vscode.workspace.applyEdit(edit))) {
		throw new OperationError('The editor could not change the document. See whether it is read-only, and try again.');
	}
}
