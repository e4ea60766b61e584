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
import { AnswerKeys } from './answerKeys.ts';
import { AnswerLenses } from './answerLenses.ts';
import { AnswerPages } from './answerPages.ts';
import type { AnswerEnd } from './comparedAnswer.ts';
import { compareErrand } from './compareErrand.ts';
import { Comparison } from './comparison.ts';

/** A comparison whose answers stand in tabs. */
interface OpenComparison {
	readonly comparison: Comparison;
	readonly uris: readonly vscode.Uri[];
	readonly text: vscode.TextDocument;
	/** Of the section. */
	readonly title: string;
	/** Of the models. */
	readonly names: readonly string[];
}

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
	const pages = new AnswerPages();
	/** By the addresses of their answers. */
	const open = new Map<string, OpenComparison>();
	const lenses = new AnswerLenses(pages.onDidChange, (uri) => answerOf(open, uri)?.end);
	const keys = new AnswerKeys();
	const tellKeys = () =>
		keys.tell(new Map([...open.keys()].map((key) => [key, answerOf(open, vscode.Uri.parse(key))?.end])));

	async function compare({ line, models, instruction }: CompareRequest = {}): Promise<void> {
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
		const uris = await pages.open(comparison.answers, names);
		const opened: OpenComparison = { comparison, uris, text: section.text, title: section.title, names };
		for (const uri of uris) {
			open.set(uri.toString(), opened);
		}
		await run(opened, [...uris.keys()]);
	}

	async function run(opened: OpenComparison, indexes: readonly number[]): Promise<void> {
		await runShown(opened, indexes, pages);
		if (opened.comparison.answers.every(({ end }) => end !== undefined)) {
			void offer(opened).catch(tellFailure);
		}
	}

	/** Asks models once more that gave no answer. */
	async function askAgain(opened: OpenComparison, indexes: readonly number[]): Promise<void> {
		const { comparison, title, uris } = opened;
		if (!uris.some((uri) => open.has(uri.toString()))) {
			return;
		}
		const begun = await comparison.begunAgain(indexes, titleOf(title));
		if (begun === undefined) {
			const message = vscode.l10n.t('“{0}” is gone: its heading is another one, or its document was closed.', title);
			void vscode.window.showWarningMessage(withoutLinks(message));
		} else if (begun.length > 0) {
			await run(opened, begun);
		}
	}

	async function askAgainAt(uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
		const opened = uri && open.get(uri.toString());
		if (opened) {
			await askAgain(opened, [opened.uris.findIndex((each) => each.toString() === uri.toString())]);
		}
	}

	async function keep(uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
		const opened = uri && open.get(uri.toString());
		if (!opened) {
			return;
		}
		const { comparison, uris, text } = opened;
		await vscode.window.showTextDocument(text, { preview: false });
		if (await comparison.keep(uris.findIndex((each) => each.toString() === uri.toString()))) {
			await forget(opened);
		} else {
			const message = vscode.l10n.t(
				'This answer can’t be put into the section: it is not whole, or the section is gone or being written.',
			);
			void vscode.window.showWarningMessage(message);
		}
	}

	async function forget(opened: OpenComparison): Promise<void> {
		opened.comparison.cancel();
		for (const uri of opened.uris) {
			open.delete(uri.toString());
		}
		tellKeys();
		await pages.close(opened.uris);
	}

	/** Asks which answer is kept, and offers to ask those again that gave none. */
	async function offer(opened: OpenComparison): Promise<void> {
		const { comparison, names, title, uris } = opened;
		const ends = comparison.answers.map(({ end }) => end);
		const failed = [...ends.keys()].filter((index) => ends[index]?.type === 'failed');
		const again = { title: vscode.l10n.t('Retry'), again: true } as const;
		if (failed.length === ends.length) {
			const chosen = await offerRemedies(title, ends, again);
			await carryOut(chosen, () => askAgain(opened, failed));
			return;
		}
		const kept = [...ends.keys()].flatMap((index) =>
			ends[index]?.type === 'written' ? [{ title: vscode.l10n.t('Keep {0}', names[index] ?? ''), index }] : [],
		);
		const none = { title: vscode.l10n.t('None'), index: -1 };
		const message = [
			vscode.l10n.t('Which answer goes into “{0}”?', title),
			...failed.map((index) => vscode.l10n.t('{0} gave none.', names[index] ?? '')),
		].join(' ');
		const retry = { title: again.title, index: -2 };
		const chosen = await vscode.window.showInformationMessage(
			withoutLinks(message),
			...kept,
			...(failed.length > 0 ? [retry] : []),
			none,
		);
		if (chosen === none) {
			await forget(opened);
		} else if (chosen === retry) {
			await askAgain(opened, failed);
		} else if (chosen) {
			await keep(uris[chosen.index]);
		}
	}

	const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
		const opened = open.get(uri.toString());
		const keys = new Set(vscode.workspace.textDocuments.map((text) => text.uri.toString()));
		if (opened && !opened.uris.some((each) => each.toString() !== uri.toString() && keys.has(each.toString()))) {
			void forget(opened);
		}
	});
	return vscode.Disposable.from(
		pages,
		lenses,
		closed,
		pages.onDidChange(tellKeys),
		vscode.languages.registerCodeLensProvider({ scheme: compareScheme }, lenses),
		vscode.commands.registerCommand(commands.aiCompareModels, (request?: CompareRequest) =>
			compare(request).catch((error) => tellFailure(error, () => compare(request).catch(tellFailure))),
		),
		vscode.commands.registerCommand(commands.aiKeepAnswer, (uri?: vscode.Uri) => keep(uri).catch(tellFailure)),
		vscode.commands.registerCommand(commands.aiAskAgain, (uri?: vscode.Uri) => askAgainAt(uri).catch(tellFailure)),
	);
}

function answerOf(open: ReadonlyMap<string, OpenComparison>, uri: vscode.Uri) {
	const opened = open.get(uri.toString());
	const index = opened?.uris.findIndex((each) => each.toString() === uri.toString()) ?? -1;
	return opened?.comparison.answers[index];
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
