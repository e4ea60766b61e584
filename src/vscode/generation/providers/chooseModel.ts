import * as vscode from 'vscode';
import { commands, settings, settingsSection } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { isTrusted } from '../request/isTrusted.ts';
import { pickModels } from './modelPick.ts';
import type { ModelChoice } from './providers.ts';
import { tellFailure } from './tellFailure.ts';

/** Milliseconds that the choice is told in the status bar. */
const shownFor = 10_000;

/** The command that chooses who answers, and writes it into the person's own settings. */
export function registerChooseModel({ providers }: AiServices): vscode.Disposable {
	async function chooseModel(): Promise<void> {
		if (!isTrusted()) {
			return;
		}
		const chosen = await pickModels(providers, {
			title: vscode.l10n.t('Choose Model'),
			placeholder: vscode.l10n.t('Who writes when you ask for it, or type the name of a model'),
			least: 1,
			most: 1,
			current: [await providers.choice()],
		});
		if (chosen?.[0]) {
			await writeChoice(chosen[0]);
		}
	}

	return vscode.commands.registerCommand(commands.aiChooseModel, () => chooseModel().catch(tellFailure));
}

/** The model stays as it was where drafts need none, so that the way back is short. */
async function writeChoice({ provider, model }: ModelChoice): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(settingsSection);
	if (provider !== 'offline') {
		await configuration.update(settings.aiModel, model, vscode.ConfigurationTarget.Global);
	}
	await configuration.update(settings.aiProvider, provider, vscode.ConfigurationTarget.Global);
	const told =
		provider === 'offline'
			? vscode.l10n.t('Drafts come from the workspace from now on')
			: vscode.l10n.t('{0} writes from now on', model);
	vscode.window.setStatusBarMessage(`$(check) ${told.replaceAll('$(', '$ (')}`, shownFor);
}
