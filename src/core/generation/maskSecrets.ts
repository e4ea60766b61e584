import type { LlmClient, LlmMessage } from './llmClient.ts';
import { placeholderWord, secretForms, secretPlaces } from './secretForms.ts';

/** A text without what looks like a secret, and how many were taken out. */
export interface MaskedText {
	readonly text: string;
	readonly masked: number;
}

/** What stands in place of a secret. */
const mask = '[secret]';

/** That, or a mark with a number of its own. */
const isMask = /^\[secret(?: \d+)?\]$/;

const places = [
	'putty',
	'header',
	'bearer',
	'address',
	'user',
	'cookie',
	'option',
	'quoted',
	'environment',
	'cell',
	'tight',
	'named',
	'word',
	'prefixed',
] as const satisfies readonly (keyof typeof secretPlaces)[];

/** Whether what stands at a place is a secret, by the place and what stands before it. */
const judges: Readonly<Record<keyof typeof secretPlaces, (value: string, before: string) => boolean>> = {
	putty: () => true,
	header: (value) => !placeholderWord.test(value) && !/^(?:[a-z]+[_-])?(?:token|jwt|key)$/i.test(value),
	bearer: hasDigit,
	address: (value) => !placeholderWord.test(value) && !/^[$<{%][A-Z{a-z]/.test(value),
	user: hasDigit,
	cookie: hasDigit,
	option: (value) => looksRandom(value) && !placeholderWord.test(value),
	quoted: (value) =>
		!placeholderWord.test(value) && !/^[$<{%]|[$][{(]/.test(value) && !isCode(value) && !isMask.test(value),
	environment: isValueOfVariable,
	cell: (value, before) => looksRandom(value) && isValueOfVariable(value, before),
	named: (value, before) =>
		looksRandom(value) &&
		!placeholderWord.test(value) &&
		!isCode(value) &&
		!isAddress(value) &&
		!isPath(value) &&
		!/^\d+-[a-z]+$/i.test(value) &&
		(/pass|pwd|wort/i.test(before) || !isNumberedName(value)),
	word: (value) => !placeholderWord.test(value) && !/pass|secret|token|key|cred|required|optional|string/i.test(value),
	tight: (value) => !placeholderWord.test(value) && !/pass|secret|token|key|cred/i.test(value),
	prefixed: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 4,
};

function hasDigit(value: string): boolean {
	return /\d/.test(value);
}

function isValueOfVariable(value: string, before: string): boolean {
	return !placeholderWord.test(value) && !isCode(value) && (/_?PASS|_PWD/.test(before) || !isNumber(value));
}

/**
 * Takes secrets out of a text before it is sent anywhere: keys known by their form, and values whose name says that they
 * are secret. Paths, words of prose after such a name, and names of variables, stay. Time grows linearly with the text.
 * @param markOf gives what is to stand in place of each
 */
export function maskSecrets(text: string, markOf: (value: string) => string = () => mask): MaskedText {
	let masked = 0;
	let result = text;
	for (const form of secretForms) {
		result = result.replace(form, (value) => {
			masked++;
			return markOf(value);
		});
	}
	for (const place of places) {
		result = result.replace(secretPlaces[place], (whole: string, before: string, value: string) => {
			if (isMask.test(value) || !judges[place](value, before)) {
				return whole;
			}
			masked++;
			return before + markOf(value);
		});
	}
	return { text: result, masked };
}

/** Messages without secrets, and how many were taken out: what is already masked is not masked again. */
export function maskMessages(messages: readonly LlmMessage[]): {
	readonly messages: readonly LlmMessage[];
	readonly masked: number;
} {
	let masked = 0;
	const clean = messages.map(({ role, content }) => {
		const result = maskSecrets(content);
		masked += result.masked;
		return { role, content: result.text };
	});
	return { messages: clean, masked };
}

/** The same client, which is told no secret, whatever a question was put together from. */
export function withoutSecrets(client: LlmClient): LlmClient {
	return {
		stream: (request, cancellation) =>
			client.stream({ ...request, messages: maskMessages(request.messages).messages }, cancellation),
		models: (cancellation) => client.models(cancellation),
	};
}

/**
 * A value is no word: it has digits or signs among its letters. `token: string` and `password = readPassword` are code.
 */
function looksRandom(value: string): boolean {
	return /\d/.test(value) || (/[!#%^&+/=~@-]/.test(value) && /[A-Za-z]/.test(value) && !/^!?[\w.-]+$/.test(value));
}

/** `process.env.PASSWORD_1`, `config.token2`: a name that leads to a value. */
function isCode(value: string): boolean {
	return /^(?:[A-Za-z_]\w*\.)+[A-Za-z_]\w*$/.test(value) && !/^eyJ/.test(value);
}

function isNumber(value: string): boolean {
	return /^[\d_.]+$/.test(value);
}

/** Where a secret is kept: `projects/p/secrets/db/versions/1`, the name of a resource. */
function isPath(value: string): boolean {
	return /^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+){2,}$/.test(value) || value.startsWith('arn:');
}

/** `primary-500`, `US-1.2`, `session-v2`: a name with a number. */
function isNumberedName(value: string): boolean {
	return /^[a-z]+(?:[-.](?:[a-z]+|v?\d{1,4}[a-z]{0,4}))+$/i.test(value);
}

/** Of mail or of a page. */
function isAddress(value: string): boolean {
	return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^https?:\/\//.test(value);
}
