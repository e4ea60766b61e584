import * as vscode from 'vscode';
import type { ChangeOutcome } from '../../protocol/wizard.ts';

/** A page that waits for an answer gets one when it meets a defect, too; the editor's log has that. */
export async function answering(act: () => Promise<ChangeOutcome>): Promise<ChangeOutcome> {
	try {
		return await act();
	} catch (error) {
		console.error(error);
		const message = vscode.l10n.t('This could not be done: ArchSpec has a defect. Look at the text before you go on.');
		return { outcome: 'refused', message };
	}
}
