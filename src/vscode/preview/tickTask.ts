import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { toRange } from '../convert.ts';
import { markTask } from '../tasks/markTask.ts';
import type { IndexService } from '../workspace/indexService.ts';

/**
 * Ticks the box of the task in a line, or clears it, as one undo. In a list of tasks it is the same as ticking it in the
 * Tasks view; elsewhere the one character between the brackets changes. A file that was saved is saved after it.
 * @param line from 0; nothing happens where no task begins in it
 */
export async function tickTask(indexes: IndexService, uri: vscode.Uri, line: number, done: boolean): Promise<void> {
	const root = indexes.rootOf(uri);
	const path = root?.workspace.pathOf(uri) ?? '';
	const list = root?.get(path)?.facts.taskList;
	const task = list?.tasks.find((one) => one.line === line);
	if (root && list && task) {
		await markTask({ root, path, list, task }, done ? 'done' : 'open');
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const found = parseDocument(uri.path, document.getText()).tasks.find(
		({ markRange }) => markRange.start.line === line,
	);
	if (!found) {
		return;
	}
	const wasSaved = !document.isDirty && !document.isUntitled;
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, toRange(found.markRange), done ? 'x' : ' ');
	const isMade = await vscode.workspace.applyEdit(edit);
	if (isMade && wasSaved) {
		await document.save();
	} else if (!isMade) {
		await vscode.window.showWarningMessage("The box can't be ticked: the editor could not change the document.");
	}
}
