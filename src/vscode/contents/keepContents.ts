import * as vscode from 'vscode';
import { findContents } from '../../core/contents/contents.ts';
import { contentsUpdate } from '../../core/contents/writeContents.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { toTextEdits } from '../convert.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';

/**
 * Brings a table of contents between marks up to date when its document is saved. One without marks is the author's;
 * for it there is a fix. Not on automatic saves: a half-typed heading would be listed.
 */
export function registerKeepContents({ indexes }: Services): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument(({ document, reason, waitUntil }) => {
		const place = reason === vscode.TextDocumentSaveReason.Manual ? indexes.locate(document) : undefined;
		if (place?.home.get(place.path) && readSettings.keepContents()) {
			waitUntil(Promise.resolve(updates(document)));
		}
	});
}

function updates(document: vscode.TextDocument): vscode.TextEdit[] {
	const text = document.getText();
	// Nearly every text has none, and a save waits for this
	if (!/<!--[^>]*(?:toc|contents)/i.test(text)) {
		return [];
	}
	const parsed = parseDocument(document.uri.path, text);
	const contents = findContents(parsed);
	return contents?.marked ? toTextEdits(contentsUpdate(parsed, contents).edits) : [];
}
