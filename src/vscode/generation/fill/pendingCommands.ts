import * as vscode from 'vscode';
import { activeEditor } from '../../activeEditor.ts';
import { commands, internalCommands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { sectionStays } from './fillMessages.ts';
import type { PendingFill } from './pendingFill.ts';
import { Proposal } from './proposal.ts';

/** What the keys of Keep and Undo are bound with. */
const atCursor = 'atCursor';

/** What a person does with a fill that runs, or that waits to be kept. */
export function registerPendingCommands(ai: AiServices): vscode.Disposable {
	const { fills } = ai;
	const onBoth = (id: string, act: (fill: PendingFill | Proposal) => unknown): vscode.Disposable =>
		vscode.commands.registerCommand(id, (fillId: unknown) => {
			const fill = fillId === atCursor ? at(ai) : typeof fillId === 'string' ? fills.get(fillId) : nearest(ai);
			return fill && act(fill);
		});
	const on = (id: string, act: (fill: PendingFill) => unknown): vscode.Disposable =>
		onBoth(id, (fill) => (fill instanceof Proposal ? undefined : act(fill)));
	const onHunk = (id: string, act: (fill: PendingFill, hunk: number) => unknown): vscode.Disposable =>
		vscode.commands.registerCommand(id, (fillId: unknown, hunk: unknown) => {
			const fill = typeof fillId === 'string' ? fills.get(fillId) : undefined;
			return fill && typeof hunk === 'number' ? act(fill, hunk) : undefined;
		});
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.aiCancelFill, () => cancel(ai)),
		onBoth(commands.aiKeepFill, (fill) => fill.keep()),
		onBoth(commands.aiUndoFill, (fill) => (fill instanceof Proposal ? fill.discard() : fill.undo())),
		vscode.commands.registerCommand(commands.aiKeepAllFills, () => endAll(ai, (fill) => fill.keep())),
		vscode.commands.registerCommand(commands.aiUndoAllFills, () => endAll(ai, (fill) => fill.undo())),
		on(commands.aiRetryFill, (fill) => retry(fill)),
		on(commands.aiCompareFill, (fill) => compare(ai, fill)),
		onHunk(internalCommands.keepHunk, (fill, hunk) => fill.keepHunk(hunk)),
		onHunk(internalCommands.undoHunk, (fill, hunk) => fill.undoHunk(hunk)),
		vscode.commands.registerCommand(commands.aiNextHunk, () => goToHunk(ai, 1)),
		vscode.commands.registerCommand(commands.aiPreviousHunk, () => goToHunk(ai, -1)),
	);
}

/** The proposal that the active editor compares a document with. */
function proposalShown({ fills }: AiServices): Proposal | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputTextDiff ? fills.proposal(input.modified) : undefined;
}

/** What a key acts on: another fill may be far away, where nobody sees what becomes of it. */
function at(ai: AiServices): PendingFill | Proposal | undefined {
	const editor = activeEditor();
	return (
		proposalShown(ai) ?? (editor && ai.fills.of(editor.document).find((fill) => fill.isAt(editor.selection.active)))
	);
}

/** What a command acts on that a person chose by its name. */
function nearest(ai: AiServices): PendingFill | Proposal | undefined {
	const editor = activeEditor();
	return proposalShown(ai) ?? (editor && ai.fills.near(editor.document, editor.selection.active));
}

/** All that waits in the document of the active editor, from its end: what stands above does not move. */
async function endAll({ fills }: AiServices, end: (fill: PendingFill) => unknown): Promise<void> {
	const editor = activeEditor();
	for (const fill of editor ? fills.of(editor.document).reverse() : []) {
		await end(fill);
	}
}

/** The one in the active editor; where none runs there, all. */
function cancel({ fills }: AiServices): void {
	const editor = activeEditor();
	const here = editor && fills.running(editor.document.uri);
	for (const running of here ? [here] : fills.allRunning()) {
		running.cancel();
	}
}

async function retry(fill: PendingFill): Promise<unknown> {
	try {
		return await fill.retry();
	} catch (error) {
		void tellFailure(error, undefined, sectionStays());
		return undefined;
	}
}

async function compare({ fills }: AiServices, { id, document, written, range }: PendingFill): Promise<void> {
	const before = fills.texts.put(`before/${id}`, document.uri, written.textBefore);
	const title = vscode.l10n.t('{0}: before the fill ↔ now', written.section);
	// The place of the fill is where the differences are
	const { start } = range;
	const options = { preserveFocus: false, selection: new vscode.Range(start, start) };
	await vscode.commands.executeCommand('vscode.diff', before, document.uri, title, options);
}

/** Puts the cursor at the next change that waits, or at the one before; round the ends of the document. */
function goToHunk({ fills }: AiServices, step: 1 | -1): void {
	const editor = activeEditor();
	const places = editor ? fills.of(editor.document).flatMap((fill) => fill.hunks.map((one) => fill.rangeOf(one))) : [];
	const { active } = editor?.selection ?? {};
	const ordered = step === 1 ? places : [...places].reverse();
	const next = ordered.find(({ start }) => active && start.compareTo(active) * step > 0) ?? ordered[0];
	if (editor && next) {
		editor.selection = new vscode.Selection(next.start, next.start);
		editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}
