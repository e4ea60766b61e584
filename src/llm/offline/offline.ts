import type { Cancellation, LlmClient, LlmEvent } from '../../core/generation/llmClient.ts';
import { LlmError } from '../../core/generation/llmError.ts';
import type { Material } from '../../core/generation/material.ts';
import { answerOf } from './answers/answerLine.ts';
import { consistencyOffline } from './answers/consistency.ts';
import { gapsOffline } from './answers/gaps.ts';
import { reviewOffline } from './answers/review.ts';
import { suggestOffline } from './answers/suggest.ts';
import { draft } from './draft.ts';

/** What the built-in provider is called where a model is named. */
export const offlineModel = 'workspace';

/**
 * The provider that needs no model and no network: it drafts and reads from the workspace, marks what it can't know, and
 * says nothing that it can't be sure of. The prompt is not read; what it would say is in the material.
 */
export function offlineClient(material: Material): LlmClient {
	return {
		async *stream(_request, cancellation): AsyncGenerator<LlmEvent> {
			for (const line of answer(material).split(/(?<=\n)/)) {
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

function answer(material: Material): string {
	switch (material.task) {
		case 'fill':
			return draft(material);
		case 'suggest':
			return suggestOffline(material.fill);
		case 'review':
			return answerOf(reviewOffline(material));
		case 'gaps':
			return answerOf(gapsOffline(material));
		case 'consistency':
			return answerOf(consistencyOffline(material));
	}
}

function cancelled(): LlmError {
	return new LlmError('cancelled', 'Cancelled.');
}
