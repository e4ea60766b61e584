import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { IndexService } from './indexService.ts';
import { WorkspaceRoot } from './workspaceRoot.ts';

/**
 * Carries every change of an open text into its index, at once: an index that missed one event would be wrong about
 * all that follow, so nothing is debounced here.
 */
export function registerEditorSync({ indexes }: Services): vscode.Disposable {
	for (const document of indexes.open.all()) {
		indexDetached(indexes, document);
	}
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument((document) => {
			// A text that comes back with unsaved changes is newer than what was read from disk.
			if (document.isDirty || !indexes.rootOf(document.uri) || isNew(indexes, document)) {
				indexNow(indexes, document);
			}
			showAnew(indexes, document);
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) {
				indexNow(indexes, document);
			}
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			const place = indexes.locate(document) ?? indexes.locateCode(document);
			if (place?.home instanceof WorkspaceRoot) {
				// Its unsaved changes may have been dropped.
				void place.home.refresh(place.path);
				indexes.schedule.changed(place.home, [place.path]);
			} else if (place) {
				indexes.detached.remove(document);
				indexes.schedule.changed(place.home, [place.path]);
			}
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(() => {
			for (const document of indexes.open.all()) {
				if (indexes.rootOf(document.uri)) {
					indexes.detached.remove(document);
				} else {
					indexDetached(indexes, document);
				}
			}
		}),
	);
}

function indexNow(indexes: IndexService, document: vscode.TextDocument): void {
	const place = indexes.locate(document) ?? indexes.locateCode(document);
	if (!place) {
		return;
	}
	indexes.schedule.typed(place.home, place.path);
	if (place.home instanceof WorkspaceRoot) {
		place.home.update(place.path, document);
	} else {
		indexes.detached.update(document);
	}
}

/** Whether a file was opened before the disk told of it: what the editor asks of it now, it may not ask again. */
function isNew(indexes: IndexService, document: vscode.TextDocument): boolean {
	const place = indexes.locate(document);
	return place?.home instanceof WorkspaceRoot && place.home.ready && place.home.get(place.path) === undefined;
}

/** What is shown may depend on whether a document is open. */
function showAnew(indexes: IndexService, document: vscode.TextDocument): void {
	const place = indexes.locate(document);
	if (place) {
		indexes.schedule.changed(place.home, [place.path]);
	}
}

function indexDetached(indexes: IndexService, document: vscode.TextDocument): void {
	if (indexes.locate(document)?.home === indexes.detached) {
		indexes.detached.update(document);
	}
}
