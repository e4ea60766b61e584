import * as vscode from 'vscode';
import { OperationError } from '../core/workspace/change.ts';
import { withoutLinks } from './convert.ts';

/** Tells a person what is in the way, in one line. Anything else is a defect and goes on to the editor's log. */
export function tell(error: unknown): false {
	if (error instanceof OperationError) {
		void vscode.window.showErrorMessage(withoutLinks(error.message));
	} else if (!(error instanceof vscode.CancellationError)) {
		throw error;
	}
	return false;
}
