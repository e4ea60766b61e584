import * as vscode from 'vscode';
import { activeEditor } from '../activeEditor.ts';
import { contextKeys } from '../ids.ts';
import { diagramText, fenceUnder } from './diagramTexts.ts';
import { linkUnder } from './inlineCommand.ts';

/** Milliseconds without a key or a click after which the text is looked at: it is read for this. */
const rest = 100;

/** Tells menus whether a diagram of a Markdown document, or a link to one, is at the cursor. */
export function registerDiagramActive(): vscode.Disposable {
	let told = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const look = (): void => {
		const editor = activeEditor();
		const place = editor && placeOf(editor);
		if (told !== (place ?? '')) {
			told = place ?? '';
			void vscode.commands.executeCommand('setContext', contextKeys.diagramAtCursor, told);
		}
	};
	look();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(look),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === activeEditor()) {
				clearTimeout(timer);
				timer = setTimeout(look, rest);
			}
		}),
		{ dispose: () => clearTimeout(timer) },
	);
}

function placeOf({ document, selection: { active } }: vscode.TextEditor): 'fence' | 'link' | undefined {
	if (!diagramText(document).parsed) {
		return undefined;
	}
	return fenceUnder(document, active.line) ? 'fence' : linkUnder(document, active) && 'link';
}
