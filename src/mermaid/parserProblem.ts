/** What one of Mermaid's parsers refuses, in offsets of the text it got. */
export interface ParserProblem {
	readonly message: string;
	/** `start` to `end`; undefined where the parser gives no place. */
	readonly span: Span | undefined;
	/** Names of tokens that could stand there. */
	readonly expected: readonly string[];
	/** Name of the token that stands there; undefined where the parser does not tell. */
	readonly found: string | undefined;
}

export interface Span {
	readonly start: number;
	readonly end: number;
}

/** An object's property of unknown content; undefined for what is no object or has none. */
export function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * The span that a reader sees for a token: its first line without the blanks around it. For a line break or the end of
 * the text it is the word before, since that is where something is missing.
 */
export function visibleSpan(text: string, start: number, end: number): Span {
	const token = text.slice(start, end);
	if (token.trim() === '') {
		return wordBefore(text, start);
	}
	const from = start + token.length - token.trimStart().length;
	const lineBreak = text.indexOf('\n', from);
	const to = lineBreak < 0 ? end : Math.min(end, lineBreak);
	return { start: from, end: from + text.slice(from, to).trimEnd().length };
}

function wordBefore(text: string, offset: number): Span {
	let end = Math.min(offset, text.length);
	while (end > 0 && isBlank(text, end - 1)) {
		end--;
	}
	let start = end;
	while (start > 0 && !isBlank(text, start - 1)) {
		start--;
	}
	return { start, end };
}

function isBlank(text: string, offset: number): boolean {
	return /\s/.test(text.charAt(offset));
}
