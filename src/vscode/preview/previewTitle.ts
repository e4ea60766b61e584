import * as vscode from 'vscode';
import { shownName } from './previewText.ts';

/** Title of a preview's tab. Brackets say of one that it stays with its document, as in the editor's own preview. */
export function previewTitle(uri: vscode.Uri, pinned: boolean): string {
	const name = shownName(uri);
	return pinned ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
}

/** Whether a title is of a preview that stays with its document: of a tab that is not filled yet no more is known. */
export function isPinnedTitle(title: string): boolean {
	return title.startsWith('[');
}
