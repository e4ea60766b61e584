import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { LlmError, type LlmErrorCause } from '../core/generation/llmError.ts';
import { shortText } from '../core/shortText.ts';
import { retryAfter } from './retryAfter.ts';

/** What a failure is told with: the address and model that were asked, and whether a key was sent. */
export interface Asked {
	readonly address: string;
	readonly model: string;
	readonly hasKey: boolean;
}

/** Why an endpoint that speaks OpenAI's protocol gave no answer, whatever was thrown. */
export function openaiFailure(thrown: unknown, asked: Asked): LlmError {
	if (thrown instanceof LlmError) {
		return thrown;
	}
	const cause = causeOf(thrown, asked);
	const detail = withoutKeys(describe(thrown));
	const wait = thrown instanceof APIError && thrown.headers ? retryAfter(thrown.headers, Date.now()) : undefined;
	const message = isRedirect(thrown) ? sentOn(asked) : messages[cause](asked, saidBy(thrown));
	return new LlmError(
		cause,
		wait === undefined ? message : `${message} It asks to wait ${inWords(wait)}.`,
		detail,
		wait,
	);
}

/** @param wait milliseconds */
function inWords(wait: number): string {
	const seconds = Math.ceil(wait / 1000);
	return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

function causeOf(thrown: unknown, asked: Asked): LlmErrorCause {
	if (thrown instanceof APIUserAbortError) {
		return 'cancelled';
	}
	if (thrown instanceof APIConnectionTimeoutError) {
		return 'too-slow';
	}
	if (thrown instanceof APIError) {
		return thrown.status === undefined ? causeWithoutStatus(thrown) : causeOfStatus(thrown.status, thrown, asked);
	}
	// What the package throws where an event of the stream is no JSON
	return thrown instanceof SyntaxError ? 'protocol' : networkCause(thrown);
}

/** A connection that failed, or an error that came within a stream that had begun well. */
function causeWithoutStatus(thrown: APIError): LlmErrorCause {
	return thrown.error === undefined ? networkCause(thrown) : (causeOfWords(wordsOf(thrown)) ?? 'server');
}

function causeOfStatus(status: number, thrown: APIError, { hasKey }: Asked): LlmErrorCause {
	const said = causeOfWords(wordsOf(thrown));
	if (isRedirect(thrown)) {
		return 'unknown-address';
	}
	switch (status) {
		case 401:
			return hasKey ? 'refused-key' : 'no-key';
		case 402:
			return 'quota';
		case 403:
			return said === 'quota' ? 'quota' : 'forbidden';
		case 404:
			return /model/i.test(wordsOf(thrown)) ? 'unknown-model' : 'unknown-address';
		case 408:
		case 409:
			return 'server';
		case 413:
			return 'context-too-long';

		case 429:
			return said === 'quota' ? 'quota' : 'rate';
		default:
			return status >= 500 ? 'server' : (said ?? 'refused-request');
	}
}

/** Endpoints tell by a code, by a type, or in a sentence. */
function causeOfWords(words: string): LlmErrorCause | undefined {
	if (/context[_ ](?:length|window|size)|maximum context|too many (?:input )?tokens|prompt is too long/i.test(words)) {
		return 'context-too-long';
	}
	if (/insufficient_quota|billing|\bquota\b|\bcredits?\b|payment/i.test(words)) {
		return 'quota';
	}
	if (/rate[_ ]limit|too many requests/i.test(words)) {
		return 'rate';
	}
	return /model_not_found|(?:unknown|no such|invalid) model|model\b.{0,80}\b(?:not found|does not exist)/i.test(words)
		? 'unknown-model'
		: undefined;
}

function isRedirect(thrown: unknown): thrown is APIError {
	return thrown instanceof APIError && [301, 302, 303, 307, 308].includes(thrown.status ?? 0);
}

function sentOn({ address }: Asked): string {
	return `${address} sends requests on to another address, and nothing is sent there. If you trust it, set it as the endpoint; the log has it.`;
}

function wordsOf({ code, type, message }: APIError): string {
	return [code, type, message].filter((word) => typeof word === 'string').join(' ');
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL/;

function networkCause(thrown: unknown): LlmErrorCause {
	return certificateCodes.test(codesOf(thrown).join(' ')) ? 'certificate' : 'network';
}

/** The codes of an error and of what caused it: `ECONNREFUSED`, `ENOTFOUND`. */
function codesOf(thrown: unknown, depth = 0): string[] {
	if (!(thrown instanceof Error) || depth > 5) {
		return [];
	}
	const code: unknown = Reflect.get(thrown, 'code');
	return [...(typeof code === 'string' ? [code] : []), ...codesOf(thrown.cause, depth + 1)];
}

function describe(thrown: unknown): string {
	if (!(thrown instanceof Error)) {
		return String(thrown);
	}
	const codes = codesOf(thrown);
	const location = isRedirect(thrown) ? thrown.headers?.get('location') : undefined;
	return [
		thrown.message,
		...(location ? [`location ${location}`] : []),
		...codes.filter((code) => !thrown.message.includes(code)),
	]
		.join(' ')
		.slice(0, 2000);
}

/** What the endpoint says in its own words, short enough for a message. */
function saidBy(thrown: unknown): string {
	if (!(thrown instanceof APIError) || thrown.error === undefined) {
		return '';
	}
	const words = withoutKeys(
		thrown.message
			.replace(/^\d{3} /, '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	return words === '' ? '' : ` It says: "${shortText(words, 200)}"`;
}

/** Endpoints repeat the key that they refuse. */
function withoutKeys(text: string): string {
	return text.replace(/\b(?:sk|pk|key)-[\w*-]{6,}/gi, '[key]').replace(/\bBearer\s+\S+/gi, 'Bearer [key]');
}

const messages: Readonly<Record<LlmErrorCause, (asked: Asked, said: string) => string>> = {
	cancelled: () => 'Cancelled.',
	'no-key': ({ address }) => `${address} wants an API key, and none is set. Set one with "ArchSpec: Set API Key…".`,
	'refused-key': ({ address }, said) =>
		`${address} refuses the API key.${said} Set another one with "ArchSpec: Set API Key…".`,
	forbidden: ({ address, model }, said) => `${address} does not allow this key to use ${model}.${said}`,
	'unknown-model': ({ address, model }) =>
		`${address} does not know the model "${model}". Choose one that it has with "ArchSpec: Choose Model…".`,
	'unknown-address': ({ address }) =>
		`Nothing answers at ${address} in the way of OpenAI. See whether the address ends as the provider writes it, often with /v1.`,
	'context-too-long': ({ model }) =>
		`The request is too long for ${model}. Leave out some of the context, or choose a model that takes more.`,
	rate: ({ address }) => `${address} takes no more requests for now. Try again a little later.`,
	quota: ({ address }, said) => `The account at ${address} has no credit left or has reached its limit.${said}`,
	'refused-request': ({ address }, said) => `${address} refuses the request.${said}`,
	server: ({ address }, said) => `${address} has trouble of its own.${said} Try again a little later.`,
	network: ({ address }) => `${address} can't be reached. See whether the network is there and the server runs.`,
	certificate: ({ address }) =>
		`The certificate of ${address} is not trusted by this machine. Behind a proxy of your company's, its certificate has to be installed.`,
	protocol: ({ address }) =>
		`${address} answers in a way that is not OpenAI's protocol. See whether the address is right.`,
	'too-slow': ({ address }) => `${address} did not begin to answer in time. Try again, or allow it more time.`,
	stalled: ({ address }) => `${address} stopped in the middle of the answer.`,
	incomplete: ({ address }) => `The answer from ${address} ended before it was complete.`,
	endless: ({ model }) =>
		`The answer of ${model} has no end: it is longer than any section. Try again, or choose another model.`,
};

/** A failure that we notice ourselves. */
export function failure(cause: LlmErrorCause, asked: Asked, detail = ''): LlmError {
	return new LlmError(cause, messages[cause](asked, ''), detail);
}
