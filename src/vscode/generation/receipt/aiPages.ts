import * as vscode from 'vscode';
import { aiScheme } from '../../ids.ts';
import { showPage } from '../../pages.ts';

/** Makes the text of a page each time it is shown or has changed. */
type MakePage = () => string;

/** Pages about requests, read-only: a receipt with its prompt, the ledger, a conversation. */
export class AiPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	/** By path. */
	private readonly pages = new Map<string, MakePage>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	/** Stands before the registration, which asks for it. */
	readonly onDidChange = this.changed.event;
	private readonly registrations = vscode.Disposable.from(
		this.changed,
		vscode.workspace.registerTextDocumentContentProvider(aiScheme, this),
	);

	/** Shows a page, the newest under its name. @param name as the tab is to be called, without `.md` */
	async show(name: string, make: MakePage): Promise<void> {
		const uri = uriOf(name);
		this.pages.set(uri.path, make);
		this.changed.fire(uri);
		await showPage(uri);
	}

	/** What a page tells has changed. */
	refresh(name: string): void {
		this.changed.fire(uriOf(name));
	}

	provideTextDocumentContent({ path }: vscode.Uri): string {
		return (
			this.pages.get(path)?.() ??
			`${vscode.l10n.t('This page was made in an earlier session. Run its command again.')}\n`
		);
	}

	dispose(): void {
		this.registrations.dispose();
	}
}

function uriOf(name: string): vscode.Uri {
	return vscode.Uri.from({ scheme: aiScheme, path: `/${name.replaceAll('/', '∕')}.md` });
}
