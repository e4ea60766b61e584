import * as vscode from 'vscode';
import { utf8Length } from '../../core/workspace/decode.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';

/**
 * The texts that the editor holds, by address: what a person sees there, saved or not, is the truth, and a file on
 * disk is only read when the editor does not hold it.
 */
export class OpenDocuments implements vscode.Disposable {
	private readonly byUri = new Map<string, vscode.TextDocument>();
	private readonly registrations: vscode.Disposable[];

	constructor() {
		for (const document of vscode.workspace.textDocuments) {
			this.byUri.set(document.uri.toString(), document);
		}
		this.registrations = [
			vscode.workspace.onDidOpenTextDocument((document) => this.byUri.set(document.uri.toString(), document)),
			vscode.workspace.onDidCloseTextDocument((document) => this.byUri.delete(document.uri.toString())),
		];
	}

	get(uri: vscode.Uri): vscode.TextDocument | undefined {
		return this.byUri.get(uri.toString());
	}

	all(): Iterable<vscode.TextDocument> {
		return this.byUri.values();
	}

	dispose(): void {
		vscode.Disposable.from(...this.registrations).dispose();
	}
}

/** Length of a document in UTF-16 units, without making its text: the text of a large one is slow to join. */
export function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * Size of an open document in bytes, as the limit on files counts, where it is above that limit; undefined where it is
 * not. One with more characters than the limit has bytes is said to have as many bytes as characters.
 */
export function sizeAbove(limit: number, document: vscode.TextDocument): number | undefined {
	const length = lengthOf(document);
	// A character takes one to three bytes, so the text is needed only where that leaves the question open.
	const size = length <= limit && length * 3 > limit ? utf8Length(document.getText()) : length;
	return size > limit ? size : undefined;
}

/** Whether the editor, or the file's name, says that a text is Markdown. */
export function holdsMarkdown(document: vscode.TextDocument): boolean {
	return document.languageId === 'markdown' || isMarkdown(document.uri.path);
}
