import * as vscode from 'vscode';
import { blockInsertion, fenceSnippet } from '../../core/diagrams/edit/insertion.ts';
import type { DiagramType } from '../../core/diagrams/edit/types/diagramType.ts';
import { diagramTypes } from '../../core/diagrams/edit/types/index.ts';
import { commands } from '../ids.ts';
import type { PageServices } from '../services.ts';
import { tell } from '../tell.ts';
import { diagramText } from './diagramTexts.ts';
import { indentOf } from './indentation.ts';
import { typeWords } from './typeWords.ts';

interface TypePick extends vscode.QuickPickItem {
	readonly type: DiagramType;
}

/** Asks for a type and puts a small diagram of it at the cursor, in a fence where the text is Markdown. */
export function registerInsertDiagram({ extensionUri }: PageServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.insertDiagram, async () => {
		const editor = vscode.window.activeTextEditor;
		const text = editor && diagramText(editor.document);
		if (!editor || !text || (!text.parsed && text.diagrams.length === 0)) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a Markdown document or a diagram (.mmd) to insert a diagram.'),
			);
			return;
		}
		const { document } = editor;
		const { version } = document;
		const cursor = editor.selection.active;
		try {
			// Before the question: it should not be asked where the answer is of no use
			const insertion = text.parsed && blockInsertion(text.parsed, cursor);
			const type = await pickType(extensionUri);
			if (!type || document.version !== version) {
				return;
			}
			const snippet = insertion
				? fenceSnippet(insertion, type.snippet, indentOf(document))
				: type.snippet.replaceAll('\t', indentOf(document));
			const { line, character } = insertion?.position ?? cursor;
			await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(line, character), {
				undoStopBefore: true,
				undoStopAfter: true,
				keepWhitespace: true,
			});
		} catch (error) {
			tell(error);
		}
	});
}

async function pickType(extensionUri: vscode.Uri): Promise<DiagramType | undefined> {
	const picture = (theme: string, id: string): vscode.Uri =>
		vscode.Uri.joinPath(extensionUri, 'media', 'diagrams', theme, `${id}.svg`);
	const words = typeWords();
	const items = diagramTypes.map(
		(type): TypePick => ({
			type,
			label: words.get(type.id)?.name ?? type.name,
			description: words.get(type.id)?.about ?? type.about,
			iconPath: { light: picture('light', type.id), dark: picture('dark', type.id) },
		}),
	);
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Insert Diagram'),
		placeHolder: vscode.l10n.t('Choose a type of diagram'),
		matchOnDescription: true,
	});
	return picked?.type;
}
