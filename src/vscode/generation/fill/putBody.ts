import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';

/**
 * Puts a finished body into the section that a fill was prepared for; it waits there to be kept or undone.
 * @param body lines ended by LF, none at its end
 * @returns whether it stands there; not where the document was changed since the fill was prepared
 */
export async function putBody(
	_ai: AiServices,
	{ text, version, prepared }: EditorFill,
	body: string,
): Promise<boolean> {
	const { start, end, before, after, lineBreak } = prepared.slot;
	if (text.version !== version) {
		return false;
	}
	const edit = new vscode.WorkspaceEdit();
	const range = new vscode.Range(text.positionAt(start), text.positionAt(end));
	edit.replace(text.uri, range, before + body.replaceAll('\n', lineBreak) + after);
	return vscode.workspace.applyEdit(edit);
}
