import * as vscode from 'vscode';
import { builtinModels } from '../../../core/generated/models.ts';
import { LlmError } from '../../../core/generation/llmError.ts';
import { assumedContext, findModel, isLocal, type ModelEntry } from '../../../core/generation/models.ts';
import { type Provider, type ProviderName, questionBudget } from '../../../core/generation/provider.ts';
import { readAiSettings } from '../aiSettings.ts';
import { findEditorModel } from './editorModels.ts';
import { FirstRun } from './firstRun.ts';
import { HalfSet, type MissingPart } from './halfSet.ts';
import { KeyStore } from './keyStore.ts';
import { originOf } from './originOf.ts';
import { vscodeClient } from './vscodeClient.ts';

/** A model, and who offers it. */
export interface ModelChoice {
	readonly provider: ProviderName;
	/** As its provider calls it; of no meaning for drafts from the workspace. */
	readonly model: string;
}

/** Who answers AI commands, by the person's own settings. */
export class Providers {
	readonly keys: KeyStore;
	private readonly firstRun: FirstRun;
	private readonly halfSet = new HalfSet();

	constructor(secrets: vscode.SecretStorage, memory: vscode.Memento) {
		this.keys = new KeyStore(secrets);
		this.firstRun = new FirstRun(memory);
	}

	/**
	 * The provider that is set.
	 * @throws LlmError where it can't be used as it is set; the message says what to do
	 */
	async current(): Promise<Provider> {
		const choice = await this.choice();
		const provider = await this.of(choice);
		if (choice.provider !== 'offline' || readAiSettings.provider() !== 'auto') {
			return provider;
		}
		const missing = await this.missingPart();
		return missing === undefined
			? this.firstRun.telling(provider)
			: this.halfSet.telling(provider, readAiSettings.endpoint(), missing);
	}

	/** What keeps the endpoint from being asked that a person began to connect; undefined where nobody did. */
	private async missingPart(): Promise<MissingPart | undefined> {
		if (readAiSettings.model() !== '') {
			return 'key';
		}
		const hasKey = (await this.keys.get(readAiSettings.endpoint())) !== undefined;
		return hasKey || readAiSettings.isEndpointSet() ? 'model' : undefined;
	}

	/** What is chosen by the settings, whether or not it can be used. */
	async choice(): Promise<ModelChoice> {
		const wanted = readAiSettings.provider();
		const model = readAiSettings.model();
		if (wanted !== 'auto') {
			return { provider: wanted, model };
		}
		return { provider: model !== '' && (await this.isConnected()) ? 'openai' : 'offline', model };
	}

	/**
	 * The provider of a model.
	 * @throws LlmError where it can't be used
	 */
	async of({ provider, model }: ModelChoice): Promise<Provider> {
		switch (provider) {
			case 'openai':
				return this.endpoint(model);
			case 'vscode':
				return editor(model);
			case 'offline':
				return fromWorkspace();
		}
	}

	/** Whether the endpoint that is set has a key, or is one that needs none. */
	async isConnected(): Promise<boolean> {
		const address = readAiSettings.endpoint();
		return isLocal(address) || (await this.keys.get(address)) !== undefined;
	}

	/**
	 * A client of the endpoint that is set, for any of its models.
	 * @throws LlmError where the address is none
	 */
	async endpointClient(address = readAiSettings.endpoint()): Promise<ReturnType<Provider['client']>> {
		if (originOf(address) === undefined) {
			throw new LlmError(
				'unknown-address',
				address === ''
					? vscode.l10n.t('No address of an endpoint is set. Set "archspec.ai.endpoint" in your settings.')
					: vscode.l10n.t(
							'"{0}" is no address of an endpoint. One begins with https:// or http://, and names no user.',
							address,
						),
			);
		}
		const { openaiClient } = await import('#openai');
		return openaiClient({
			address,
			key: () => this.keys.get(address),
			firstLimit: readAiSettings.firstTokenTimeout(),
			nextLimit: readAiSettings.nextTokenTimeout(),
		});
	}

	private async endpoint(id: string): Promise<Provider> {
		if (id === '') {
			throw new LlmError(
				'unknown-model',
				vscode.l10n.t('No model is chosen. Choose one with "ArchSpec: Choose Model…".'),
			);
		}
		const address = readAiSettings.endpoint();
		const model = knownModel(id, address);
		const client = await this.endpointClient(address);
		return { name: 'openai', address, model, budget: questionBudget(model), client: () => client };
	}
}

/** What is known of a model at an endpoint; a server on this machine charges nothing. */
export function knownModel(id: string, address: string): ModelEntry {
	const known = findModel(id, readAiSettings.models(), builtinModels);
	return isLocal(address) ? { ...known, input: 0, cached: 0, output: 0 } : known;
}

async function editor(id: string): Promise<Provider> {
	const chat = await findEditorModel(id);
	const client = vscodeClient(chat);
	const known = findModel(id, readAiSettings.models(), []);
	const model = { context: chat.maxInputTokens, ...known, id };
	// The editor counts the question alone
	return { name: 'vscode', address: '', model, budget: chat.maxInputTokens, client: () => client };
}

async function fromWorkspace(): Promise<Provider> {
	const { offlineClient, offlineModel } = await import('../../../llm/offline/offline.ts');
	return {
		name: 'offline',
		address: '',
		model: { id: offlineModel, input: 0, output: 0 },
		budget: assumedContext,
		client: offlineClient,
	};
}
