import * as vscode from 'vscode';
import { contextKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import { tracedText } from './symbolUnder.ts';

/** Tells menus whether the active editor's document has requirements with numbers. */
export function registerRequirementsActive({ indexes }: Services): vscode.Disposable {
	let told: boolean | undefined;
	const look = (): void => {
		const document = vscode.window.activeTextEditor?.document;
		const trace = document && tracedText(indexes, document)?.trace;
		const isActive =
			trace !== undefined &&
			trace.dialect !== 'openspec' &&
			trace.definitions.some(({ space }) => space === 'requirement');
		if (isActive !== told) {
			told = isActive;
			void vscode.commands.executeCommand('setContext', contextKeys.requirementsActive, isActive);
		}
	};
	look();
	return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), indexes.onDidDisplay(look));
}
