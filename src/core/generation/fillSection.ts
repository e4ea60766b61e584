import { AnswerLines, type AnswerNote, type AnswerTarget } from './answerLines.ts';
import type { Cancellation, LlmClient, LlmEnd, LlmEvent, LlmMessage, LlmUsage } from './llmClient.ts';
import { type PromptTemplates, repairPrompt } from './prompt.ts';
import { type MarkedSecret, SecretMarks } from './sectionSecrets.ts';

/** What a fill is made with. */
export interface FillSetup {
	readonly client: LlmClient;
	readonly model: string;
	readonly messages: readonly LlmMessage[];
	readonly temperature: number | undefined;
	readonly maxTokens: number | undefined;
	readonly templates: PromptTemplates;
	readonly target: AnswerTarget;
	/** What the marks of the answer stand for. */
	readonly secrets: readonly MarkedSecret[];
	/** A new name for a request. */
	readonly newId: () => string;
	/**
	 * What is wrong with the document when this body stands in the section and was not before: a sentence each, for the
	 * model and the person.
	 */
	readonly check: (body: string) => Promise<readonly string[]>;
}

/** What happens while a section is filled. */
export type FillEvent =
	| Extract<LlmEvent, { type: 'retry' | 'usage' | 'cached' }>
	/** The body grows by this. Lines are ended by LF. */
	| { readonly type: 'text'; readonly text: string }
	/** The body did not pass and is written again from its start; how often so far. */
	| { readonly type: 'again'; readonly attempt: number; readonly findings: readonly string[] }
	| { readonly type: 'done'; readonly result: FillResult };

/** What a fill came to. */
export interface FillResult {
	/** Empty where the model wrote nothing that belongs there. Lines are ended by LF. */
	readonly body: string;
	readonly end: LlmEnd;
	readonly notes: readonly AnswerNote[];
	/** What is still wrong with it. */
	readonly findings: readonly string[];
	/** How often it was written. */
	readonly attempts: number;
	/** All requests together; undefined where the endpoint did not say for each. */
	readonly usage: LlmUsage | undefined;
}

/** How often a model may mend what it wrote. */
const repairs = 2;

/**
 * Lets a model write the body of a section, checks what it wrote and lets it mend that, at most twice. The last body
 * that it wrote stands, whatever is still wrong with it.
 * @throws LlmError where an answer fails; what was written up to then is no body
 */
export async function* fillSection(setup: FillSetup, cancellation: Cancellation): AsyncGenerator<FillEvent> {
	let messages = setup.messages;
	let usage: LlmUsage | undefined = { input: 0, output: 0, cached: 0 };
	for (let attempt = 1; ; attempt++) {
		const lines = new AnswerLines(setup.target);
		let answered: OneAnswer | undefined;
		for await (const event of oneAnswer(setup, messages, lines, cancellation)) {
			if (event.type === 'answered') {
				answered = event;
			} else {
				yield event;
			}
		}
		const { body = '', raw = '', end = 'refused' } = answered ?? {};
		usage = sum(usage, answered?.usage);
		const findings = body === '' ? [] : await setup.check(body);
		if (findings.length === 0 || end !== 'complete' || attempt > repairs || cancellation.aborted) {
			yield { type: 'done', result: { body, end, notes: lines.notes, findings, attempts: attempt, usage } };
			return;
		}
		yield { type: 'again', attempt, findings };
		messages = [...setup.messages, ...repairPrompt(raw, findings, setup.templates)];
	}
}

interface OneAnswer {
	readonly type: 'answered';
	readonly body: string;
	/** As the model wrote it. */
	readonly raw: string;
	readonly end: LlmEnd;
	readonly usage: LlmUsage | undefined;
}

async function* oneAnswer(
	{ client, model, temperature, maxTokens, secrets, newId }: FillSetup,
	messages: readonly LlmMessage[],
	lines: AnswerLines,
	cancellation: Cancellation,
): AsyncGenerator<Extract<FillEvent, { type: 'retry' | 'usage' | 'cached' | 'text' }> | OneAnswer> {
	const request = {
		id: newId(),
		model,
		messages,
		...(temperature !== undefined && { temperature }),
		...(maxTokens !== undefined && { maxTokens }),
	};
	const marks = new SecretMarks(secrets);
	const raw: string[] = [];
	const grown: string[] = [];
	let end: LlmEnd = 'refused';
	let usage: LlmUsage | undefined;
	let isCached = false;
	for await (const event of client.stream(request, cancellation)) {
		if (event.type === 'text') {
			raw.push(event.text);
			const text = lines.push(marks.push(event.text));
			if (text !== '') {
				grown.push(text);
				yield { type: 'text', text };
			}
		} else if (event.type === 'end') {
			end = event.end;
		} else {
			usage = event.type === 'usage' ? event.usage : usage;
			isCached ||= event.type === 'cached';
			yield event;
		}
	}
	const last = lines.push(marks.finish()) + lines.finish();
	if (last !== '') {
		grown.push(last);
		yield { type: 'text', text: last };
	}
	const cost = isCached ? { input: 0, output: 0, cached: 0 } : usage;
	yield { type: 'answered', body: grown.join(''), raw: raw.join(''), end, usage: cost };
}

function sum(all: LlmUsage | undefined, one: LlmUsage | undefined): LlmUsage | undefined {
	return all && one
		? { input: all.input + one.input, output: all.output + one.output, cached: all.cached + one.cached }
		: undefined;
}
