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
	for (const [i, [path, own]] of [...edits].filter(([, list]) => list.length > 0).entries()) {
		const uri = home.uriOf(path);
		result.set(
			uri,
			own.map(({ range, newText }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
				vscode.TextEdit.replace(toRange(range), newText),
				metadata,
			]),
		);
		if (i === 0) {
			// What needs confirmation brings up the preview, and is unchecked there: so it is nothing, the making of a file
			// that is there already. The second one makes the steps of the edit several, which undo takes back without
			// asking whether it should do so in all files.
			result.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label });
			result.createFile(uri, { ignoreIfExists: true });
		}
	}
	return vscode.workspace.applyEdit(result, { isRefactoring: true });
}
