import { estimateTokens, type FittedContext, type LeftOutPiece } from './context/fitPieces.ts';
import type { LlmMessage } from './llmClient.ts';
import { maskMessages } from './maskSecrets.ts';
import { costOf, describeCost } from './models.ts';
import { cell, count, fenced, inline, tokenCount } from './pageMarkdown.ts';
import type { Provider, ProviderName } from './provider.ts';
import type { FillSubject } from './subject.ts';

/** What is asked for, in a person's words. */
export interface Errand {
	/** "Fill", "Review": as the command is called. */
	readonly command: string;
	/** From the workspace root. */
	readonly document: string;
	/** Title of the section; undefined for the whole document. */
	readonly section: string | undefined;
}

/** What a person is shown before a request is sent. Tokens are estimates. */
export interface Receipt {
	readonly provider: ProviderName;
	/** Where it goes; empty where it goes nowhere. */
	readonly address: string;
	readonly model: string;
	readonly about: Errand;
	readonly messages: readonly LlmMessage[];
	readonly context: FittedContext;
	/** Secrets taken out of the question beside those of its context: out of an instruction, or of a conversation. */
	readonly masked: number;
	/** Of the whole question. */
	readonly inputTokens: number;
	/** Of an answer as long as such answers are. */
	readonly outputTokens: number;
	/** US dollars; undefined where the price is not known. */
	readonly cost: number | undefined;
}

/** Tokens of an answer by the detail that is asked for. */
const byDetail = { low: 250, medium: 600, high: 1500 } as const;

/** Tokens that the body of a section will have: what is improved comes back at its own length. Estimated. */
export function answerTokens({ options, section }: Pick<FillSubject, 'options' | 'section'>): number {
	return Math.max(byDetail[options.detail], estimateTokens(section.body));
}

/**
 * What a request will be, before it is sent.
 * @param asked the question, from which secrets are still taken out; `context` is the part of them that was chosen
 * @param outputTokens that the answer is expected to have
 */
export function makeReceipt(
	{ name, address, model }: Pick<Provider, 'name' | 'address' | 'model'>,
	about: Errand,
	asked: readonly LlmMessage[],
	context: FittedContext,
	outputTokens: number,
): Receipt {
	const { messages, masked } = maskMessages(asked);
	const inputTokens = messages.reduce((sum, { content }) => sum + estimateTokens(content) + 4, 0);
	const cost = costOf({ input: inputTokens, output: outputTokens, cached: 0 }, model);
	return {
		provider: name,
		address,
		model: model.id,
		about,
		messages,
		context,
		masked,
		inputTokens,
		outputTokens,
		cost,
	};
}

/** One line for a prompt: "gpt-4o at https://… · about 2,300 tokens · $0.0042". */
export function describeReceipt({ provider, model, address, inputTokens, outputTokens, cost }: Receipt): string {
	if (provider === 'offline') {
		return 'drafted from the workspace, no model is asked';
	}
	const place = address === '' ? model : `${model} at ${address}`;
	return `${place} · about ${tokenCount(inputTokens + outputTokens)} · ${describeCost(cost)}`;
}

function notes(shortened: boolean, masked: number): string[] {
	const secrets = masked === 1 ? '1 secret taken out' : `${count(masked)} secrets taken out`;
	return [...(shortened ? ['shortened'] : []), ...(masked > 0 ? [secrets] : [])];
}

const reasons: Readonly<Record<LeftOutPiece['reason'], string>> = {
	'no-room': 'no room',
	repeated: 'the same as another piece',
	empty: 'empty',
	ignored: 'never sent',
};

/** The receipt as a Markdown page: what is sent, what is left out and why, what it costs, and the exact prompt. */
export function receiptPage(receipt: Receipt): string {
	const { about, context, messages, masked, inputTokens, outputTokens, cost } = receipt;
	const sent = context.sent.map(
		({ role, title, path, tokens, shortened, masked }) =>
			`| ${cell(role)} | ${cell(title)} | ${cell(path)} | ${count(tokens)} | ${notes(shortened, masked).join(', ')} |`,
	);
	const left = context.leftOut.map(
		({ role, title, path, tokens, reason }) =>
			`| ${cell(role)} | ${cell(title)} | ${cell(path)} | ${count(tokens)} | ${reasons[reason]} |`,
	);
	const columns = ['| what | title | file | tokens | |', '| --- | --- | --- | ---: | --- |'];
	return [
		`# ${inline(about.command)} ${inline(about.section ?? about.document)}`,
		'',
		`- Document: ${inline(about.document)}`,
		`- Goes to: ${inline(describeReceipt(receipt))}`,
		`- Question: about ${tokenCount(inputTokens)}; answer: about ${tokenCount(outputTokens)}; ${describeCost(cost)}`,
		...(masked > 0 ? [`- Of the question itself: ${notes(false, masked).join('')}`] : []),
		'',
		'## Sent with it',
		'',
		...(sent.length > 0 ? [...columns, ...sent] : ['Nothing.']),
		'',
		'## Left out',
		'',
		...(left.length > 0 ? [...columns, ...left] : ['Nothing.']),
		...messages.flatMap(({ role, content }) => ['', `## Prompt: ${role}`, '', ...fenced(content)]),
		'',
	].join('\n');
}
