import * as vscode from 'vscode';
import { suggestionScheme } from '../../ids.ts';

/** The page beside the document that shows the whole of a proposal, which a list has no room for. Read-only. */
export class SuggestionPreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly uri: vscode.Uri;
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly registration = vscode.workspace.registerTextDocumentContentProvider(suggestionScheme, this);
	private text = '';
	private isOpen = false;
	readonly onDidChange = this.changed.event;

	/** @param section its heading: the name of the tab */
	constructor(section: string) {
		this.uri = vscode.Uri.from({ scheme: suggestionScheme, path: `/${section.replaceAll('/', '∕')}.md` });
	}

	/** Opens the page; the list keeps the focus. */
	async open(): Promise<void> {
		this.isOpen = true;
		await vscode.window.showTextDocument(this.uri, {
			viewColumn: vscode.ViewColumn.Beside,
			preserveFocus: true,
			preview: true,
		});
	}

	/** Shows another text, when the page is open. */
	show(text: string): void {
		this.text = text;
		if (this.isOpen) {
			this.changed.fire(this.uri);
		}
	}

	provideTextDocumentContent(): string {
		return this.text;
	}

	/** Closes the page. */
	dispose(): void {
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
		const own = tabs.filter(
			({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === this.uri.toString(),
		);
		if (own.length > 0) {
			void vscode.window.tabGroups.close(own, true);
		}
		this.registration.dispose();
		this.changed.dispose();
	}
}
