import * as vscode from 'vscode';
import { findContents } from '../../core/contents/contents.ts';
import { newContents } from '../../core/contents/writeContents.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { activeEditor } from '../activeEditor.ts';
import { toTextEdits } from '../convert.ts';
import { commands } from '../ids.ts';
import { holdsMarkdown } from '../workspace/openDocuments.ts';

/** Puts a table of contents before the first section, between marks by which it is kept current. */
export function registerInsertContents(): vscode.Disposable {
	return vscode.commands.registerCommand(commands.insertContents, async () => {
		const document = activeEditor()?.document;
		if (!document || !holdsMarkdown(document)) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown document in the editor first.'));
			return;
		}
		const parsed = parseDocument(document.uri.path, document.getText());
		const edit = newContents(parsed);
		if (!edit) {
			void vscode.window.showInformationMessage(
				findContents(parsed)
					? vscode.l10n.t('There is a table of contents already.')
					: vscode.l10n.t('There are no sections to list.'),
			);
			return;
		}
		const change = new vscode.WorkspaceEdit();
		change.set(document.uri, toTextEdits([edit]));
		if (await vscode.workspace.applyEdit(change)) {
			const place = new vscode.Position(edit.range.start.line, 0);
			await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
		}
	});
}
