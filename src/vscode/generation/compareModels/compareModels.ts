import * as vscode from 'vscode';
import { withoutLinks } from '../../convert.ts';
import { commands, compareScheme } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { pickModels } from '../providers/modelPick.ts';
import type { ModelChoice } from '../providers/providers.ts';
import { type Remedy, remediesBeside } from '../providers/remedies.ts';
import { carryOut, tellFailure } from '../providers/tellFailure.ts';
import { sectionAtCursor } from '../receipt/sectionAtCursor.ts';
import { type EditorErrand, type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import { AnswerLenses } from './answerLenses.ts';
import type { AnswerPages } from './answerPages.ts';
import type { AnswerEnd } from './comparedAnswer.ts';
import { compareErrand } from './compareErrand.ts';
import { Comparison } from './comparison.ts';
import { type OpenComparison, OpenComparisons } from './openComparisons.ts';

/** What a program may give the command along; a person is asked. */
interface CompareRequest {
	/** Of the section's heading, from 0. */
	readonly line?: number;
	readonly models?: readonly ModelChoice[];
	/** What is to be better, where the section has text. */
	readonly instruction?: string;
}

/** Commands that ask several models for the same section, and keep one of the answers. */
export function registerCompareModels(ai: AiServices): vscode.Disposable {
	const open = new OpenComparisons();
	const models = new ComparedModels(ai, open);
	const lenses = new AnswerLenses(open.pages.onDidChange, (uri) => open.endAt(uri));
	return vscode.Disposable.from(
		open,
		lenses,
		vscode.languages.registerCodeLensProvider({ scheme: compareScheme }, lenses),
		vscode.commands.registerCommand(commands.aiCompareModels, (request?: CompareRequest) =>
			models.compare(request).catch((error) => tellFailure(error, () => models.compare(request).catch(tellFailure))),
		),
		vscode.commands.registerCommand(commands.aiKeepAnswer, (uri?: vscode.Uri) => models.keepAt(uri).catch(tellFailure)),
		vscode.commands.registerCommand(commands.aiAskAgain, (uri?: vscode.Uri) =>
			models.askAgainAt(uri).catch(tellFailure),
		),
	);
}

/** What is done with models that write the same section: they are asked, asked again, and one answer is kept. */
class ComparedModels {
	private readonly ai: AiServices;
	private readonly open: OpenComparisons;

	constructor(ai: AiServices, open: OpenComparisons) {
		this.ai = ai;
		this.open = open;
	}

	async compare({ line, models, instruction }: CompareRequest = {}): Promise<void> {
		const { ai } = this;
		const section = sectionAtCursor(ai, line);
		const errand = section && (await compareErrand(ai, section, instruction));
		const chosen = errand && (models ?? (await askForModels(ai, section.title)));
		const fills = chosen && (await prepareAll(ai, section, errand, chosen));
		if (
			!fills ||
			!(await ai.gate.allowAll(
				fills.map(({ request }) => request),
				titleOf(section.title),
			))
		) {
			return;
		}
		const comparison = new Comparison(ai, fills, errand);
		const names = fills.map(({ request }) => request.provider.model.id);
		const opened = await this.open.open({ comparison, text: section.text, title: section.title, names });
		await this.run(opened, [...names.keys()]);
	}

	async askAgainAt(uri?: vscode.Uri): Promise<void> {
		const answer = this.open.at(uri);
		if (answer) {
			await this.askAgain(answer.opened, [answer.index]);
		}
	}

	/** Puts an answer into its section; the others go. */
	async keepAt(uri?: vscode.Uri): Promise<void> {
		const answer = this.open.at(uri);
		if (!answer) {
			return;
		}
		const { opened, index } = answer;
		await vscode.window.showTextDocument(opened.text, { preview: false });
		if (await opened.comparison.keep(index)) {
			await this.open.forget(opened);
		} else {
			const message = vscode.l10n.t(
				'This answer can’t be put into the section: it is not whole, or the section is gone or being written.',
			);
			void vscode.window.showWarningMessage(message);
		}
	}

	private async run(opened: OpenComparison, indexes: readonly number[]): Promise<void> {
		await runShown(opened, indexes, this.open.pages);
		if (opened.comparison.answers.every(({ end }) => end !== undefined)) {
			void this.offer(opened).catch(tellFailure);
		}
	}

	/** Asks models once more that gave no answer. */
	private async askAgain(opened: OpenComparison, indexes: readonly number[]): Promise<void> {
		const { comparison, title } = opened;
		if (!this.open.has(opened)) {
			return;
		}
		const begun = await comparison.begunAgain(indexes, titleOf(title));
		if (begun === undefined) {
			const message = vscode.l10n.t('“{0}” is gone: its heading is another one, or its document was closed.', title);
			void vscode.window.showWarningMessage(withoutLinks(message));
		} else if (begun.length > 0) {
			await this.run(opened, begun);
		}
	}

	/** Asks which answer is kept, and offers to ask those again that gave none. */
	private async offer(opened: OpenComparison): Promise<void> {
		const { comparison, names, title, uris } = opened;
		const ends = comparison.answers.map(({ end }) => end);
		const failed = [...ends.keys()].filter((index) => ends[index]?.type === 'failed');
		if (failed.length === ends.length) {
			const chosen = await offerRemedies(title, ends, { title: vscode.l10n.t('Retry'), again: true });
			await carryOut(chosen, () => this.askAgain(opened, failed));
			return;
		}
		const kept = [...ends.keys()].flatMap((index) =>
			ends[index]?.type === 'written'
				? [{ title: vscode.l10n.t('Keep {0}', names[index] ?? ''), uri: uris[index] }]
				: [],
		);
		const none = { title: vscode.l10n.t('None') };
		const retry = { title: vscode.l10n.t('Retry') };
		const message = [
			vscode.l10n.t('Which answer goes into “{0}”?', title),
			...failed.map((index) => vscode.l10n.t('{0} gave none.', names[index] ?? '')),
		].join(' ');
		const chosen = await vscode.window.showInformationMessage<{
			readonly title: string;
			readonly uri?: vscode.Uri | undefined;
		}>(withoutLinks(message), ...kept, ...(failed.length > 0 ? [retry] : []), none);
		if (chosen === none) {
			await this.open.forget(opened);
		} else if (chosen === retry) {
			await this.askAgain(opened, failed);
		} else if (chosen) {
			await this.keepAt(chosen.uri);
		}
	}
}

async function askForModels({ providers }: AiServices, section: string): Promise<readonly ModelChoice[] | undefined> {
	return pickModels(providers, {
		title: titleOf(section),
		placeholder: vscode.l10n.t('Mark two or three models'),
		least: 2,
		most: 3,
		current: [await providers.choice()],
	});
}

/** Undefined where there is no section to write. */
async function prepareAll(
	ai: AiServices,
	{ text, line }: { readonly text: vscode.TextDocument; readonly line: number },
	errand: EditorErrand,
	models: readonly ModelChoice[],
): Promise<EditorFill[] | undefined> {
	const fills: EditorFill[] = [];
	for (const model of models) {
		const fill = await prepareInEditor(ai, text, line, errand, await ai.providers.of(model));
		if (!fill) {
			return undefined;
		}
		fills.push(fill);
	}
	return fills;
}

function titleOf(section: string): string {
	return vscode.l10n.t('Compare Models on “{0}”', section);
}

/** Shows how many answers are there, with a way to stop the rest. */
async function runShown(
	{ comparison, uris, title }: OpenComparison,
	indexes: readonly number[],
	pages: AnswerPages,
): Promise<void> {
	const { answers } = comparison;
	await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: withoutLinks(titleOf(title)),
			cancellable: true,
		},
		async (progress, token) => {
			token.onCancellationRequested(() => comparison.cancel());
			const grown = (index: number) => {
				const uri = uris[index];
				if (uri) {
					pages.grown(uri);
				}
			};
			// One that is asked again shows its failure until then
			indexes.forEach(grown);
			await comparison.run((index) => {
				grown(index);
				const done = answers.filter(({ end }) => end).length;
				progress.report({ message: vscode.l10n.t('{0} of {1} answers are there', done, answers.length) });
			}, indexes);
		},
	);
}

/** Says why no model gave an answer, with what helps; nothing where the person stopped them. */
async function offerRemedies(
	title: string,
	ends: readonly (AnswerEnd | undefined)[],
	again: Remedy,
): Promise<Remedy | undefined> {
	const failures = ends.flatMap((end) => (end?.type === 'failed' && end.cause !== 'cancelled' ? [end] : []));
	if (failures.length === 0) {
		return undefined;
	}
	const reasons = [...new Set(failures.map(({ reason }) => reason))];
	const helping = failures.flatMap(({ cause }) => (cause ? remediesBeside(cause) : []));
	return vscode.window.showErrorMessage(
		withoutLinks([vscode.l10n.t('No model wrote “{0}”.', title), ...reasons].join(' ')),
		again,
		...new Set(helping),
	);
}
