import * as vscode from 'vscode';
import { withoutLinks } from '../../convert.ts';

/** Milliseconds that a message stays in the status bar. */
const shownFor = 10_000;

/** Says in the status bar how something ended well. */
export function announce(message: string): void {
	vscode.window.setStatusBarMessage(`$(check) ${message.replaceAll('$(', '$ (')}`, shownFor);
}

/** What became of a section whose answer broke off: what had come of it was taken out again. */
export function sectionStays(): string {
	return vscode.l10n.t('The section stays as it was.');
}

/** Says that nothing was written, and why. */
export function warn(message: string): void {
	void vscode.window.showWarningMessage(withoutLinks(message));
}
