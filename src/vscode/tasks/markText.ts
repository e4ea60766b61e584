import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/document/text.ts';
import { isSameText, OperationError } from '../../core/workspace/change.ts';
import { tell } from '../tell.ts';
import { isReadOnly } from '../workspace/isReadOnly.ts';
import { isTidiedOnSave, type SavedText, savedText, saveUntidied, writeSaved } from './savedText.ts';

/** A box that is to be ticked or cleared in a file. */
export interface Marking {
	readonly uri: vscode.Uri;
	/** As a person is told it. */
	readonly path: string;
	/**
	 * What brings a text into the wanted state; nothing where it is in it. It is asked again while others write the file.
	 * @throws OperationError when the text no longer has the box
	 */
	edits(text: string): readonly TextEdit[];
	/**
	 * Makes edits in the editor, and saves the text where it was saved.
	 * @throws OperationError when it can't be done
	 */
	apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void>;
}

/** Boxes that are ticked in a row wait for each other: each reads the text that the one before left. */
let working: Promise<unknown> = Promise.resolve();

/** How often a box is ticked anew that another program wrote over. */
const attempts = 3;

/**
 * Makes a mark as one undo. A file that was saved is saved after it, and nothing else of it changes. What is in the way
 * is told.
 * @returns whether the text has the mark now: that of the file, where it was saved
 */
export function markText(marking: Marking): Promise<boolean> {
	const work = working.then(() => markUntilMade(marking)).then(() => true, tell);
	working = work.catch(() => undefined);
	return work;
}

/**
 * The file is looked at after each attempt: nobody can keep another program from writing it between a look and a write,
 * and what was saved may have been written over at once.
 */
async function markUntilMade(marking: Marking): Promise<void> {
	const { path, uri } = marking;
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(uri);
	} catch {
		throw new OperationError(vscode.l10n.t("{0} can't be opened as text. Nothing was changed.", path));
	}
	for (let attempt = 0; attempt < attempts; attempt++) {
		if (await isMade(document, marking)) {
			return;
		}
		if (await isReadOnly(document)) {
			throw new OperationError(vscode.l10n.t('{0} is read-only. Nothing was changed.', path));
		}
		await mark(document, marking);
	}
	if (!(await isMade(document, marking))) {
		throw new OperationError(
			vscode.l10n.t('{0} is being written by another program. The box is as that left it; try again.', path),
		);
	}
}

async function isMade(document: vscode.TextDocument, marking: Marking): Promise<boolean> {
	const saved = await savedOf(document, marking);
	return marking.edits(saved?.text ?? document.getText()).length === 0;
}

/** The file of a text that has no changes of its own; undefined where the editor alone knows how to write it. */
async function savedOf(document: vscode.TextDocument, { path }: Marking): Promise<SavedText | undefined> {
	try {
		return document.isDirty || document.isUntitled ? undefined : await savedText(document.uri);
	} catch {
		throw new OperationError(vscode.l10n.t("{0} can't be read. Nothing was changed.", path));
	}
}

/**
 * From the text as it is now: what is shown may be a moment older. Where saving would let formatters at the whole file,
 * it is saved without them, or, in no active tab, the file itself is written and the editor reads it.
 */
async function mark(document: vscode.TextDocument, marking: Marking): Promise<void> {
	const saved = await savedOf(document, marking);
	const edits = marking.edits(saved?.text ?? document.getText());
	if (!saved) {
		await marking.apply(document, edits);
		return;
	}
	const isTidied = isTidiedOnSave(document);
	let isSaved = false;
	if (isSameText(saved.text, document.getText())) {
		if (isTidied) {
			isSaved = await saveUntidied(document, edits);
		} else {
			await marking.apply(document, edits);
		}
	}
	if (!document.isDirty) {
		const marked = { ...saved, text: applyEdits(saved.text, edits) };
		await writeMarked(document, marking, { before: saved.text, marked, isTidied: isSaved });
	}
}

/** A saved file, and what it is to be with the mark. */
interface Marked {
	readonly before: string;
	readonly marked: SavedText;
	/** Whether the editor saved it, and may have tidied it. */
	readonly isTidied: boolean;
}

/** Writes the file where nothing was saved yet, or where saving changed more of it than the mark. */
async function writeMarked(document: vscode.TextDocument, marking: Marking, wanted: Marked): Promise<void> {
	const { path } = marking;
	const { before, marked, isTidied } = wanted;
	// Before the file is read: the editor may follow what another program writes, which is to stay
	const held = document.getText();
	const now = (await savedOf(document, marking))?.text;
	if (now === undefined || now === marked.text) {
		return;
	}
	if (now === before) {
		await writeSaved(document, marked, vscode.l10n.t("{0} can't be written. Nothing was changed.", path));
	} else if (isSameText(now, marked.text) || (isTidied && isSameText(now, held))) {
		await writeSaved(
			document,
			marked,
			vscode.l10n.t("{0} has the mark, but what saving changed beside it can't be taken back.", path),
		);
	}
}
