import * as vscode from 'vscode';
import { compareScheme } from '../../ids.ts';
import type { ComparedAnswer } from './comparedAnswer.ts';

/** Milliseconds between two looks at an answer that grows. */
const pause = 100;

/** Answers as read-only documents side by side, each in a tab of its own. */
export class AnswerPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly answers = new Map<string, ComparedAnswer>();
	private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	/** Before the registration, at which the editor looks for it. */
	readonly onDidChange = this.changed.event;
	private readonly registrations = vscode.Disposable.from(
		this.changed,
		vscode.workspace.registerTextDocumentContentProvider(compareScheme, this),
	);
	private comparisons = 0;

	/** Opens answers beside one another, the first in the column after that of the document. @returns their addresses */
	async open(answers: readonly ComparedAnswer[], names: readonly string[]): Promise<vscode.Uri[]> {
		const comparison = ++this.comparisons;
		const uris = answers.map((answer, index) => {
			const name = (names[index] ?? '').replaceAll('/', '∕');
			const uri = vscode.Uri.from({ scheme: compareScheme, path: `/${comparison}/${index + 1}/${name}.md` });
			this.answers.set(uri.toString(), answer);
			return uri;
		});
		const left = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
		for (const [index, uri] of uris.entries()) {
			const text = await vscode.workspace.openTextDocument(uri);
			await vscode.window.showTextDocument(text, { viewColumn: left + index, preserveFocus: true, preview: false });
		}
		return uris;
	}

	/** An answer has grown; it is shown a little later, together with what comes until then. */
	grown(uri: vscode.Uri): void {
		const key = uri.toString();
		if (!this.waiting.has(key)) {
			const show = () => {
				this.waiting.delete(key);
				this.changed.fire(uri);
			};
			this.waiting.set(key, setTimeout(show, pause));
		}
	}

	/** Closes the tabs of answers and forgets them. */
	async close(uris: readonly vscode.Uri[]): Promise<void> {
		const keys = new Set(uris.map(String));
		const tabs = vscode.window.tabGroups.all
			.flatMap((group) => group.tabs)
			.filter(({ input }) => input instanceof vscode.TabInputText && keys.has(input.uri.toString()));
		await vscode.window.tabGroups.close(tabs, true);
		for (const key of keys) {
			clearTimeout(this.waiting.get(key));
			this.waiting.delete(key);
			this.answers.delete(key);
		}
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return (
			this.answers.get(uri.toString())?.page() ?? `${vscode.l10n.t('This answer was given in an earlier session.')}\n`
		);
	}

	dispose(): void {
		for (const timer of this.waiting.values()) {
			clearTimeout(timer);
		}
		this.registrations.dispose();
	}
}
