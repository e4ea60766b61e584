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

/** Whether changes that the editor tells of are an edit of ours. */
export function isOwn(
	{ start, length, text }: OwnEdit,
	changes: readonly vscode.TextDocumentContentChangeEvent[],
): boolean {
	const [change] = changes;
	return (
		changes.length === 1 &&
		change !== undefined &&
		change.rangeOffset === start &&
		change.rangeLength === length &&
		change.text === text
	);
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
