import type * as vscode from 'vscode';
import { builtinModels } from '../../../core/generated/models.ts';
import { LlmError } from '../../../core/generation/llmError.ts';
import { assumedContext, findModel, isLocal } from '../../../core/generation/models.ts';
import { type Provider, questionBudget } from '../../../core/generation/provider.ts';
import { offlineClient, offlineModel } from '../../../llm/offline/offline.ts';
import { readAiSettings } from '../aiSettings.ts';

/** Name of the key among the editor's secrets. */
const keyName = 'archspec.ai.key';

/** Who answers AI commands, by the person's own settings. */
export class Providers {
	private readonly secrets: vscode.SecretStorage;

	constructor(secrets: vscode.SecretStorage) {
		this.secrets = secrets;
	}

	/**
	 * The provider that is set, with another model where one is given.
	 * @throws LlmError where it can't be used as it is set; the message says what to do
	 */
	async current(model = readAiSettings.model()): Promise<Provider> {
		const wanted = readAiSettings.provider();
		const isConfigured =
			model !== '' && (wanted === 'openai' || (await this.key()) !== undefined || isLocal(readAiSettings.endpoint()));
		return wanted === 'openai' || (wanted === 'auto' && isConfigured) ? this.endpoint(model) : offline;
	}

	async key(): Promise<string | undefined> {
		return (await this.secrets.get(keyName)) || undefined;
	}

	private async endpoint(id: string): Promise<Provider> {
		if (id === '') {
			throw new LlmError('unknown-model', 'No model is chosen. Run "ArchSpec: Choose Model…".');
		}
		const address = readAiSettings.endpoint();
		const known = findModel(id, readAiSettings.models(), builtinModels);
		const model = isLocal(address) ? { ...known, input: 0, cached: 0, output: 0 } : known;
		// Loaded when it is needed: activation does not wait for it
		const { openaiClient } = await import('#openai');
		const client = openaiClient({
			address,
			key: () => this.key(),
			firstLimit: readAiSettings.firstTokenTimeout(),
			nextLimit: readAiSettings.nextTokenTimeout(),
		});
		return { name: 'openai', address, model, budget: questionBudget(known), client: () => client };
	}
}

const offline: Provider = {
	name: 'offline',
	address: '',
	model: { id: offlineModel, input: 0, output: 0 },
	budget: assumedContext,
	client: offlineClient,
};
