import type { Cancellation, LlmClient, LlmEnd, LlmMessage } from '../llmClient.ts';
import { type PromptTemplates, repairPrompt } from '../prompt.ts';
import { diagramFence } from './diagramBody.ts';

/** What a diagram is drawn with. */
export interface DiagramSetup {
	readonly client: LlmClient;
	readonly model: string;
	readonly messages: readonly LlmMessage[];
	readonly temperature: number | undefined;
	readonly templates: PromptTemplates;
	/** A new name for a request. */
	readonly newId: () => string;
	/** What is wrong with the document when this fence stands in it and was not before: a sentence each. */
	readonly check: (fence: string) => Promise<readonly string[]>;
}

/** What came of a diagram. */
export interface DrawnDiagram {
	/** Lines ended by LF; undefined where no answer held a diagram. */
	readonly fence: string | undefined;
	/** What is still wrong with it. */
	readonly findings: readonly string[];
	readonly end: LlmEnd;
}

/** How often a model may mend what it drew. */
const repairs = 2;

const noDiagram = 'The answer holds no Mermaid diagram in a fence that is closed.';

/**
 * Lets a model draw a diagram, checks it and lets the model mend it, at most twice; the last one stands.
 * @throws LlmError
 */
export async function writeDiagram(setup: DiagramSetup, cancellation: Cancellation): Promise<DrawnDiagram> {
	let messages = setup.messages;
	for (let attempt = 1; ; attempt++) {
		const { answer, end } = await answerTo(setup, messages, cancellation);
		const fence = end === 'complete' ? diagramFence(answer) : undefined;
		const findings = fence === undefined ? [noDiagram] : await setup.check(fence);
		if (findings.length === 0 || end !== 'complete' || attempt > repairs || cancellation.aborted) {
			return { fence, findings, end };
		}
		messages = [...setup.messages, ...repairPrompt(answer, findings, setup.templates)];
	}
}

async function answerTo(
	{ client, model, temperature, newId }: DiagramSetup,
	messages: readonly LlmMessage[],
	cancellation: Cancellation,
): Promise<{ answer: string; end: LlmEnd }> {
	const request = { id: newId(), model, messages, ...(temperature !== undefined && { temperature }) };
	let answer = '';
	let end: LlmEnd = 'refused';
	for await (const event of client.stream(request, cancellation)) {
		answer += event.type === 'text' ? event.text : '';
		end = event.type === 'end' ? event.end : end;
	}
	return { answer, end };
}
