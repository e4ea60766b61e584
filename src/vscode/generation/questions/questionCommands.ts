import * as vscode from 'vscode';
import type { QuestionName } from '../../../core/generation/questions/finding.ts';
import { plural } from '../../../core/outline/summary.ts';
import { commands, internalCommands } from '../../ids.ts';
import type { SpecNode } from '../../specs/specNode.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { AiFindings } from './aiFindings.ts';
import { type AskedQuestion, askAboutDocument } from './askAboutDocument.ts';
import { Dismissals } from './dismissals.ts';
import { registerFindingActions } from './findingActions.ts';
import { fixFinding } from './fixFinding.ts';

/** What a command is run on: the active document, or the one of an item in the tree. */
type QuestionArgument = SpecNode | vscode.Uri | undefined;

interface QuestionCommand {
	readonly question: QuestionName;
	readonly command: string;
	/** As the person knows it. */
	readonly title: string;
	/** One of what it finds. */
	readonly noun: string;
}

const questions: readonly QuestionCommand[] = [
	{ question: 'review', command: commands.aiReview, title: 'Review Document', noun: 'finding' },
	{ question: 'gaps', command: commands.aiFindGaps, title: 'Find Gaps', noun: 'gap' },
	{ question: 'consistency', command: commands.aiCheckConsistency, title: 'Check Consistency', noun: 'contradiction' },
];

/** Questions about whole documents; what they find stands in the Problems panel, apart from what the rules find. */
export function registerQuestions(ai: AiServices): vscode.Disposable {
	const findings = new AiFindings(new Dismissals(ai.storage.workspace));
	return vscode.Disposable.from(
		findings,
		registerFindingActions(findings),
		...questions.map((question) =>
			vscode.commands.registerCommand(question.command, (argument: QuestionArgument) =>
				ask(ai, findings, question, argument),
			),
		),
		vscode.commands.registerCommand(commands.aiClearReview, () => findings.clear()),
		vscode.commands.registerCommand(internalCommands.dismissFinding, (id: string) => findings.dismiss(id)),
		vscode.commands.registerCommand(internalCommands.fixFinding, (id: string) => fixFinding(ai, findings, id)),
	);
}

async function ask(
	ai: AiServices,
	findings: AiFindings,
	question: QuestionCommand,
	argument: QuestionArgument,
): Promise<void> {
	try {
		const text = await textOf(argument);
		const root = text && ai.indexes.rootOf(text.uri);
		await (root && ai.indexes.whenReady(root));
		const place = text && ai.indexes.locate(text);
		await place?.home.settle();
		if (!text || !place?.home.get(place.path)) {
			void vscode.window.showInformationMessage('The active editor shows no document that ArchSpec knows.');
			return;
		}
		const asked = await askAboutDocument(ai, findings, place, text, question.question, question.title);
		if (asked) {
			void tellResult(question, asked);
		}
	} catch (error) {
		await tellFailure(error, () => ask(ai, findings, question, argument));
	}
}

async function textOf(argument: QuestionArgument): Promise<vscode.TextDocument | undefined> {
	if (argument instanceof vscode.Uri) {
		return vscode.workspace.openTextDocument(argument);
	}
	return argument !== undefined && 'path' in argument
		? vscode.workspace.openTextDocument(argument.home.uriOf(argument.path))
		: vscode.window.activeTextEditor?.document;
}

async function tellResult({ title, noun }: QuestionCommand, asked: AskedQuestion): Promise<void> {
	const show = 'Show Problems';
	const chosen = await vscode.window.showInformationMessage(
		`${title}: ${describeResult(noun, asked)}`,
		...(asked.shown > 0 ? [show] : []),
	);
	if (chosen === show) {
		await vscode.commands.executeCommand('workbench.actions.view.problems');
	}
}

/** What was found, and what of the answer could not be used. */
function describeResult(noun: string, { provider, result, shown, dismissed, outdated }: AskedQuestion): string {
	const found = shown === 0 ? `no ${noun}` : plural(shown, noun);
	const notes = [
		provider.name === 'offline' ? 'Without a model, only what is certain is found.' : '',
		dismissed > 0 ? `${dismissed} dismissed earlier.` : '',
		outdated > 0 ? `${outdated} about text that was changed meanwhile.` : '',
		result.unplaced > 0 ? `${result.unplaced} left out: they quote words that are not in the text.` : '',
		result.unread > 0 ? `${result.unread} could not be read.` : '',
		result.incomplete > 0 ? 'The answer was cut off or refused; there may be more.' : '',
	];
	return [`${found}.`, ...notes.filter((note) => note !== '')].join(' ');
}
