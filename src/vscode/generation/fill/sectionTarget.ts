import * as vscode from 'vscode';
import type { AiServices } from '../aiServices.ts';
import { sectionAtCursor } from '../receipt/sectionAtCursor.ts';

/** A section by its heading's line in an open text. */
export interface SectionTarget {
	readonly text: vscode.TextDocument;
	/** From 0. */
	readonly line: number;
	/** Its heading; empty where only its line is known. */
	readonly title: string;
}

/**
 * The section that a command is about: named by a lens, a tree item or a caller (`{ uri, line }`), by its line in the
 * active editor, or else the one that the cursor is in.
 */
export async function sectionTarget(ai: AiServices, argument: unknown): Promise<SectionTarget | undefined> {
	if (typeof argument === 'object' && argument !== null) {
		const uri: unknown = Reflect.get(argument, 'uri');
		const line: unknown = Reflect.get(argument, 'line');
		if (uri instanceof vscode.Uri && typeof line === 'number') {
			return { text: await vscode.workspace.openTextDocument(uri), line, title: '' };
		}
	}
	return sectionAtCursor(ai, typeof argument === 'number' ? argument : undefined);
}
