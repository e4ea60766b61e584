import * as vscode from 'vscode';
import { findContents } from '../../core/contents/contents.ts';
import { documentLines, findDocumentList, listEdits, mayListDocuments } from '../../core/contents/documentList.ts';
import { contentsUpdate } from '../../core/contents/writeContents.ts';
import { parseDocument } from '../../core/document/parse.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { listedBelow } from '../../core/workspace/listedDocument.ts';
import { folderOf } from '../../core/workspace/paths.ts';
import { toTextEdits } from '../convert.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { Place } from '../workspace/documentHome.ts';

/**
 * Brings a table of contents and a list of documents between marks up to date when their document is saved. A table of
 * contents without marks is the author's; for it there is a fix. Not on automatic saves: a half-typed heading would be
 * listed.
 */
export function registerKeepContents({ indexes }: Services): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument(({ document, reason, waitUntil }) => {
		const place = reason === vscode.TextDocumentSaveReason.Manual ? indexes.locate(document) : undefined;
		if (place?.home.get(place.path) && readSettings.keepContents()) {
			waitUntil(Promise.resolve(toTextEdits(updates(place, document.getText()))));
		}
	});
}

/** Nearly every text has neither, and a save waits for this. */
function updates(place: Place, text: string): TextEdit[] {
	const mayHaveContents = /<!--[^>]*(?:toc|contents)/i.test(text);
	if (!mayHaveContents && !mayListDocuments(text)) {
		return [];
	}
	const { home, path } = place;
	const parsed = parseDocument(path, text);
	const contents = mayHaveContents ? findContents(parsed) : undefined;
	const list = findDocumentList(parsed);
	return [
		...(contents?.marked ? contentsUpdate(parsed, contents).edits : []),
		// As long as documents are being read, a list would lose those that are still to come
		...(list && home.folder && home.ready
			? listEdits(parsed, list, documentLines(path, listedBelow(home.documents(), folderOf(path))))
			: []),
	];
}
