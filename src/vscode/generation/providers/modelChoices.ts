import * as vscode from 'vscode';
import type { Cancellation, LlmModel } from '../../../core/generation/llmClient.ts';
import { LlmError } from '../../../core/generation/llmError.ts';
import { readAiSettings } from '../aiSettings.ts';
import { describeModel } from './describeModel.ts';
import { editorModelId, editorModels } from './editorModels.ts';
import { hostOf } from './originOf.ts';
import { knownModel, type ModelChoice, type Providers } from './providers.ts';

/** A model that can be chosen. */
export interface OfferedModel {
	readonly choice: ModelChoice;
	/** As a person knows it. */
	readonly name: string;
	/** Context and price, as far as they are known. */
	readonly description: string;
}

/** What one provider offers, or why it offers nothing. */
export interface Offer {
	/** The provider, as a person knows it. */
	readonly title: string;
	readonly models: readonly OfferedModel[];
	/** Undefined where all went well. */
	readonly problem: LlmError | undefined;
}

/** What the endpoint lists that is set. */
export async function offerOfEndpoint(providers: Providers, cancellation: Cancellation): Promise<Offer> {
	const address = readAiSettings.endpoint();
	const title = hostOf(address);
	try {
		const client = await providers.endpointClient(address);
		const models = await client.models(cancellation);
		return { title, models: models.map((model) => offeredAt(address, model)), problem: undefined };
	} catch (error) {
		if (!(error instanceof LlmError)) {
			throw error;
		}
		return { title, models: [], problem: error };
	}
}

/** A model by its name, whether or not its endpoint lists it. */
export function offeredAt(address: string, { id, contextTokens }: LlmModel): OfferedModel {
	const known = knownModel(id, address);
	const model = contextTokens === undefined ? known : { ...known, context: contextTokens };
	return { choice: { provider: 'openai', model: id }, name: id, description: describeModel(model) };
}

/** The models that the editor has itself. */
export async function offerOfEditor(): Promise<Offer> {
	const models = (await editorModels()).map((model) => ({
		choice: { provider: 'vscode' as const, model: editorModelId(model) },
		name: model.name,
		description: `${model.vendor} · ${describeModel({ id: model.id, context: model.maxInputTokens })}`,
	}));
	return { title: vscode.l10n.t('Models of the editor'), models, problem: undefined };
}

/** The built-in provider. */
export const workspaceDrafts: OfferedModel = {
	choice: { provider: 'offline', model: '' },
	name: vscode.l10n.t('Drafts from the workspace'),
	description: vscode.l10n.t('no model, no network, no key'),
};
