import { estimateTokens, type FittedContext, type LeftOutPiece } from './context/fitPieces.ts';
import type { LlmMessage } from './llmClient.ts';
import { costOf, describeCost, type ModelEntry } from './models.ts';
import type { FillSubject } from './subject.ts';

/** What a person is shown before a request is sent. Tokens are estimates. */
export interface Receipt {
	readonly provider: string;
	/** Where it goes; empty where it goes nowhere. */
	readonly address: string;
	readonly model: string;
	readonly subject: FillSubject;
	readonly messages: readonly LlmMessage[];
	readonly context: FittedContext;
	/** Of the whole question. */
	readonly inputTokens: number;
	/** Of an answer as long as such sections are. */
	readonly outputTokens: number;
	/** US dollars; undefined where the price is not known. */
	readonly cost: number | undefined;
}

/** Tokens of an answer by the detail that is asked for. */
const answerTokens = { low: 250, medium: 600, high: 1500 } as const;

/**
 * What a request will be, before it is sent.
 * @param where the provider's name, and the address that it goes to; empty for nowhere
 * @param messages as they would be sent; `context` is the part of them that was chosen
 */
export function makeReceipt(
	where: { readonly provider: string; readonly address: string },
	model: ModelEntry,
	subject: FillSubject,
	messages: readonly LlmMessage[],
	context: FittedContext,
): Receipt {
	const inputTokens = messages.reduce((sum, { content }) => sum + estimateTokens(content) + 4, 0);
	// What is improved comes back at its own length
	const outputTokens = Math.max(answerTokens[subject.options.detail], estimateTokens(subject.section.body));
	const cost = costOf({ input: inputTokens, output: outputTokens, cached: 0 }, model);
	return { ...where, model: model.id, subject, messages, context, inputTokens, outputTokens, cost };
}

/** One line for a prompt: "gpt-4o at https://… · about 2,300 tokens · $0.0042". */
export function describeReceipt({ provider, model, address, inputTokens, outputTokens, cost }: Receipt): string {
	if (provider === 'offline') {
		return 'drafted from the workspace, no model is asked';
	}
	const place = address === '' ? model : `${model} at ${address}`;
	return `${place} · about ${count(inputTokens + outputTokens)} tokens · ${describeCost(cost)}`;
}

const reasons: Readonly<Record<LeftOutPiece['reason'], string>> = {
	'no-room': 'no room',
	repeated: 'the same as another piece',
	empty: 'empty',
	ignored: 'never sent',
};

/** The receipt as a Markdown page: what is sent, what is left out and why, what it costs, and the exact prompt. */
export function receiptPage(receipt: Receipt): string {
	const { subject, context, messages, inputTokens, outputTokens, cost } = receipt;
	const sent = context.sent.map(
		({ role, title, path, tokens, shortened, masked }) =>
			`| ${cell(role)} | ${cell(title)} | ${cell(path)} | ${count(tokens)} | ${[shortened ? 'shortened' : '', masked > 0 ? `${masked} secrets taken out` : ''].filter((note) => note !== '').join(', ')} |`,
	);
	const left = context.leftOut.map(
		({ role, title, path, tokens, reason }) =>
			`| ${cell(role)} | ${cell(title)} | ${cell(path)} | ${count(tokens)} | ${reasons[reason]} |`,
	);
	const columns = ['| what | title | file | tokens | |', '| --- | --- | --- | ---: | --- |'];
	return [
		`# Request for ${inline(subject.section.title)}`,
		'',
		`- Document: ${inline(subject.document.path)}`,
		`- Goes to: ${inline(describeReceipt(receipt))}`,
		`- Question: about ${count(inputTokens)} tokens; answer: about ${count(outputTokens)} tokens; ${describeCost(cost)}`,
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

/** In a fence that is longer than any within. */
function fenced(content: string): string[] {
	const longest = Math.max(2, ...[...content.matchAll(/`{3,}/g)].map(([run]) => run.length));
	const mark = '`'.repeat(longest + 1);
	return [`${mark}text`, content, mark];
}

function cell(text: string): string {
	return inline(text).replaceAll('|', '\\|');
}

/** Titles come from documents: what would be markup stands as it is. */
function inline(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}

function count(tokens: number): string {
	return tokens.toLocaleString('en-US');
}
