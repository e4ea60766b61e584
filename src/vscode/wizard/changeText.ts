import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { toRange, toTextEdits } from '../convert.ts';

/**
 * Makes edits in an open text, as one step of undo. Nothing is saved.
 * @param typing given for what is typed: whether it goes on with the step before, where the editor can join them
 * @throws OperationError where the editor can't
 */
export async function changeText(
	document: vscode.TextDocument,
	edits: readonly TextEdit[],
	typing?: { readonly joins: boolean },
): Promise<void> {
	if (edits.length > 0 && !(typing ? await type(document, edits, typing.joins) : await apply(document, edits))) {
		throw new OperationError(
			vscode.l10n.t('The editor could not change the document. See whether it is read-only, and try again.'),
		);
	}
}

/** Only a text editor can join edits into one step. */
async function type(document: vscode.TextDocument, edits: readonly TextEdit[], joins: boolean): Promise<boolean> {
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	return editor
		? editor.edit(
				(builder) => {
					for (const { range, newText } of edits) {
						builder.replace(toRange(range), newText);
					}
				},
				{ undoStopBefore: !joins, undoStopAfter: false },
			)
		: apply(document, edits);
}

async function apply({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
	const edit = new vscode.WorkspaceEdit();
	edit.set(uri, toTextEdits(edits));
	return vscode.workspace.applyEdit(edit);
}
