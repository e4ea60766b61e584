import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { isSameText, OperationError } from '../../core/workspace/change.ts';
import { decodeText } from '../../core/workspace/decode.ts';
import { toTextEdits } from '../convert.ts';
import { writeWhole } from '../workspace/disk.ts';

/** A file in UTF-8 as it is on disk. */
export interface SavedText {
	readonly text: string;
	/** Whether the file begins with a byte order mark, which is not part of the text. */
	readonly marked: boolean;
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** Milliseconds that the editor gets to read a file again; it mostly takes 200. Nothing is lost where it takes longer. */
const patience = 2000;

/** Settings of the editor by which saving a file changes more of it than was edited. */
const tidying = [
	['editor', 'formatOnSave'],
	['editor', 'codeActionsOnSave'],
	['files', 'trimTrailingWhitespace'],
	['files', 'trimFinalNewlines'],
	['files', 'insertFinalNewline'],
] as const;

/** Whether the editor tidies a document as it saves it. */
export function isTidiedOnSave(document: vscode.TextDocument): boolean {
	return tidying.some(([section, name]) => {
		const value = vscode.workspace.getConfiguration(section, document).get<unknown>(name);
		return typeof value === 'object' && value !== null
			? Object.values(value).some((one) => one !== false && one !== 'never')
			: value === true;
	});
}

/** Reads a file; undefined where it is not in UTF-8: the editor then knows how to write it. */
export async function savedText(uri: vscode.Uri): Promise<SavedText | undefined> {
	const bytes = await vscode.workspace.fs.readFile(uri);
	const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	const text = isUtf16 ? undefined : decodeText(bytes);
	return typeof text === 'string' ? { text, marked: byteOrderMark.every((byte, i) => bytes[i] === byte) } : undefined;
}

/**
 * Edits a document and saves it as it then is. The editor can do that with the document of its active tab alone.
 * @returns whether it was done; false for a document in no tab or another one
 */
export async function saveUntidied(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	if (!(tab instanceof vscode.TabInputText) || tab.uri.toString() !== document.uri.toString()) {
		return false;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, toTextEdits(edits));
	const isMade = await vscode.workspace.applyEdit(edit);
	if (isMade) {
		await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
	}
	return isMade;
}

/**
 * Writes a file on disk and waits until the editor has read it: it makes an undo of what it finds changed.
 * @param document the same file in the editor, without unsaved changes
 * @param failure what a person is told when the file can't be written
 * @throws OperationError when the file can't be written
 */
export async function writeSaved(
	document: vscode.TextDocument,
	{ text, marked }: SavedText,
	failure: string,
): Promise<void> {
	const bytes = new TextEncoder().encode(text);
	const content = marked ? Uint8Array.from([...byteOrderMark, ...bytes]) : bytes;
	const shown = untilShown(document, text);
	try {
		await writeWhole(document.uri, content);
	} catch {
		throw new OperationError(failure);
	}
	await shown;
}

function untilShown(document: vscode.TextDocument, text: string): Promise<void> {
	return new Promise((resolve) => {
		const registrations: vscode.Disposable[] = [];
		const end = () => {
			clearTimeout(timer);
			vscode.Disposable.from(...registrations).dispose();
			resolve();
		};
		const timer = setTimeout(end, patience);
		registrations.push(
			vscode.workspace.onDidChangeTextDocument((event) => {
				if (event.document === document && isSameText(document.getText(), text)) {
					end();
				}
			}),
			vscode.workspace.onDidCloseTextDocument((closed) => {
				if (closed === document) {
					end();
				}
			}),
		);
	});
}
