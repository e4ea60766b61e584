import * as vscode from 'vscode';
import type { TraceFacts } from '../../core/trace/trace.ts';
import { activeEditor } from '../activeEditor.ts';
import { contextKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import { tracedText } from './symbolUnder.ts';

/** Tells menus whether the active editor's document has requirements with numbers. */
export function registerRequirementsActive({ indexes }: Services): vscode.Disposable {
	let told: boolean | undefined;
	const look = (): void => {
		const document = activeEditor()?.document;
		const trace = document && tracedText(indexes, document)?.trace;
		const isActive = trace !== undefined && hasNumbers(trace);
		if (isActive !== told) {
			told = isActive;
			void vscode.commands.executeCommand('setContext', contextKeys.requirementsActive, isActive);
		}
	};
	look();
	return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), indexes.onDidDisplay(look));
}

/** Whether requirements are born in a document, with numbers that count up in its feature. */
export function hasNumbers({ dialect, definitions }: TraceFacts): boolean {
	return (dialect === 'kiro' || dialect === 'spec-kit') && definitions.some(({ space }) => space === 'requirement');
}
