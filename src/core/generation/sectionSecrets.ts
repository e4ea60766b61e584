import { maskSecrets } from './maskSecrets.ts';

/** A secret that stands in a section which a model is shown, and the mark that it is shown instead. */
export interface MarkedSecret {
	/** `[secret 1]` */
	readonly mark: string;
	readonly value: string;
	/** What stands before it in its line. */
	readonly before: string;
}

/** A text with a mark of its own for each secret. */
export interface MarkedText {
	readonly text: string;
	readonly secrets: readonly MarkedSecret[];
}

/**
 * Puts a mark in place of each secret of a text, from which it can be put back. Marks that stand there already stay.
 */
export function markSecrets(text: string): MarkedText {
	const taken = new Set(text.match(anyMark));
	const values = new Map<string, string>();
	let number = 0;
	const marked = maskSecrets(text, (value) => {
		do {
			number++;
		} while (taken.has(markOf(number)));
		values.set(markOf(number), value);
		return markOf(number);
	});
	const secrets: MarkedSecret[] = [];
	let line = '';
	for (const part of marked.text.split(/(\[secret \d+\])/)) {
		const value = values.get(part);
		if (value !== undefined) {
			secrets.push({ mark: part, value, before: line });
		}
		line = `${part.includes('\n') ? '' : line}${part.slice(part.lastIndexOf('\n') + 1)}`.slice(-mostBefore);
	}
	return { text: marked.text, secrets };
}

/** Number of the secrets of a text that do not stand in another one. */
export function lostSecrets(text: string, other: string): number {
	return markSecrets(text).secrets.filter(({ value }) => !other.includes(value)).length;
}

/** Characters before a mark that are looked at. */
const mostBefore = 1000;

/** A link, an address or a tag begins in the line. */
const leadsAway = /\]\(|\]:|\/\/|<[a-z/!]|\b(?:https?|mailto|data):/i;

/**
 * Puts secrets back into an answer as it comes, each once. One that would become part of an address that it did not
 * stand in stays a mark: an image there would send it away as soon as somebody looks at the document. Time grows
 * linearly with the answer.
 */
export class SecretMarks {
	private readonly left: Map<string, MarkedSecret>;
	private rest = '';
	/** The end of what has come, with its marks. */
	private past = '';

	constructor(secrets: readonly MarkedSecret[]) {
		this.left = new Map(secrets.map((secret) => [secret.mark, secret]));
	}

	/** Takes a piece of the answer. @returns what is known to be whole, with secrets in place of marks */
	push(text: string): string {
		if (this.left.size === 0 && this.rest === '') {
			return text;
		}
		const all = this.rest + text;
		const begun = /\[(?:s(?:e(?:c(?:r(?:e(?:t(?: \d{0,6})?)?)?)?)?)?)?$/.exec(all.slice(-longestMark));
		const end = begun ? all.length - begun[0].length : all.length;
		this.rest = all.slice(end);
		return this.replace(all.slice(0, end));
	}

	/** The answer is over. @returns its end */
	finish(): string {
		const { rest } = this;
		this.rest = '';
		return rest;
	}

	private replace(text: string): string {
		let result = '';
		for (const part of text.split(/(\[secret \d{1,6}\])/)) {
			const secret = this.left.get(part);
			const fits = secret !== undefined && this.belongs(secret);
			if (fits) {
				this.left.delete(part);
			}
			result += fits ? secret.value : part;
			this.past = (this.past + part).slice(-mostBefore);
		}
		return result;
	}

	private belongs({ before }: MarkedSecret): boolean {
		const line = this.past.slice(this.past.lastIndexOf('\n') + 1);
		const isInTag = /<[a-z][^<>]*$/i.test(this.past);
		return line === before || !(isInTag || line.length >= mostBefore || leadsAway.test(line));
	}
}

/** A text with its marks replaced by secrets, as `SecretMarks` does it. */
export function withSecrets(text: string, secrets: readonly MarkedSecret[]): string {
	const marks = new SecretMarks(secrets);
	return marks.push(text) + marks.finish();
}

const anyMark = /\[secret \d+\]/g;

/** Longer than any mark. */
const longestMark = 20;

function markOf(number: number): string {
	return `[secret ${number}]`;
}
