import * as vscode from 'vscode';
import type { Provider } from '../../../core/generation/provider.ts';
import { commands } from '../../ids.ts';

const stateKey = 'archspec.ai.connectTold';

/** Says once, when a draft is made without a model because none is connected, how to connect one. */
export class FirstRun {
	private readonly memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	/** The same provider, which says so with the first request to it. */
	telling(provider: Provider): Provider {
		return {
			...provider,
			client: (material) => {
				if (this.memory.get(stateKey) !== true) {
					void this.tell();
				}
				return provider.client(material);
			},
		};
	}

	private async tell(): Promise<void> {
		await this.memory.update(stateKey, true);
		const buttons = [
			{ title: vscode.l10n.t('Set API Key…'), command: commands.aiSetKey },
			{ title: vscode.l10n.t('Choose Model…'), command: commands.aiChooseModel },
		];
		const chosen = await vscode.window.showInformationMessage(
			vscode.l10n.t(
				'This is drafted from your workspace, without a language model and without a network. Connect a model for more: an endpoint with a key, a server on this machine, or a model of the editor.',
			),
			...buttons,
		);
		if (chosen) {
			await vscode.commands.executeCommand(chosen.command);
		}
	}
}
