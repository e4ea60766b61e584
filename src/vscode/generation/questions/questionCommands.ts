import * as vscode from 'vscode';
import { isForeign } from '../../../core/generation/documentLanguage.ts';
import { activeEditor } from '../../activeEditor.ts';
import { commands, internalCommands } from '../../ids.ts';
import type { SpecNode } from '../../specs/specNode.ts';
import type { AiServices } from '../aiServices.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { AiFindings } from './aiFindings.ts';
import type { AskedQuestion, DocumentQuestion } from './askAboutDocument.ts';
import { Dismissals } from './dismissals.ts';
import { registerFindingActions } from './findingActions.ts';
import { isUnreadable, tellUnreadable } from './tellUnreadable.ts';

/** What a command is run on: the active document, or the one of an item in the tree. */
type QuestionArgument = SpecNode | vscode.Uri | undefined;

interface QuestionCommand extends DocumentQuestion {
	readonly id: string;
	/** Number of what it finds: "no gap", "1 gap", "2 gaps". */
	readonly found: (count: number) => string;
}

const questions: readonly QuestionCommand[] = [
	{
		id: commands.aiReview,
		question: 'review',
		command: 'Review Document',
		title: vscode.l10n.t('Review Document'),
		found: (count) =>
			[vscode.l10n.t('no finding'), vscode.l10n.t('1 finding')][count] ?? vscode.l10n.t('{0} findings', count),
	},
	{
		id: commands.aiFindGaps,
		question: 'gaps',
		command: 'Find Gaps',
		title: vscode.l10n.t('Find Gaps'),
		found: (count) => [vscode.l10n.t('no gap'), vscode.l10n.t('1 gap')][count] ?? vscode.l10n.t('{0} gaps', count),
	},
	{
		id: commands.aiCheckConsistency,
		question: 'consistency',
		command: 'Check Consistency',
		title: vscode.l10n.t('Check Consistency'),
		found: (count) =>
			[vscode.l10n.t('no contradiction'), vscode.l10n.t('1 contradiction')][count] ??
			vscode.l10n.t('{0} contradictions', count),
	},
];

/** Questions about whole documents; what they find stands in the Problems panel, apart from what the rules find. */
export function registerQuestions(ai: AiServices): vscode.Disposable {
	const findings = new AiFindings(new Dismissals(ai.storage.workspace));
	return vscode.Disposable.from(
		findings,
		registerFindingActions(findings),
		...questions.map((question) =>
			vscode.commands.registerCommand(question.id, (argument: QuestionArgument) =>
				ask(ai, findings, question, argument),
			),
		),
		vscode.commands.registerCommand(commands.aiClearReview, () => findings.clear()),
		vscode.commands.registerCommand(internalCommands.dismissFinding, (id: string) => findings.dismiss(id)),
		vscode.commands.registerCommand(internalCommands.fixFinding, async (id: string) => {
			const { fixFinding } = await import('./fixFinding.ts');
			await fixFinding(ai, findings, id);
		}),
	);
}

async function ask(
	ai: AiServices,
	findings: AiFindings,
	question: QuestionCommand,
	argument: QuestionArgument,
): Promise<void> {
	let shown = 0;
	try {
		const text = await textOf(argument);
		const root = text && ai.indexes.rootOf(text.uri);
		await (root && ai.indexes.whenReady(root));
		const place = text && ai.indexes.locate(text);
		await place?.home.settle();
		if (!text || !place?.home.get(place.path)) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('The active editor shows no document that ArchSpec knows.'),
			);
			return;
		}
		const { askAboutDocument } = await import('./askAboutDocument.ts');
		const asked = await askAboutDocument(ai, findings, place, text, question, () => {
			shown++;
		});
		if (asked) {
			const again = () => ask(ai, findings, question, argument);
			void (isUnreadable(asked) ? tellUnreadable(question, asked, again) : tellResult(question, asked, text.getText()));
		}
	} catch (error) {
		await tellFailure(error, () => ask(ai, findings, question, argument), staysInWords(shown));
	}
}

/** What became of findings whose answer broke off. */
function staysInWords(shown: number): string {
	if (shown === 0) {
		return '';
	}
	return shown === 1
		? vscode.l10n.t('What was found before it stays: 1 finding.')
		: vscode.l10n.t('What was found before it stays: {0} findings.', shown);
}

async function textOf(argument: QuestionArgument): Promise<vscode.TextDocument | undefined> {
	if (argument instanceof vscode.Uri) {
		return vscode.workspace.openTextDocument(argument);
	}
	return argument !== undefined && 'path' in argument
		? vscode.workspace.openTextDocument(argument.home.uriOf(argument.path))
		: activeEditor()?.document;
}

/** @param text of the document */
async function tellResult(command: QuestionCommand, asked: AskedQuestion, text: string): Promise<void> {
	const show = vscode.l10n.t('Show Problems');
	const chosen = await vscode.window.showInformationMessage(
		`${command.title}: ${describeResult(command, asked, isForeign(text))}`,
		...(asked.shown > 0 ? [show] : []),
	);
	if (chosen === show) {
		await vscode.commands.executeCommand('workbench.actions.view.problems');
	}
}

/**
 * What was found, and what of the answer could not be used.
 * @param foreign whether the document is in another language than English
 */
function describeResult(
	{ question, found }: Pick<QuestionCommand, 'question' | 'found'>,
	{ provider, result, shown, dismissed, outdated }: AskedQuestion,
	foreign: boolean,
): string {
	const notes = [
		provider.name === 'offline' ? withoutModel(question, foreign) : '',
		dismissed > 0 ? vscode.l10n.t('{0} dismissed earlier.', dismissed) : '',
		outdated > 0 ? vscode.l10n.t('{0} about text that was changed meanwhile.', outdated) : '',
		result.unplaced > 0
			? vscode.l10n.t('{0} left out: they quote words that are not in the text.', result.unplaced)
			: '',
		result.unread > 0 ? vscode.l10n.t('{0} could not be read.', result.unread) : '',
		result.unreadable > 0 ? vscode.l10n.t('A part of the answer is not in the form that was asked for.') : '',
		result.incomplete > 0 ? vscode.l10n.t('The answer was cut off or refused; there may be more.') : '',
	];
	return [`${found(shown)}.`, ...notes.filter((note) => note !== '')].join(' ');
}

/** How little it means that nothing was found. */
function withoutModel(question: QuestionCommand['question'], foreign: boolean): string {
	// What is missing is told by the kind of the document, in any language
	return foreign && question !== 'gaps'
		? vscode.l10n.t(
				'Without a model, sentences are read in English alone, and this document is in another language: run "ArchSpec: Choose Model…" to have it read.',
			)
		: vscode.l10n.t('Without a model, only what is certain is found.');
}
