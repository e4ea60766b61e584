import * as vscode from 'vscode';
import { findContents } from '../../core/contents/contents.ts';
import { newContents } from '../../core/contents/writeContents.ts';
import { parseDocument } from '../../core/document/parse.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { activeEditor } from '../activeEditor.ts';
import { commands } from '../ids.ts';
import { tell } from '../tell.ts';
import { editText } from '../workspace/editText.ts';
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
		if (!newContents(parsed)) {
			void vscode.window.showInformationMessage(
				findContents(parsed)
					? vscode.l10n.t('There is a table of contents already.')
					: vscode.l10n.t('There are no sections to list.'),
			);
			return;
		}
		let line = 0;
		const make = (text: string): TextEdit[] => {
			const now = newContents(parseDocument(document.uri.path, text));
			line = now?.range.start.line ?? line;
			return now ? [now] : [];
		};
		await editText(document, make).then(async () => {
			const place = new vscode.Position(line, 0);
			await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
		}, tell);
	});
}
