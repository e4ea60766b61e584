import * as vscode from 'vscode';
import { noteSentences } from '../../core/trace/rewrite/noteSentences.ts';
import type { RewriteNotes } from '../../core/trace/rewrite/rewriteReferences.ts';
import type { SourceText } from '../../core/trace/rewrite/sourceText.ts';
import { toRange, withoutLinks } from '../convert.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';

/**
 * Tells what a person ought to look at after a change of ids, with a button that leads to the first such place.
 * @param texts as they were before the change
 */
export function showNotes(home: DocumentHome, notes: RewriteNotes, texts: readonly SourceText[]): void {
	const { text, places } = noteSentences(notes, texts);
	if (text === '') {
		return;
	}
	void vscode.window.showInformationMessage(withoutLinks(text), vscode.l10n.t('Show')).then((answer) => {
		const [first] = places;
		if (answer && first) {
			return vscode.window.showTextDocument(home.uriOf(first.path), { selection: toRange(first.range) });
		}
		return undefined;
	});
}
