import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import { fenceUnder } from './diagramTexts.ts';
import { linkUnder } from './inlineCommand.ts';

/** Offers to move a diagram to a file, and to put one in, in the list of refactorings. */
export function registerDiagramRefactorings(): vscode.Disposable {
	const extract = vscode.CodeActionKind.RefactorExtract.append('diagram');
	const inline = vscode.CodeActionKind.RefactorInline.append('diagram');
	const action = (title: string, kind: vscode.CodeActionKind, command: string): vscode.CodeAction => {
		const made = new vscode.CodeAction(title, kind);
		made.command = { command, title };
		return made;
	};
	return vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			provideCodeActions: (document, { start }) => [
				...(fenceUnder(document, start.line)
					? [action(vscode.l10n.t('Extract diagram to file…'), extract, commands.extractDiagram)]
					: []),
				...(linkUnder(document, start)
					? [action(vscode.l10n.t('Inline diagram'), inline, commands.inlineDiagram)]
					: []),
			],
		},
		{ providedCodeActionKinds: [extract, inline] },
	);
}
