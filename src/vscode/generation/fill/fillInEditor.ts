import type * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { Cancellation, LlmMessage } from '../../../core/generation/llmClient.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import { type FillOutcome, type RunEvent, runFill } from '../../../core/generation/runFill.ts';
import type { AiServices } from '../aiServices.ts';
import { type EditorErrand, prepareInEditor } from '../request/prepareInEditor.ts';
import { putBody } from './putBody.ts';

/** What became of a fill in the editor. */
export type EditorFillOutcome =
	| Extract<FillOutcome, { type: 'written' }>
	/** Nothing of it stands in the document, and why: a sentence that the person has been told. */
	| { readonly type: 'stopped'; readonly reason: string };

/** How a fill differs from one that a person asks for by its command. */
export interface EditorFillOptions {
	/** Who is to answer, where it is not the one that is set. */
	readonly provider?: Provider;
	/** Asks anyway where the answer is in the cache. */
	readonly fresh?: boolean;
	/** The person has agreed already. */
	readonly agreed?: boolean;
	/** Of a queue, which shows its own progress. */
	readonly cancellation?: Cancellation;
	/** Hears of all that happens. */
	readonly follow?: (event: RunEvent) => void;
	/** Turns of the conversation that the question goes on with; they stand after the system's message. */
	readonly earlier?: readonly LlmMessage[];
}

const neverCancelled: Cancellation = { aborted: false, addEventListener() {}, removeEventListener() {} };

/**
 * Lets a provider write a section of an open document.
 * @param line of the section's heading, from 0
 * @returns undefined where nothing was sent: no section stands there, or the person does not agree
 * @throws LlmError, PromptTemplateError
 */
export async function fillInEditor(
	ai: AiServices,
	text: vscode.TextDocument,
	line: number,
	errand: EditorErrand,
	options: EditorFillOptions = {},
): Promise<EditorFillOutcome | undefined> {
	const { provider, fresh = false, agreed = false, cancellation = neverCancelled, follow, earlier = [] } = options;
	const fill = await prepareInEditor(ai, text, line, errand, provider);
	const allowed = fill && (await ai.gate.allow(fill.request, { fresh, agreed }));
	if (!fill || !allowed) {
		return undefined;
	}
	const { prepared, before, templates, request } = fill;
	const [system, ...rest] = prepared.messages;
	const messages = system ? [system, ...earlier, ...rest] : rest;
	const host = {
		client: allowed.client,
		model: request.provider.model.id,
		maxTokens: undefined,
		templates,
		newId: () => allowed.newId(),
		check: async (changed: string) => ({
			document: parseDocument(fill.place.path, changed),
			findings: before.findings,
		}),
	};
	for await (const event of runFill({ ...prepared, messages }, before, host, cancellation)) {
		follow?.(event);
		if (event.type === 'outcome') {
			const { outcome } = event;
			if (outcome.type === 'refused') {
				return { type: 'stopped', reason: outcome.reason };
			}
			return (await putBody(ai, fill, outcome.body))
				? outcome
				: { type: 'stopped', reason: 'the document was changed meanwhile' };
		}
	}
	return { type: 'stopped', reason: 'the model gave no answer' };
}
