import * as vscode from 'vscode';
import { AnswerKeys } from './answerKeys.ts';
import { AnswerPages } from './answerPages.ts';
import type { ComparedAnswer } from './comparedAnswer.ts';
import type { Comparison } from './comparison.ts';

/** A comparison whose answers stand in tabs. */
export interface OpenComparison {
	readonly comparison: Comparison;
	/** Of the pages of its answers. */
	readonly uris: readonly vscode.Uri[];
	readonly text: vscode.TextDocument;
	/** Of the section. */
	readonly title: string;
	/** Of the models. */
	readonly names: readonly string[];
}

/** A comparison, and which of its answers is asked for. */
export interface OpenAnswer {
	readonly opened: OpenComparison;
	readonly index: number;
}

/** The comparisons whose answers stand in tabs. One is forgotten when the last of its tabs is closed. */
export class OpenComparisons implements vscode.Disposable {
	readonly pages = new AnswerPages();
	/** By the addresses of their answers. */
	private readonly byAddress = new Map<string, OpenAnswer>();
	private readonly keys = new AnswerKeys();
	private readonly registrations = vscode.Disposable.from(
		this.pages,
		this.pages.onDidChange(() => this.tellKeys()),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)),
	);

	dispose(): void {
		this.registrations.dispose();
	}

	/** Opens a tab for each answer. */
	async open({ comparison, text, title, names }: Omit<OpenComparison, 'uris'>): Promise<OpenComparison> {
		const uris = await this.pages.open(comparison.answers, names);
		const opened: OpenComparison = { comparison, uris, text, title, names };
		for (const [index, uri] of uris.entries()) {
			this.byAddress.set(uri.toString(), { opened, index });
		}
		return opened;
	}

	/** The answer on a page, or on the one that is looked at; undefined for any other text. */
	at(uri = vscode.window.activeTextEditor?.document.uri): OpenAnswer | undefined {
		return uri && this.byAddress.get(uri.toString());
	}

	/** What came of the answer on a page; undefined while it is being written, and for any other text. */
	endAt(uri: vscode.Uri): ComparedAnswer['end'] {
		const found = this.at(uri);
		return found?.opened.comparison.answers[found.index]?.end;
	}

	/** Whether a tab with an answer is still there. */
	has({ uris }: OpenComparison): boolean {
		return uris.some((uri) => this.byAddress.has(uri.toString()));
	}

	/** Stops what is still being written, and closes the tabs. */
	async forget({ comparison, uris }: OpenComparison): Promise<void> {
		comparison.cancel();
		for (const uri of uris) {
			this.byAddress.delete(uri.toString());
		}
		this.tellKeys();
		await this.pages.close(uris);
	}

	private closed(uri: vscode.Uri): void {
		const found = this.byAddress.get(uri.toString());
		const there = new Set(vscode.workspace.textDocuments.map((text) => text.uri.toString()));
		if (found && !found.opened.uris.some((one) => one.toString() !== uri.toString() && there.has(one.toString()))) {
			void this.forget(found.opened);
		}
	}

	private tellKeys(): void {
		this.keys.tell(new Map([...this.byAddress.keys()].map((key) => [key, this.endAt(vscode.Uri.parse(key))])));
	}
}
