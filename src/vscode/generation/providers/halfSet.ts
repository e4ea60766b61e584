import * as vscode from 'vscode';
import type { Provider } from '../../../core/generation/provider.ts';
import { withoutLinks } from '../../convert.ts';
import { commands } from '../../ids.ts';
import { hostOf } from './originOf.ts';

/** What an endpoint lacks that a person began to connect. */
export type MissingPart = 'model' | 'key';

/**
 * Says, when a draft is made without a model, that an endpoint is set but for one part: who set the other expects it to
 * be asked. Once for each endpoint and part in a window.
 */
export class HalfSet {
	private readonly told = new Set<string>();

	/** The same provider, which says so with the first request to it. @param address of the endpoint */
	telling(provider: Provider, address: string, missing: MissingPart): Provider {
		return {
			...provider,
			client: (material) => {
				const key = `${missing} ${address}`;
				if (!this.told.has(key)) {
					this.told.add(key);
					void tell(hostOf(address), missing);
				}
				return provider.client(material);
			},
		};
	}
}

async function tell(host: string, missing: MissingPart): Promise<void> {
	const [message, title, command] =
		missing === 'model'
			? [
					vscode.l10n.t('{0} is set, but no model of it is chosen: this is drafted without one.', host),
					vscode.l10n.t('Choose Model…'),
					commands.aiChooseModel,
				]
			: [
					vscode.l10n.t('A model of {0} is chosen, but no key is set for it: this is drafted without one.', host),
					vscode.l10n.t('Set API Key…'),
					commands.aiSetKey,
				];
	if ((await vscode.window.showWarningMessage(withoutLinks(message), title)) === title) {
		await vscode.commands.executeCommand(command);
	}
}
