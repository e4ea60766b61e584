import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import { registerFillActions } from './fillActions.ts';
import { registerFillLenses } from './fillLenses.ts';

/** What leads to AI commands where the text is: above sections that wait, and in the lightbulb. */
export function registerEntryPoints(ai: AiServices): vscode.Disposable {
	return vscode.Disposable.from(registerFillLenses(ai), registerFillActions(ai));
}
