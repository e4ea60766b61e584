import * as vscode from 'vscode';

/** Title of a preview's tab. Brackets say of one that it stays with its document, as in the editor's own preview. */
export function previewTitle(name: string, pinned: boolean): string {
	return pinned ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
}

/** Whether a title is of a preview that stays with its document: of a tab that is not filled yet no more is known. */
export function isPinnedTitle(title: string): boolean {
	return title.startsWith('[');
}
