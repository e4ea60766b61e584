import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { toTextEdits } from '../convert.ts';
import { isReadOnly } from './isReadOnly.ts';

/** How often an edit is made anew that came too late: somebody typed in the same moment. */
const mostTries = 50;

/**
 * Edits a text as a command does, whoever types into it in the same moment. Nothing is saved.
 * @param make the edits of the text as it is by then; none where there is nothing to change
 * @throws OperationError where the text can't be changed
 */
export async function editText(
	document: vscode.TextDocument,
	make: (text: string) => readonly TextEdit[],
): Promise<void> {
	if (await isReadOnly(document)) {
		const path = vscode.workspace.asRelativePath(document.uri, false);
		throw new OperationError(vscode.l10n.t('{0} is read-only. Nothing was changed.', path));
	}
	for (let tries = 0; tries < mostTries; tries++) {
		const { version } = document;
		const edits = make(document.getText());
		const edit = new vscode.WorkspaceEdit();
		edit.set(document.uri, toTextEdits(edits));
		if (edits.length === 0 || (await vscode.workspace.applyEdit(edit))) {
			return;
		}
		if (document.version === version) {
			break;
		}
	}
	throw new OperationError(
		vscode.l10n.t('The editor could not change the document. See whether it is read-only, and try again.'),
	);
}
