import { builtinModels } from '../../core/generated/models.ts';
import type { LlmClient, LlmUsage } from '../../core/generation/llmClient.ts';
import { assumedContext, costOf, findModel, isLocal, type ModelEntry } from '../../core/generation/models.ts';
import type { OfflineMaterial } from '../../llm/offline/material.ts';
import { offlineClient, offlineModel } from '../../llm/offline/offline.ts';
import { openaiClient } from '../../llm/openai.ts';
import type { Arguments } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';

/** Who writes the sections of one run. */
export interface Provider {
	readonly name: 'openai' | 'offline';
	/** Where requests go; empty for nowhere. */
	readonly address: string;
	readonly model: ModelEntry;
	/** Tokens that a question may have. */
	readonly budget: number;
	/** For one section: the built-in provider drafts from its material. */
	client(material: OfflineMaterial): LlmClient;
	/** US dollars; undefined where the price is not known. */
	cost(usage: LlmUsage): number | undefined;
}

const usualAddress = 'https://api.openai.com/v1';

/** Share of a model's context that is left for the answer. */
const forAnswers = 0.25;

/**
 * The provider that the options and the environment ask for: an endpoint where one is configured, else the built-in one.
 * @throws UsageError for a provider that there is not, and for an endpoint without a model
 */
export function chooseProvider(input: Arguments, { environment }: Terminal): Provider {
	const key = environment.OPENAI_API_KEY || undefined;
	const named = environment.OPENAI_BASE_URL || undefined;
	const isConfigured = key !== undefined || named !== undefined;
	const name = input.value('provider') ?? (isConfigured ? 'openai' : 'offline');
	if (name === 'offline') {
		return {
			name,
			address: '',
			model: { id: offlineModel, input: 0, output: 0 },
			budget: assumedContext,
			client: offlineClient,
			cost: () => 0,
		};
	}
	if (name !== 'openai') {
		throw new UsageError(`unknown provider "${name}". Providers: openai, offline.`);
	}
	const model = input.value('model') ?? environment.OPENAI_MODEL;
	if (!model) {
		throw new UsageError('no model is named; write --model MODEL, or set OPENAI_MODEL.');
	}
	const address = (named ?? usualAddress).replace(/\/+$/, '');
	const known = findModel(model, [], builtinModels);
	const priced = isLocal(address) ? { ...known, input: 0, cached: 0, output: 0 } : known;
	const endpoint = openaiClient({ address, key: async () => key });
	return {
		name,
		address,
		model: priced,
		budget: Math.floor((known.context ?? assumedContext) * (1 - forAnswers)),
		client: () => endpoint,
		cost: (usage) => costOf(usage, priced),
	};
}
