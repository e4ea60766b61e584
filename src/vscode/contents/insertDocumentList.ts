import * as vscode from 'vscode';
import { documentLines, findDocumentList, newList } from '../../core/contents/documentList.ts';
import { parseDocument } from '../../core/document/parse.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { listedBelow } from '../../core/workspace/listedDocument.ts';
import { folderOf } from '../../core/workspace/paths.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { editText } from '../workspace/editText.ts';
import { holdsMarkdown } from '../workspace/openDocuments.ts';

/** Puts a list of the documents of a page's folder where the cursor is, between marks by which it is kept current. */
export function registerInsertDocumentList({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.insertDocumentList, async () => {
		const editor = vscode.window.activeTextEditor;
		const root = editor && indexes.rootOf(editor.document.uri);
		if (!editor || !root || !holdsMarkdown(editor.document)) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a Markdown file of the workspace in the editor first.'),
			);
			return;
		}
		await indexes.whenReady(root);
		const { document } = editor;
		const path = root.workspace.pathOf(document.uri);
		const parsed = parseDocument(path, document.getText());
		if (findDocumentList(parsed)) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('There is a list of documents already. It is brought up to date on save.'),
			);
			return;
		}
		const lines = documentLines(path, listedBelow(root.documents(), folderOf(path)));
		const make = (text: string): TextEdit[] => [
			newList(parseDocument(path, text), editor.selection.active.line, lines),
		];
		await editText(document, make).catch(tell);
	});
}
