import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import { remediesBeside } from '../providers/remedies.ts';
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
		return commandsAfter(uri, end).map((command) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command));
	}

	dispose(): void {
		this.listening.dispose();
		this.changed.dispose();
	}
}

/** An answer is kept; where there is none, the model is asked again, after what helps against the failure. */
function commandsAfter(uri: vscode.Uri, end: AnswerEnd | undefined): vscode.Command[] {
	switch (end?.type) {
		case undefined:
			return [];
		case 'written':
			return [{ title: vscode.l10n.t('Keep This Answer'), command: commands.aiKeepAnswer, arguments: [uri] }];
		case 'failed':
			return [
				{ title: vscode.l10n.t('Ask Again'), command: commands.aiAskAgain, arguments: [uri] },
				...(end.cause ? remediesBeside(end.cause) : []).map(({ title, command, argument }) => ({
					title,
					command,
					arguments: argument === undefined ? [] : [argument],
				})),
			];
	}
}
