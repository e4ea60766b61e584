import { Thoughts } from '../thoughts.ts';
import { saysNothing } from './saysNothing.ts';

/** What a model says in one object of its answer; what it left out is empty. */
export interface AnswerItem {
	readonly message: string;
	/** The words that it is about, as the document has them. */
	readonly quote: string;
	/** Heading that they stand under. */
	readonly section: string;
	/** Path or title of their document; empty for the one that was asked about. */
	readonly document: string;
	/** The same of the other place, where two contradict each other. */
	readonly otherQuote: string;
	readonly otherSection: string;
	readonly otherDocument: string;
	/** What a person could ask for to have it mended. */
	readonly fix: string;
	readonly severity: 'warning' | 'information';
	/** Lines of both places from 0, where the provider counts them: they choose among several that read the same. */
	readonly line: number | undefined;
	readonly otherLine: number | undefined;
}

/** An object that is longer is no finding. */
const longest = 20_000;

/** UTF-16 characters of an answer that are looked at where no finding was in it. */
const lookedAt = 2000;

/**
 * Takes the text of an answer as it comes and gives the findings in it: one JSON object each, on a line of its own or in
 * a list, in a fence or with talk around. A broken object is left out, and the next one is read again. Time grows
 * linearly with the text.
 */
export class AnswerObjects {
	/** Number of objects that could not be read. */
	unread = 0;
	private readonly thoughts = new Thoughts();
	/** How the answer begins. */
	private start = '';
	private given = 0;
	/** From the last opening brace; undefined between objects. */
	private open: string[] | undefined;
	private inString = false;
	private isEscaped = false;
	/** A line break in a string, which JSON does not know: some models write them. */
	private isBroken = false;

	/** Takes a piece of the answer. @returns the findings that are whole with it */
	push(text: string): AnswerItem[] {
		return this.read(this.thoughts.push(text));
	}

	/**
	 * The answer is over: an object that is still open was cut off.
	 * @returns the findings that are whole with it
	 */
	finish(): AnswerItem[] {
		const items = this.read(this.thoughts.finish());
		this.drop();
		return items;
	}

	/**
	 * How an answer begins that is over and has neither a finding nor the word that there is none; empty where the model
	 * did nothing but think. Undefined for all other answers.
	 */
	get unreadable(): string | undefined {
		const { start, given, unread, thoughts } = this;
		const isRead = given > 0 || unread > 0 || (!thoughts.isOpen && saysNothing(start));
		return isRead ? undefined : start.trim();
	}

	private read(text: string): AnswerItem[] {
		const items: AnswerItem[] = [];
		this.start += text.slice(0, lookedAt - this.start.length);
		for (const character of text) {
			const whole = this.take(character);
			const item = whole === undefined ? undefined : readItem(whole);
			if (item) {
				items.push(item);
			} else if (whole?.includes('"message"')) {
				this.unread++;
			}
		}
		this.given += items.length;
		return items;
	}

	private take(character: string): string | undefined {
		if (this.inString && this.takeInString(character)) {
			return undefined;
		}
		if (character === '{') {
			// What is around it is a list of findings, or an object that was never closed
			this.drop();
			this.open = [];
		}
		if (this.open === undefined) {
			return undefined;
		}
		this.keep(character);
		this.inString = character === '"';
		if (character !== '}') {
			return undefined;
		}
		const whole = this.open?.join('');
		this.open = undefined;
		return whole;
	}

	/** @returns false where the string can't go on: the next object begins */
	private takeInString(character: string): boolean {
		if (character === '\n' || character === '\r') {
			this.isBroken = true;
			return true;
		}
		if (this.isBroken) {
			if (character === ' ' || character === '\t') {
				return true;
			}
			this.isBroken = false;
			if (character === '{') {
				this.inString = false;
				return false;
			}
			this.keep('\\n');
		}
		this.keep(character);
		if (this.isEscaped) {
			this.isEscaped = false;
		} else if (character === '\\') {
			this.isEscaped = true;
		} else if (character === '"') {
			this.inString = false;
		}
		return true;
	}

	private keep(text: string): void {
		this.open?.push(text);
		if ((this.open?.length ?? 0) > longest) {
			this.drop();
		}
	}

	private drop(): void {
		if (this.open?.join('').includes('"message"')) {
			this.unread++;
		}
		this.open = undefined;
		this.inString = false;
		this.isEscaped = false;
		this.isBroken = false;
	}
}

/** One object of an answer; undefined where it is no JSON, or says nothing. */
function readItem(json: string): AnswerItem | undefined {
	const value = parsed(json) ?? parsed(json.replace(/,\s*\}$/, '}'));
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const text = (name: string): string => {
		const field: unknown = Reflect.get(value, name);
		return typeof field === 'string' ? field.trim() : '';
	};
	const count = (name: string): number | undefined => {
		const field: unknown = Reflect.get(value, name);
		return typeof field === 'number' && Number.isInteger(field) && field >= 0 ? field : undefined;
	};
	const message = text('message').replace(/\s+/g, ' ');
	return message === ''
		? undefined
		: {
				message,
				quote: text('quote'),
				section: text('section'),
				document: text('document'),
				otherQuote: text('otherQuote'),
				otherSection: text('otherSection'),
				otherDocument: text('otherDocument'),
				fix: text('fix').replace(/\s+/g, ' '),
				severity: text('severity').toLowerCase() === 'warning' ? 'warning' : 'information',
				line: count('line'),
				otherLine: count('otherLine'),
			};
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
