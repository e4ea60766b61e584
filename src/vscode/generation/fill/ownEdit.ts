import type * as vscode from 'vscode';
import type { OffsetChange } from '../../../core/generation/trackedRange.ts';

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
