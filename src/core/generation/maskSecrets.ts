import type { LlmMessage } from './llmClient.ts';

/** A text without what looks like a secret, and how many were taken out. */
export interface MaskedText {
	readonly text: string;
	readonly masked: number;
}

/** What stands in place of a secret. */
const mask = '[secret]';

/** Keys and tokens that are known by their form, as their issuers document it. */
const forms: readonly RegExp[] = [
	// PEM, RFC 7468
	/-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
	/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
	/\b(?:gh[opsur]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255})\b/g,
	/\bglpat-[A-Za-z0-9_-]{20,}/g,
	/\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
	/\b(?:sk|rk|pk)[-_](?:live|test|proj|ant|or)?[-_]?[A-Za-z0-9_-]{20,}/g,
	/\bAIza[0-9A-Za-z_-]{35}/g,
	/\bnpm_[A-Za-z0-9]{36}\b/g,
	/\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
];

/** The value of a name that says it is secret: in `.env`, YAML, JSON, code and headers. */
const named =
	/((?:\b|_)(?:pass(?:word|wd|phrase)|secret(?:[-_]?key)?|api[-_]?key|access[-_]?key|auth[-_]?token|access[-_]?token|refresh[-_]?token|client[-_]?secret|private[-_]?key|token|credentials?)["']?[ \t]*[:=][ \t]*["']?)(?![./~])([^\s"'`,;<>{}()[\]$*|]{6,})/gi;

/** `https://user:password@host` */
const inAddress = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:)([^\s/@]{1,200})(?=@)/gi;

const authorization =
	/(\bauthorization["']?[ \t]*[:=][ \t]*["']?(?:bearer|basic|token)[ \t]+)([A-Za-z0-9._~+/=-]{8,})/gi;

/**
 * Takes secrets out of a text before it is sent anywhere: keys known by their form, and values whose name says that they
 * are secret. Paths, words of prose after such a name, and names of variables, stay. Time grows linearly with the text.
 */
export function maskSecrets(text: string): MaskedText {
	let masked = 0;
	let result = text;
	for (const form of forms) {
		result = result.replace(form, () => {
			masked++;
			return mask;
		});
	}
	for (const pattern of [authorization, inAddress, named]) {
		result = result.replace(pattern, (whole: string, before: string, value: string) => {
			if (pattern === named && !looksRandom(value)) {
				return whole;
			}
			masked++;
			return before + mask;
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

/** A value is no word: it has digits or signs among its letters. `token: string` and `password = readPassword` are code. */
function looksRandom(value: string): boolean {
	return /\d/.test(value) || (/[!#%^&+/=~@-]/.test(value) && /[A-Za-z]/.test(value) && !/^[\w.-]+$/.test(value));
}
