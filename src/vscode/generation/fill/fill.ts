import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import { registerFillCommands } from './fillCommands.ts';
import { registerPendingLenses } from './fillLenses.ts';
import { registerFillMarks } from './fillMarks.ts';
import { registerPendingCommands } from './pendingCommands.ts';

/** All that writes sections and lets a person keep or undo what was written. */
export function registerFill(ai: AiServices): vscode.Disposable {
	return vscode.Disposable.from(
		registerFillCommands(ai),
		registerPendingCommands(ai),
		registerPendingLenses(ai),
		registerFillMarks(ai),
	);
}
