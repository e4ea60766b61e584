import type { LlmClient, LlmMessage } from './llmClient.ts';
import {
	isAboutValue,
	isCode,
	isFilledIn,
	isGiven,
	isMixed,
	isName,
	isNumber,
	isNumberedName,
	isPlaceholder,
	isRule,
	isSwitch,
} from './plainValue.ts';
import { secretCommands } from './secretCommands.ts';
import { secretForms } from './secretForms.ts';
import { secretPlaces } from './secretPlaces.ts';
import { secretsInProse } from './secretsInProse.ts';

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
	'mapped',
	'cell',
	'row',
	'element',
	'tight',
	'namedQuoted',
	'named',
	'word',
	'prefixed',
] as const satisfies readonly (keyof typeof secretPlaces)[];

/** Whether what stands at a place is a secret, by the place and what stands before it. */
type Judge = (value: string, before: string) => boolean;
const judges: Readonly<Record<keyof typeof secretPlaces, Judge>> = {
	putty: () => true,
	header: (value) => !isPlaceholder(value) && !/^(?:[a-z]+[_-])?(?:token|jwt|key)$/i.test(value),
	bearer: hasDigit,
	address: (value) => !isPlaceholder(value) && !/^(?:[$<{%][A-Z{a-z]|\d{2,5}[?#,;)\]])/.test(value),
	user: (value) => hasDigit(value) && !isNumberedName(value),
	cookie: hasDigit,
	// `--user 1000:1000` has ids
	option: (value, before) =>
		looksRandom(value) && !isPlaceholder(value) && !(/[ =]\d+:$/.test(before) && isNumber(value)),
	quoted: (value) => !isPlaceholder(value) && !isFilledIn(value) && !isCode(value),
	environment: isValueOfVariable,
	mapped: (value, before) =>
		isNamedSecret(value, before) ||
		// An item of a list with one word describes the variable
		(isPassword(before) && !/^[ \t]*[-*+]/.test(before) && /^[A-Za-z]+$/.test(value) && isWord(value)),
	cell: (value, before) =>
		looksRandom(value) &&
		isValueOfVariable(value, before) &&
		!isName(value) &&
		(isPassword(before) || !isNumberedName(value)),
	row: (value, before) => hasDigit(value) && !isNumber(value) && !isNumberedName(value) && isNamedSecret(value, before),
	element: isNamedSecret,
	tight: (value) => !isPlaceholder(value) && !/pass|secret|token|key|cred/i.test(value),
	namedQuoted: isQuotedSecret,
	named: isNamedSecret,
	word: isWord,
	prefixed: (value) => /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 4,
};

/** Places with their judges, in the order in which they are looked for. */
const judged: readonly (readonly [RegExp, Judge])[] = [
	...secretCommands.map((place) => [place, isGivenSecret] as const),
	...places.map((place) => [secretPlaces[place], judges[place]] as const),
	[secretsInProse.hex, isKeyOfDigits],
	[secretsInProse.mixed, isMixed],
	[secretsInProse.password, isPasswordInProse],
];

/** Words of a sentence about a program, which no command has. */
const aboutCommand = /[ \t](?:the|an|with|without|and|or|its|takes|uses?|needs|wants|tool|shell|option|flag)[ \t]/;

/** Who has their own name as a password has none, and neither has a sentence that begins with a program's name. */
function isGivenSecret(value: string, before: string): boolean {
	return isGiven(value) && !aboutCommand.test(before) && !before.split(/[^\w.-]+/).includes(value);
}

/** Not where the name is the end of a word, as in `monkey`: one word of several begins with a capital. */
function isKeyOfDigits(value: string, before: string): boolean {
	return (
		hasDigit(value) &&
		/[a-f]/i.test(value) &&
		!/^[A-Za-z](?:key|token|secret|password|passphrase|auth|seed)/.test(before) &&
		!isFingerprint(value, before)
	);
}

/** Of a key with which everybody checks a signature: that of OpenPGP is written in capitals. */
function isFingerprint(value: string, before: string): boolean {
	return (
		/(?:gpg|pgp)[-_ ](?:signing[-_ ])?key/i.test(before) ||
		(/signing[-_ ]?key/i.test(before) && /^(?:[\dA-F]{16}|[\dA-F]{40})$/.test(value))
	);
}

/** No word with a number, no format and no rule, which a sentence may name as well. */
function isPasswordInProse(value: string, before: string): boolean {
	return (
		/[A-Za-z]/.test(value) &&
		!/^[A-Za-z\d]+(?:-[A-Za-z\d]+)+$/.test(value) &&
		hasDigit(value) &&
		// The end of `bcrypt(12)` is taken for one of the sentence
		!isName(`${value})`) &&
		isNamedSecret(value, before)
	);
}

function hasDigit(value: string): boolean {
	return /\d/.test(value);
}

function isValueOfVariable(value: string, before: string): boolean {
	return (
		isAscii(value) &&
		!isPlaceholder(value) &&
		!isFilledIn(value) &&
		!isCode(value) &&
		!isSwitch(value) &&
		(isPassword(before) || !isNumber(value))
	);
}

function isNamedSecret(value: string, before: string): boolean {
	const isOfNumbers = isNumber(value) || isNumberedName(value);
	return (
		looksRandom(value) &&
		isAscii(value) &&
		!isPlaceholder(value) &&
		!isFilledIn(value) &&
		!isName(value) &&
		!isFingerprint(value, before) &&
		!isRule(value) &&
		!/^\d+-[a-z]+$/i.test(value) &&
		!isQuery(value, before) &&
		(isPassword(before) || !isOfNumbers)
	);
}

/** The sort of a value in a query, with what follows it there: `password=string&page=1`. */
function isQuery(value: string, before: string): boolean {
	const [first = '', ...rest] = value.split('&');
	return (
		before.endsWith('=') &&
		rest.length > 0 &&
		!isGiven(first) &&
		rest.every((part) => /^\w+=(?:[a-z]*|\d{1,4})$/i.test(part))
	);
}

/** Where blanks follow, the first word tells a secret from prose; all of it is one. */
function isQuotedSecret(value: string, before: string): boolean {
	const [first = ''] = value.split(/\s/, 1);
	const isBare = first === value || /^[^,;<>{}()[\]|]{6,}$/.test(first);
	return isBare && isNamedSecret(first, before) && !isFilledIn(value);
}

/** Letters alone, which no person wrote to say something of a value. */
function isWord(value: string): boolean {
	return !isPlaceholder(value) && !isAboutValue(value);
}

/** Whether the name before a value is that of a password, which may be a number. */
function isPassword(before: string): boolean {
	return /pass|pwd|wort|contrase|senha|密码|密碼|パスワード/i.test(before);
}

/** Of other letters is prose, where a script has no blanks. */
function isAscii(value: string): boolean {
	return /^[!-~]+$/.test(value);
}

/**
 * Takes secrets out of a text before it is sent anywhere: keys known by their form, and values whose name says that they
 * are secret. Paths, files, formats, words of prose after such a name, and names of variables, stay. Time grows
 * linearly with the text.
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
	for (const [place, isSecret] of judged) {
		result = result.replace(place, (whole: string, before: string, value: string) => {
			if (isMask.test(value) || !isSecret(value, before)) {
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
