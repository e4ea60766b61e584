import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { AnswerEnd } from './comparedAnswer.ts';

/** What can be done with an answer, above it. */
export class AnswerLenses implements vscode.CodeLensProvider, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly listening: vscode.Disposable;
	private readonly endOf: (uri: vscode.Uri) => AnswerEnd | undefined;
	readonly onDidChangeCodeLenses = this.changed.event;

	/** @param grown an answer is another; its end is asked for anew */
	constructor(grown: vscode.Event<vscode.Uri>, endOf: (uri: vscode.Uri) => AnswerEnd | undefined) {
		this.endOf = endOf;
		this.listening = grown(() => this.changed.fire());
	}

	provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
		const end = this.endOf(uri);
		if (end?.type !== 'written') {
			return [];
		}
		const command = { title: vscode.l10n.t('Keep This Answer'), command: commands.aiKeepAnswer, arguments: [uri] };
		return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
	}

	dispose(): void {
		this.listening.dispose();
		this.changed.dispose();
	}
}
