/** Which JSON a text says it is: `jsonc` allows comments and trailing commas. */
export type JsonDialect = 'json' | 'jsonc';

/** A span of the read text: offsets in UTF-16 units, `end` not included. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

type TokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'value' | 'word' | 'broken' | 'excerpt' | 'end';

/** A piece of JSON; `word` is text without quotes, `excerpt` what nobody writes but to leave something out. */
export interface JsonToken extends Span {
	readonly kind: TokenKind;
}

const space = /\s*/y;
const goodString = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const anyString = /"(?:[^"\\\n]|\\.)*"?/y;
const singleQuoted = /'[^'\n]*'?/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const word = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
const lineComment = /\/\/[^\n]*/y;
const blockComment = /\/\*.*?\*\//sy;
/** What nobody writes into JSON but to leave something out or to be replaced. */
const excerptMark = /\.\.+|…|<|\{\{|\$\{|\{%|\||#|\/\/|\/\*|@|\+|=>|→/y;

/** The token that begins at or after `from`. Comments of JSONC count as white space. */
export function nextToken(text: string, from: number, dialect: JsonDialect): JsonToken {
	let start = match(space, text, from);
	if (dialect === 'jsonc') {
		for (let end = commentEnd(text, start); end > start; end = commentEnd(text, start)) {
			start = match(space, text, end);
		}
	}
	if (start >= text.length) {
		return { kind: 'end', start: text.length, end: text.length };
	}
	const excerptEnd = match(excerptMark, text, start);
	if (excerptEnd > start) {
		return { kind: 'excerpt', start, end: excerptEnd };
	}
	const character = text.charAt(start);
	if ('{}[]:,'.includes(character)) {
		return { kind: character as TokenKind, start, end: start + 1 };
	}
	if (character === '"') {
		const end = match(goodString, text, start);
		return end > start ? { kind: 'string', start, end } : { kind: 'broken', start, end: match(anyString, text, start) };
	}
	const numberEnd = match(number, text, start);
	if (numberEnd > start) {
		return { kind: 'value', start, end: numberEnd };
	}
	const wordEnd = match(word, text, start);
	if (wordEnd > start) {
		const literal = text.slice(start, wordEnd);
		const isValue = literal === 'true' || literal === 'false' || literal === 'null';
		return { kind: isValue ? 'value' : 'word', start, end: wordEnd };
	}
	return { kind: 'broken', start, end: character === "'" ? match(singleQuoted, text, start) : start + 1 };
}

function commentEnd(text: string, start: number): number {
	if (text[start] !== '/') {
		return start;
	}
	return text[start + 1] === '*' ? match(blockComment, text, start) : match(lineComment, text, start);
}

function match(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}
