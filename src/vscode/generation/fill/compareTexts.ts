import * as vscode from 'vscode';
import { fillScheme } from '../../ids.ts';

/** Texts that the editor shows beside a document, read-only: what it was before a fill, and what a fill proposes. */
export class CompareTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
	/** By address. */
	private readonly texts = new Map<string, string>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;
	private readonly registrations = vscode.Disposable.from(
		this.changed,
		vscode.workspace.registerTextDocumentContentProvider(fillScheme, this),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
	);

	/** @param name unique, as part of an address @returns where the text is shown, under the document's own file name */
	put(name: string, document: vscode.Uri, text: string): vscode.Uri {
		const uri = vscode.Uri.from({ scheme: fillScheme, path: `/${name}/${document.path.split('/').at(-1)}` });
		this.texts.set(uri.toString(), text);
		this.changed.fire(uri);
		return uri;
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.texts.get(uri.toString()) ?? '';
	}

	dispose(): void {
		this.registrations.dispose();
	}
}
