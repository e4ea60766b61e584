import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { applyEdits } from '../../core/document/text.ts';
import { isSameText } from '../../core/workspace/change.ts';
import { toRange } from '../convert.ts';
import { markTask } from '../tasks/markTask.ts';
import { isTidiedOnSave, savedText, writeSaved } from '../tasks/savedText.ts';
import { tell } from '../tell.ts';
import type { IndexService } from '../workspace/indexService.ts';

/**
 * Ticks the box of the task in a line, or clears it, as one undo. In a list of tasks it is the same as ticking it in the
 * Tasks view; elsewhere the one character between the brackets changes. A file that was saved is saved after it.
 * @param line from 0; nothing happens where no task begins in it
 * @param shown the line as the person sees it: nothing happens where another one stands there by now
 */
export async function tickTask(
	indexes: IndexService,
	uri: vscode.Uri,
	{ line, done }: { readonly line: number; readonly done: boolean },
	shown: string | undefined,
): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	if (line >= document.lineCount || document.lineAt(line).text !== shown) {
		return;
	}
	const root = indexes.rootOf(uri);
	const path = root?.workspace.pathOf(uri) ?? '';
	const list = root?.get(path)?.facts.taskList;
	const task = list?.tasks.find((one) => one.line === line);
	if (root && list && task) {
		await markTask({ root, path, list, task }, done ? 'done' : 'open');
		return;
	}
	const found = parseDocument(uri.path, document.getText()).tasks.find(
		({ markRange }) => markRange.start.line === line,
	);
	if (!found) {
		return;
	}
	const mark = { range: found.markRange, newText: done ? 'x' : ' ' };
	const wasSaved = !document.isDirty && !document.isUntitled;
	const saved = wasSaved && isTidiedOnSave(document) ? await savedText(uri) : undefined;
	if (saved && isSameText(saved.text, document.getText())) {
		// Saving it would let formatters at the whole file
		const failure = `${path || uri.path} can't be written. Nothing was changed.`;
		await writeSaved(document, { ...saved, text: applyEdits(saved.text, [mark]) }, failure).catch(tell);
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, toRange(mark.range), mark.newText);
	const isMade = await vscode.workspace.applyEdit(edit);
	if (isMade && wasSaved) {
		await document.save();
	} else if (!isMade) {
		await vscode.window.showWarningMessage("The box can't be ticked: the editor could not change the document.");
	}
}
