import * as vscode from 'vscode';
import { isLocal } from '../../../core/generation/models.ts';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { hostOf, originOf } from './originOf.ts';
import { tellFailure } from './tellFailure.ts';

/** Commands that put a key into the editor's secret store and take it out again. */
export function registerSetKey({ providers }: AiServices): vscode.Disposable {
	const { keys } = providers;

	async function setKey(): Promise<void> {
		const address = readAiSettings.endpoint();
		// Says what is wrong with an address that is none
		await providers.endpointClient(address);
		const key = await vscode.window.showInputBox({
			title: vscode.l10n.t('Set API Key'),
			prompt: promptOf(address),
			placeHolder:
				(await keys.get(address)) === undefined
					? vscode.l10n.t('Paste the key')
					: vscode.l10n.t('Paste the key that takes the place of the present one'),
			password: true,
			ignoreFocusOut: true,
			validateInput: (value) => problemOf(value.trim()),
		});
		if (key === undefined || key.trim() === '') {
			return;
		}
		await keys.set(address, key.trim());
		await offerModel(address);
	}

	async function removeKey(): Promise<void> {
		const address = readAiSettings.endpoint();
		const host = hostOf(address);
		if ((await keys.get(address)) === undefined) {
			void vscode.window.showInformationMessage(withoutLinks(vscode.l10n.t('There is no key for {0}.', host)));
			return;
		}
		const remove = vscode.l10n.t('Remove');
		const detail = vscode.l10n.t('ArchSpec can ask it no more until you set a key again.');
		const answer = await vscode.window.showWarningMessage(
			vscode.l10n.t('Remove the key for {0}?', host),
			{ modal: true, detail },
			remove,
		);
		if (answer === remove) {
			await keys.remove(address);
		}
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.aiSetKey, () => setKey().catch(tellFailure)),
		vscode.commands.registerCommand(commands.aiRemoveKey, removeKey),
	);
}

function promptOf(address: string): string {
	const isOpen = address.startsWith('http:') && !isLocal(address);
	const origin = originOf(address) ?? '';
	return isOpen
		? vscode.l10n.t(
				"For {0}. It is kept in the editor's secret store and sent to that server alone. Its way there is not encrypted.",
				origin,
			)
		: vscode.l10n.t("For {0}. It is kept in the editor's secret store and sent to that server alone.", origin);
}

/** What can't be sent in a header, or is something else that was in the clipboard. */
function problemOf(key: string): string | undefined {
	if (key === '') {
		return undefined;
	}
	if (/^https?:\/\//.test(key)) {
		return vscode.l10n.t('This is an address, not a key.');
	}
	return /^[!-~]+$/.test(key) ? undefined : vscode.l10n.t('A key is one word of letters, digits and signs.');
}

async function offerModel(address: string): Promise<void> {
	const choose = vscode.l10n.t('Choose Model…');
	const message = vscode.l10n.t('The key for {0} is kept.', hostOf(address));
	const hasModel = readAiSettings.model() !== '';
	const answer = await vscode.window.showInformationMessage(withoutLinks(message), ...(hasModel ? [] : [choose]));
	if (answer === choose) {
		await vscode.commands.executeCommand(commands.aiChooseModel);
	}
}
