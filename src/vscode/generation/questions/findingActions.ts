import * as vscode from 'vscode';
import { commands, internalCommands } from '../../ids.ts';
import { inTitle } from '../../words.ts';
import { type AiFindings, type ShownFinding, toDiagnostic } from './aiFindings.ts';

/** What can be done about a finding, in the lightbulb: have it mended, or not hear of it again. */
export function registerFindingActions(findings: AiFindings): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			provideCodeActions: (document, range) => {
				const touched = findings.at(document.uri, range);
				return [...touched.flatMap(actionsFor), ...(touched.length > 0 ? [clearAction()] : [])];
			},
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function actionsFor(finding: ShownFinding): vscode.CodeAction[] {
	const fix = new vscode.CodeAction(titleOfFix(finding), vscode.CodeActionKind.QuickFix);
	fix.command = { command: internalCommands.fixFinding, title: fix.title, arguments: [finding.id] };
	const dismiss = new vscode.CodeAction(
		vscode.l10n.t('Dismiss “{0}”', inTitle(finding.message)),
		vscode.CodeActionKind.QuickFix,
	);
	dismiss.command = { command: internalCommands.dismissFinding, title: dismiss.title, arguments: [finding.id] };
	const actions = vscode.workspace.isTrusted ? [fix, dismiss] : [dismiss];
	for (const action of actions) {
		action.diagnostics = [toDiagnostic(finding)];
	}
	return actions;
}

function titleOfFix({ question, missing }: ShownFinding): string {
	if (missing !== undefined) {
		return vscode.l10n.t('Write the Missing Section with AI');
	}
	return question === 'gaps' ? vscode.l10n.t('Fill with AI') : vscode.l10n.t('Fix with AI');
}

function clearAction(): vscode.CodeAction {
	const clear = new vscode.CodeAction(vscode.l10n.t('Dismiss all AI findings'), vscode.CodeActionKind.QuickFix);
	clear.command = { command: commands.aiClearReview, title: clear.title };
	return clear;
}
