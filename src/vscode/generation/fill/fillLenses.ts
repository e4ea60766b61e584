import * as vscode from 'vscode';
import { commands, internalCommands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import type { PendingFill, PendingHunk } from './pendingFill.ts';
import { proofInWords } from './proofInWords.ts';

/** "Keep · Undo · Retry · Compare" and the proof over each section that waits to be kept, and over its changes. */
export function registerPendingLenses({ fills }: AiServices): vscode.Disposable {
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: fills.onDidChange,
		provideCodeLenses: (document) => fills.of(document).flatMap((fill) => [...lensesOf(fill), ...hunkLenses(fill)]),
	};
	return vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider);
}

function lensesOf(fill: PendingFill): vscode.CodeLens[] {
	const { id, range, written } = fill;
	const place = new vscode.Range(range.start.line, 0, range.start.line, 0);
	const lens = (title: string, tooltip: string, command: string): vscode.CodeLens =>
		new vscode.CodeLens(place, { title, tooltip, command, arguments: [id] });
	const isAgain = written.again !== undefined;
	const isOne = fill.hunks.length < 2;
	return [
		lens(
			isOne ? vscode.l10n.t('Keep') : vscode.l10n.t('Keep All'),
			vscode.l10n.t('Keep what was written'),
			commands.aiKeepFill,
		),
		lens(
			isOne ? vscode.l10n.t('Undo') : vscode.l10n.t('Undo All'),
			vscode.l10n.t('Put back exactly what stood here before'),
			commands.aiUndoFill,
		),
		...(isAgain
			? [lens(vscode.l10n.t('Retry'), vscode.l10n.t('Put back what stood here, and ask anew'), commands.aiRetryFill)]
			: []),
		lens(vscode.l10n.t('Compare'), vscode.l10n.t('Show the text before beside the text now'), commands.aiCompareFill),
		lens(proofInWords(written.proof), addedFindings(fill), commands.aiCompareFill),
	];
}

function addedFindings({ written: { proof } }: PendingFill): string {
	return proof.added.length === 0
		? vscode.l10n.t('What the rules say of the document now, against before')
		: proof.added.map(({ message }) => message).join('\n');
}

function hunkLenses(fill: PendingFill): vscode.CodeLens[] {
	return fill.hunks.length < 2 ? [] : fill.hunks.flatMap((hunk) => lensesOfHunk(fill, hunk));
}

function lensesOfHunk(fill: PendingFill, hunk: PendingHunk): vscode.CodeLens[] {
	const { start, isEmpty } = fill.rangeOf(hunk);
	const tooltip = isEmpty
		? vscode.l10n.t('Lines left out: this place alone')
		: hunk.old.trim() === ''
			? vscode.l10n.t('Lines added: this place alone')
			: vscode.l10n.t('Lines changed: this place alone');
	// At the end of a body a place begins with the line break before it
	const line = start.character > 0 && !isEmpty ? start.line + 1 : start.line;
	const place = new vscode.Range(line, 0, line, 0);
	const lens = (title: string, command: string): vscode.CodeLens =>
		new vscode.CodeLens(place, { title, command, arguments: [fill.id, hunk.id], tooltip });
	return [
		lens(vscode.l10n.t('Keep Change'), internalCommands.keepHunk),
		lens(vscode.l10n.t('Undo Change'), internalCommands.undoHunk),
	];
}
