// What the editor sees of openai.ts: the types of the openai package would bring those of Node and the DOM along.
import type { LlmClient } from '../core/generation/llmClient.ts';
import type { OpenaiOptions } from './openaiOptions.ts';

/** A client of an endpoint that speaks OpenAI's protocol. */
export function openaiClient(options: OpenaiOptions): LlmClient;
