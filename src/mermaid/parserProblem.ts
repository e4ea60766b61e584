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

/** What a parser says of a token that does not fit, in the words of Mermaid's oldest parsers. */
export function expectation(expected: readonly string[], found: string | undefined): string {
	const names = expected.map((name) => `'${name}'`).join(', ');
	return `Expecting ${names}, got ${found === undefined ? 'something else' : `'${found}'`}`;
}
