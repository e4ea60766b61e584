import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import type { SpecDocument, TaskItem } from '../../core/document/specDocument.ts';
import type { TextEdit } from '../../core/document/text.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { toTextEdits } from '../convert.ts';
import { markTask } from '../tasks/markTask.ts';
import { markText } from '../tasks/markText.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** The box of a line as the person sees it, and what it is to be. */
interface Tick {
	/** From 0. */
	readonly line: number;
	readonly done: boolean;
	/** The line with the box as it was. */
	readonly shown: string;
}

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
	if (shown === undefined || line >= document.lineCount || document.lineAt(line).text !== shown) {
		return;
	}
	const root = indexes.rootOf(uri);
	const path = root?.workspace.pathOf(uri) ?? uri.path;
	const list = root?.get(path)?.facts.taskList;
	const task = list?.tasks.find((one) => one.line === line);
	if (root && list && task) {
		await markTask({ root, path, list, task }, done ? 'done' : 'open');
	} else if (boxIn(parseDocument(path, document.getText()), line)) {
		const edits = (text: string) => tickEdits(parseDocument(path, text), { line, done, shown });
		await markText({ uri, path, edits, apply });
	}
}

function boxIn(document: SpecDocument, line: number): TaskItem | undefined {
	return document.tasks.find(({ markRange }) => markRange.start.line === line);
}

/** @throws OperationError when another line stands there */
function tickEdits(document: SpecDocument, { line, done, shown }: Tick): readonly TextEdit[] {
	const box = boxIn(document, line);
	const [start, end] = [box?.markRange.start.character ?? 0, box?.markRange.end.character ?? 0];
	const around = (text: string): string => text.slice(0, start) + text.slice(end);
	if (!box || around(document.lines.line(line)) !== around(shown)) {
		throw new OperationError(
			vscode.l10n.t('{0} no longer has this box in line {1}. Nothing was changed.', document.path, line + 1),
		);
	}
	const isMade = done ? /^x$/i.test(box.mark) : box.mark === ' ';
	return isMade ? [] : [{ range: box.markRange, newText: done ? 'x' : ' ' }];
}

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
	const wasSaved = !document.isDirty && !document.isUntitled;
	const { version } = document;
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, toTextEdits(edits));
	if (!(await vscode.workspace.applyEdit(edit))) {
		if (document.version !== version) {
			// Somebody typed in the same moment: the box is looked for in their text
			return;
		}
		throw new OperationError(vscode.l10n.t("The box can't be ticked: the editor could not change the document."));
	}
	if (wasSaved) {
		await document.save();
	}
}
