import * as vscode from 'vscode';
import type { OffsetChange } from '../../../core/generation/trackedRange.ts';

/** How often an edit is tried anew that came too late: somebody typed in the same moment. */
export const mostTries = 50;

/** An edit of ours that the editor has not answered yet. */
export interface OwnEdit {
	readonly start: number;
	readonly length: number;
	readonly text: string;
	/** It has become part of the document. */
	seen: boolean;
}

/**
 * What changes that the editor tells of hold beside an edit of ours: with the first edit elsewhere it takes away spaces
 * that it put at the start of a line itself.
 * @returns undefined where no edit of ours is among them
 */
export function besideOwn<T extends vscode.TextDocumentContentChangeEvent>(
	{ start, length, text }: OwnEdit,
	changes: readonly T[],
): T[] | undefined {
	const others = changes.filter(
		(change) => change.rangeOffset !== start || change.rangeLength !== length || change.text !== text,
	);
	return others.length === changes.length ? undefined : others;
}

/** A change as plain arithmetic has it. */
export function toChange({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): OffsetChange {
	return { start: rangeOffset, end: rangeOffset + rangeLength, length: text.length };
}

/** An editor that was closed meanwhile throws where one that can't edit says no. */
export async function tried(edit: Thenable<boolean>): Promise<boolean> {
	try {
		return await edit;
	} catch {
		return false;
	}
}

/**
 * Makes an edit of a document, and makes it anew where it came too late.
 * @param make the edit as it is for the text by then; undefined where it is no longer wanted
 * @returns whether it was made
 */
export async function editAnew(
	document: vscode.TextDocument,
	make: () => vscode.WorkspaceEdit | undefined,
): Promise<boolean> {
	for (let tries = 0; tries < mostTries && !document.isClosed; tries++) {
		const edit = make();
		if (!edit) {
			return false;
		}
		if (await tried(vscode.workspace.applyEdit(edit))) {
			return true;
		}
	}
	return false;
}
