import * as vscode from 'vscode';
import type { QuotedPlace } from '../../../core/generation/questions/finding.ts';
import { followEdit, type TextChange } from '../../../core/generation/questions/followEdit.ts';

/** What is typed while a question is answered: the answer is about the texts as they were when it was put. */
export class TextHistory implements vscode.Disposable {
	private readonly changes = new Map<string, TextChange[]>();
	private readonly registration = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const key = document.uri.toString();
		this.changes.set(key, [...(this.changes.get(key) ?? []), ...contentChanges.map(toTextChange)]);
	});

	/** Where a place of then is now; undefined where its words were changed since. */
	follow(uri: vscode.Uri, place: QuotedPlace): QuotedPlace | undefined {
		let now: QuotedPlace | undefined = place;
		for (const change of this.changes.get(uri.toString()) ?? []) {
			now = now && followEdit(now, change);
		}
		return now;
	}

	dispose(): void {
		this.registration.dispose();
	}
}

/** A change of the editor as a text history takes it: lengths and places in UTF-16 characters. */
export function toTextChange(change: vscode.TextDocumentContentChangeEvent): TextChange {
	return { start: change.rangeOffset, removed: change.rangeLength, inserted: change.text.length };
}
