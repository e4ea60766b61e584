import { builtinModels } from '../../core/generated/models.ts';
import { assumedContext, findModel, isLocal } from '../../core/generation/models.ts';
import { type Provider, questionBudget } from '../../core/generation/provider.ts';
import { offlineClient, offlineModel } from '../../llm/offline/offline.ts';
import type { Arguments } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';

const usualAddress = 'https://api.openai.com/v1';

/**
 * The provider that the options and the environment ask for: an endpoint where one is configured, else the built-in one.
 * @throws UsageError for a provider that there is not, and for an endpoint without a model
 */
export async function chooseProvider(input: Arguments, { environment }: Terminal): Promise<Provider> {
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
	// Its package takes 70 ms and 13 MB, for which other commands have no use
	const { openaiClient } = await import('../../llm/openai.ts');
	const endpoint = openaiClient({ address, key: async () => key });
	return {
		name,
		address,
		model: priced,
		budget: questionBudget(known),
		client: () => endpoint,
	};
}
