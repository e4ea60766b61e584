import type { LlmClient } from './llmClient.ts';
import type { Material } from './material.ts';
import { assumedContext, type ModelEntry } from './models.ts';

/** What produces text: any endpoint that speaks OpenAI's protocol, the editor's own models, or the workspace itself. */
export type ProviderName = 'openai' | 'vscode' | 'offline';

/** Who answers, and what is known of it before it is asked. */
export interface Provider {
	readonly name: ProviderName;
	/** Where requests go; empty for nowhere that is known here. */
	readonly address: string;
	/** With its prices; those of a server on this machine are 0. */
	readonly model: ModelEntry;
	/** Tokens that a question may have. */
	readonly budget: number;
	/** For one request: the built-in provider answers from its material. */
	client(material: Material): LlmClient;
}

/** Share of a model's context that is left for the answer. */
const forAnswers = 0.25;

/** Tokens that a question to a model may have; what is left is for its answer. */
export function questionBudget({ context }: Pick<ModelEntry, 'context'>): number {
	return Math.floor((context ?? assumedContext) * (1 - forAnswers));
}
