import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { countedPlaceholders } from '../../core/kinds/countedPlaceholders.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { toRange } from '../convert.ts';
import { wizardViewType } from '../ids.ts';
import { readSettings } from '../settings.ts';

/**
 * Shows a document that was just made: as a form where the settings say so, else its text with the first placeholder
 * selected.
 * @param kind undefined while it is not known
 */
export async function showNewDocument(uri: vscode.Uri, path: string, kind: Kind | undefined): Promise<void> {
	if (readSettings.newDocumentOpenIn() === 'form') {
		await vscode.commands.executeCommand('vscode.openWith', uri, wizardViewType);
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const [placeholder] = kind ? countedPlaceholders(parseDocument(path, document.getText()), kind) : [];
	await vscode.window.showTextDocument(document, {
		preview: false,
		...(placeholder && { selection: toRange(placeholder.range) }),
	});
}
