import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { applyEdits, type TextEdit } from '../../core/document/text.ts';
import { markEdits, type WantedState } from '../../core/tasks/markEdits.ts';
import { readTasks } from '../../core/tasks/readTasks.ts';
import { isSameText, noChange, OperationError } from '../../core/workspace/change.ts';
import { tell } from '../tell.ts';
import { carryOut } from '../workspace/applyChange.ts';
import { isTidiedOnSave, type SavedText, savedText, saveUntidied, writeSaved } from './savedText.ts';
import type { TaskPlace } from './taskTarget.ts';

/** Boxes that are ticked in a row wait for each other: each reads the text that the one before left. */
let working: Promise<unknown> = Promise.resolve();

/**
 * Brings a task into a state in its file, as one undo: its mark, and those of the tasks above it that follow. A file
 * that was saved is saved after it. What is in the way is told.
 * @param wanted `other` for the one of done and open that it is not
 * @returns whether the task is in that state now
 */
export function markTask(place: TaskPlace, wanted: WantedState | 'other'): Promise<boolean> {
	const work = working.then(() => mark(place, wanted)).then(() => true, tell);
	working = work.catch(() => undefined);
	return work;
}

/**
 * From the text as it is now: what is shown may be a moment older. Where saving would let formatters at the whole file,
 * it is saved without them, or, in no active tab, the file itself is written and the editor reads it.
 */
async function mark(place: TaskPlace, wanted: WantedState | 'other'): Promise<void> {
	const { root, path } = place;
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(root.uriOf(path));
	} catch {
		throw new OperationError(`${path} can't be opened as text. Nothing was changed.`);
	}
	const saved = document.isDirty ? undefined : await savedText(document.uri);
	const edits = editsIn(saved?.text ?? document.getText(), place, wanted);
	const marked = saved && { ...saved, text: applyEdits(saved.text, edits) };
	if (edits.length === 0) {
		return;
	}
	const isCurrent = saved !== undefined && isSameText(saved.text, document.getText());
	const isTidied = isTidiedOnSave(document);
	if (!marked || !isTidied) {
		await carryOut(root, async () => ({ ...noChange, edits: new Map([[path, edits]]) }));
	} else if (isCurrent) {
		await saveUntidied(document, edits);
	}
	if (marked && !document.isDirty) {
		await writeMarked(document, { path, before: saved.text, marked, isTidied });
	}
}

/** A saved file, and what it is to be with the mark. */
interface Marked {
	readonly path: string;
	readonly before: string;
	readonly marked: SavedText;
	readonly isTidied: boolean;
}

/** Writes the file where nothing was saved yet, or where saving changed more of it than the mark. */
async function writeMarked(document: vscode.TextDocument, { path, before, marked, isTidied }: Marked): Promise<void> {
	// Before the file is read: the editor may follow what another program writes, which is to stay
	const held = document.getText();
	const now = (await savedText(document.uri))?.text;
	if (now === undefined || now === marked.text) {
		return;
	}
	if (now === before) {
		await writeSaved(document, marked, `${path} can't be written. Nothing was changed.`);
	} else if (isSameText(now, marked.text) || (isTidied && isSameText(now, held))) {
		await writeSaved(document, marked, `${path} has the mark, but what saving changed beside it can't be taken back.`);
	}
}

/** @throws OperationError when the text no longer has the task */
function editsIn(text: string, { root, path, task }: TaskPlace, wanted: WantedState | 'other'): readonly TextEdit[] {
	const kind = root.get(path)?.kind;
	const list = kind && readTasks(parseDocument(path, text), kind);
	// One without an id is named by its place, where another may stand by now
	const place = list?.tasks.findIndex(
		(one) => one.key === task.key && (one.id !== undefined || one.text === task.text),
	);
	const found = place === undefined ? undefined : list?.tasks[place];
	if (!list || place === undefined || !found) {
		throw new OperationError(`${path} no longer has this task. Nothing was changed.`);
	}
	return markEdits(list, place, wanted === 'other' ? (found.state === 'done' ? 'open' : 'done') : wanted);
}
