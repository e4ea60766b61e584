import type { Cancellation, LlmClient, LlmEvent } from '../../core/generation/llmClient.ts';
import { LlmError } from '../../core/generation/llmError.ts';
import type { FillMaterial } from '../../core/generation/material.ts';
import { draft } from './draft.ts';

/** What the built-in provider is called where a model is named. */
export const offlineModel = 'workspace';

/**
 * The provider that needs no model and no network: it drafts from the workspace, marks what it can't know, and does not
 * answer questions. The prompt is not read; what it would say is in the material.
 */
export function offlineClient(material: FillMaterial): LlmClient {
	return {
		async *stream(_request, cancellation): AsyncGenerator<LlmEvent> {
			for (const line of draft(material).split(/(?<=\n)/)) {
				if (cancellation.aborted) {
					throw cancelled();
				}
				yield { type: 'text', text: line };
			}
			yield { type: 'usage', usage: { input: 0, output: 0, cached: 0 } };
			yield { type: 'end', end: 'complete' };
		},
		async models(cancellation: Cancellation) {
			if (cancellation.aborted) {
				throw cancelled();
			}
			return [{ id: offlineModel, contextTokens: undefined }];
		},
	};
}

function cancelled(): LlmError {
	return new LlmError('cancelled', 'Cancelled.');
}
