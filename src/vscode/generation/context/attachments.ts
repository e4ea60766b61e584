import type * as vscode from 'vscode';
import type { ContextPiece } from '../../../core/generation/context/piece.ts';

/** What a person attached to the requests about a document, until the window is closed. */
export class Attachments {
	private readonly byDocument = new Map<string, readonly ContextPiece[]>();

	of(uri: vscode.Uri): readonly ContextPiece[] {
		return this.byDocument.get(uri.toString()) ?? [];
	}

	set(uri: vscode.Uri, pieces: readonly ContextPiece[]): void {
		this.byDocument.set(uri.toString(), pieces);
	}
}
