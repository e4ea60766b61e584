import * as vscode from 'vscode';
import { contextKeys } from '../ids.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { activeRecord } from './recordTarget.ts';

/** Tells menus and commands whether the active editor shows a decision record. */
export function registerRecordActive(indexes: IndexService): vscode.Disposable {
	let known: boolean | undefined;
	const update = () => {
		const isActive = activeRecord(indexes) !== undefined;
		if (isActive !== known) {
			known = isActive;
			void vscode.commands.executeCommand('setContext', contextKeys.recordActive, isActive);
		}
	};
	update();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(update),
		indexes.onDidChangeRoots(update),
		indexes.onDidDisplay(update),
	);
}
