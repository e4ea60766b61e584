import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { toRange } from '../convert.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';

/**
 * Shows edits in the editor's own preview of a refactoring, and makes those that the person leaves checked there.
 * @param label what is done, as the preview names it
 * @returns whether anything was changed
 */
export async function previewChange(
	home: DocumentHome,
	edits: ReadonlyMap<string, readonly TextEdit[]>,
	label: string,
): Promise<boolean> {
	const result = new vscode.WorkspaceEdit();
	const metadata = { needsConfirmation: false, label };
	const changed = [...edits].filter(([, list]) => list.length > 0);
	if (changed[0] !== undefined) {
		// What needs confirmation brings up the preview, and is unchecked there: so it is nothing, the making of a file
		// that is there already. It comes first: one run of texts is one step, which an undo can always take back.
		const confirmation = { needsConfirmation: true, label };
		result.createFile(home.uriOf(changed[0][0]), { ignoreIfExists: true }, confirmation);
	}
	for (const [path, own] of changed) {
		result.set(
			home.uriOf(path),
			own.map(({ range, newText }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
				vscode.TextEdit.replace(toRange(range), newText),
				metadata,
			]),
		);
	}
	return vscode.workspace.applyEdit(result, { isRefactoring: true });
}
