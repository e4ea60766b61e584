import * as vscode from 'vscode';
import { activeEditor } from '../activeEditor.ts';
import type { AiServices } from '../generation/aiServices.ts';
import { commands, wizardViewType } from '../ids.ts';
import type { SpecNode } from '../specs/specNode.ts';
import { openAsForm, reopenAsText } from './reopen.ts';
import { TextsInPlace } from './textInPlace.ts';
import type { WizardPanel } from './wizardPanel.ts';

/** Shows documents as forms, beside the text editor or in its place. */
export function registerWizard(ai: AiServices): vscode.Disposable {
	const panels = new Set<WizardPanel>();
	/** Where each text was last looked at, so that a form which takes its place begins there. */
	const lastLines = new Map<string, number>();
	const textsInPlace = new TextsInPlace();

	const provider: vscode.CustomTextEditorProvider = {
		async resolveCustomTextEditor(text, webviewPanel, token) {
			const { WizardPanel } = await import('./wizardPanel.ts');
			if (token.isCancellationRequested) {
				return;
			}
			const key = text.uri.toString();
			const panel = new WizardPanel(ai, webviewPanel, text, lastLines.get(key));
			lastLines.delete(key);
			panels.add(panel);
			ai.forms.add(panel);
			panel.onDidMove(() => ai.forms.tellMoved());
			panel.onClosed(() => {
				panels.delete(panel);
				ai.forms.delete(panel);
				textsInPlace.formClosed(text, panel.column, panel.editor.line);
			});
		},
	};
	const open = async (argument: unknown): Promise<void> => {
		const target = targetOf(argument);
		if (!target) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Open a document first, then its form.'));
			return;
		}
		const { uri, line } = target;
		if (line !== undefined) {
			lastLines.set(uri.toString(), line);
		}
		const shown = [...panels].find(({ editor }) => editor.text.uri.toString() === uri.toString());
		await openAsForm(uri);
		if (shown && line !== undefined) {
			shown.showLine(line);
		}
	};
	const openText = async (): Promise<void> => {
		// The active form may be one that is still being loaded
		await import('./wizardPanel.ts');
		const active = [...panels].find(({ isActive }) => isActive);
		if (active) {
			await reopenAsText(active.editor.text, active.editor.line);
		}
	};
	return vscode.Disposable.from(
		textsInPlace,
		vscode.window.registerCustomEditorProvider(wizardViewType, provider, {
			supportsMultipleEditorsPerDocument: true,
		}),
		vscode.commands.registerCommand(commands.openForm, open),
		vscode.commands.registerCommand(commands.openText, openText),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
			// A selection that nobody made is where the editor begins
			if (kind !== undefined) {
				lastLines.set(textEditor.document.uri.toString(), textEditor.selection.active.line);
			}
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => lastLines.delete(uri.toString())),
		{ dispose: () => vscode.Disposable.from(...panels).dispose() },
	);
}

/** A document, and the line that is meant where one is: of a command's argument, a node of the tree, or the active editor. */
function targetOf(argument: unknown): { readonly uri: vscode.Uri; readonly line: number | undefined } | undefined {
	if (argument instanceof vscode.Uri) {
		const editor = activeEditor();
		const isActive = editor?.document.uri.toString() === argument.toString();
		return { uri: argument, line: isActive ? editor?.selection.active.line : undefined };
	}
	if (isNode(argument)) {
		return argument.type === 'section'
			? { uri: argument.uri, line: argument.line }
			: argument.type === 'document'
				? { uri: argument.home.uriOf(argument.path), line: undefined }
				: undefined;
	}
	const editor = activeEditor();
	return editor && { uri: editor.document.uri, line: editor.selection.active.line };
}

function isNode(argument: unknown): argument is SpecNode {
	return typeof argument === 'object' && argument !== null && 'type' in argument && 'home' in argument;
}
