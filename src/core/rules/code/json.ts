import { type JsonDialect, type JsonToken, nextToken, type Span } from './jsonTokens.ts';

/** A place where a text is not JSON. */
export interface JsonProblem extends Span {
	/** One sentence for the author. */
	readonly message: string;
	/** The comma to take away, where that alone mends the problem. */
	readonly comma?: Span;
}

/** What is wrong with a text that should be JSON. */
export interface JsonReading {
	/** The first place where the text stops being JSON. */
	readonly problem: JsonProblem | undefined;
	/** Keys that stand in their object a second time. */
	readonly duplicates: readonly (Span & { readonly key: string })[];
	/** The text shows a part or a shape on purpose: with an ellipsis, a placeholder, a comment, a type in place of a value. */
	readonly excerpt: boolean;
}

interface Container extends Span {
	readonly keys: Set<string> | undefined;
}

type Expected = 'document' | 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Keys that people repeat to write comments into JSON. */
const commentKeys = new Set(['"//"', '"#"', '"_comment"', '"$comment"', '"comment"']);

/**
 * Reads a text as JSON (RFC 8259), or as several JSON values on lines of their own. Finds the first problem and goes on
 * reading tokens after it, since an ellipsis later in the text makes it a deliberate excerpt. Linear, and without
 * recursion, so that no nesting is too deep.
 */
export function readJson(text: string, dialect: JsonDialect): JsonReading {
	const reader = new JsonReader(text, dialect);
	return reader.read();
}

class JsonReader {
	private readonly text: string;
	private readonly dialect: JsonDialect;
	private readonly open: Container[] = [];
	private readonly duplicates: (Span & { key: string })[] = [];
	private expected: Expected = 'document';
	private problem: JsonProblem | undefined;
	private excerpt = false;
	private comma: JsonToken | undefined;

	constructor(text: string, dialect: JsonDialect) {
		this.text = text;
		this.dialect = dialect;
	}

	read(): JsonReading {
		let previous: JsonToken = { kind: 'end', start: 0, end: 0 };
		for (;;) {
			const token = nextToken(this.text, previous.end, this.dialect);
			if (token.kind === 'excerpt') {
				this.excerpt = true;
			} else if (!this.problem && !this.excerpt) {
				this.take(token, previous);
			}
			if (token.kind === 'end' || this.excerpt) {
				return { problem: this.problem, duplicates: this.duplicates, excerpt: this.excerpt };
			}
			previous = token;
		}
	}

	private take(token: JsonToken, previous: JsonToken): void {
		const { kind } = token;
		if (kind === 'end') {
			this.end();
		} else if (kind === 'broken') {
			this.fail(token, brokenMessage(this.text, token));
		} else if (this.expected === 'document') {
			this.takeDocument(token, previous);
		} else if (this.expected === 'colon') {
			if (kind === ':') {
				this.expected = 'value';
			} else if (/^"(?:\.{3}|…)"$/.test(this.text.slice(previous.start, previous.end))) {
				this.excerpt = true;
			} else {
				this.fail(previous, 'A colon and a value must follow this key.');
			}
		} else if (this.expected === 'comma or end') {
			this.takeComma(token, previous);
		} else if (this.expected === 'key' || this.expected === 'key or end') {
			this.takeKey(token);
		} else {
			this.takeValue(token);
		}
	}

	/** Between documents. What begins with a key, a bracket's end or a word is cut out of something larger. */
	private takeDocument(token: JsonToken, previous: JsonToken): void {
		const first = previous.kind === 'end';
		if (token.kind === ':' || token.kind === ',' || token.kind === 'word') {
			this.excerpt = true;
		} else if (token.kind === '}' || token.kind === ']') {
			if (first) {
				this.excerpt = true;
			} else {
				this.fail(token, `This \`${token.kind}\` closes nothing.`);
			}
		} else if (first || this.text.slice(previous.end, token.start).includes('\n')) {
			this.takeValue(token);
		} else {
			this.fail(token, 'The JSON ends before this.');
		}
	}

	private takeComma(token: JsonToken, previous: JsonToken): void {
		if (token.kind === ',') {
			this.comma = token;
			this.expected = this.open.at(-1)?.keys ? 'key' : 'value';
			if (this.dialect === 'jsonc') {
				this.expected = this.open.at(-1)?.keys ? 'key or end' : 'value or end';
			}
		} else if (token.kind === '}' || token.kind === ']') {
			this.close(token);
		} else if (token.kind === ':') {
			this.fail(token, 'A colon can follow a key alone.');
		} else {
			this.fail(previous, 'A comma is missing after this.');
		}
	}

	private takeKey(token: JsonToken): void {
		if (token.kind === 'string') {
			this.addKey(token);
			this.expected = 'colon';
		} else if (token.kind === '}' || token.kind === ']') {
			this.close(token);
		} else {
			this.fail(
				token,
				token.kind === 'word' ? 'A key needs double quotes.' : 'A key in double quotes is missing here.',
			);
		}
	}

	private takeValue(token: JsonToken): void {
		if (token.kind === '{' || token.kind === '[') {
			this.open.push({ start: token.start, end: token.end, keys: token.kind === '{' ? new Set() : undefined });
			this.expected = token.kind === '{' ? 'key or end' : 'value or end';
		} else if (token.kind === 'string' || token.kind === 'value') {
			this.expected = this.open.length === 0 ? 'document' : 'comma or end';
		} else if (token.kind === 'word') {
			// `{ "id": string }` shows a shape.
			this.excerpt = true;
		} else if (token.kind === '}' || token.kind === ']') {
			this.close(token);
		} else {
			this.fail(token, 'A value is missing here.');
		}
	}

	private close(token: JsonToken): void {
		const container = this.open.at(-1);
		if (!container || (token.kind === '}') !== (container.keys !== undefined)) {
			this.fail(token, `This \`${token.kind}\` does not match \`${container?.keys ? '{' : '['}\`.`);
		} else if (this.expected === 'value' || this.expected === 'key') {
			if (this.comma && this.text.slice(this.comma.end, token.start).trim() === '') {
				this.problem = {
					...spanOf(this.comma),
					message: 'JSON allows no comma after the last element.',
					comma: spanOf(this.comma),
				};
			} else {
				this.fail(token, 'A value is missing before this.');
			}
		} else {
			this.open.pop();
			this.expected = this.open.length === 0 ? 'document' : 'comma or end';
		}
	}

	private end(): void {
		const container = this.open.at(-1);
		if (container) {
			this.fail(container, `This \`${container.keys ? '{' : '['}\` is never closed.`);
		}
	}

	private addKey(token: JsonToken): void {
		const keys = this.open.at(-1)?.keys;
		const key = this.text.slice(token.start, token.end);
		if (keys?.has(key) && !commentKeys.has(key)) {
			this.duplicates.push({ ...spanOf(token), key: key.slice(1, -1) });
		}
		keys?.add(key);
	}

	private fail(place: Span, message: string): void {
		this.problem = { ...spanOf(place), message };
	}
}

function spanOf(span: Span): Span {
	return { start: span.start, end: span.end };
}

function brokenMessage(text: string, token: Span): string {
	const first = text[token.start];
	if (first === '"') {
		return text.slice(token.start, token.end).includes('\\') && text[token.end - 1] === '"'
			? 'This string has an escape that JSON does not know.'
			: 'This string is not closed on its line.';
	}
	return first === "'" ? 'JSON strings stand in double quotes.' : 'This is no JSON.';
}
