import { expectation, type ParserProblem, property } from './parserProblem.ts';
import { whereItBegan } from './place.ts';

interface Complaint {
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly found: string | undefined;
	/** Where the token before ends. */
	readonly accepted?: number;
}

/**
 * What a parser made by Langium refuses: the complaint that stands first in the text, be it about characters that form no
 * token or about a token that does not fit.
 * @param text what the parser got
 * @returns undefined for an error of another parser
 */
export function langiumProblem(error: Error, text: string): ParserProblem | undefined {
	const result = property(error, 'result');
	const lexer = list(property(result, 'lexerErrors')).map((complaint) => unreadable(complaint, text));
	const parser = list(property(result, 'parserErrors')).map((complaint) => unexpected(complaint, text));
	const [first] = [...lexer, ...parser].sort((a, b) => a.start - b.start);
	return first && problemOf(first, text);
}

/** What a parser of Mermaid's own that stands on the same library says: its message ends with the place. */
export function chevrotainProblem(error: Error, text: string): ParserProblem | undefined {
	const [, said = '', start, end] = /^(.*) at line \d+, column \d+ \[(\d+),(\d+)\)$/s.exec(error.message) ?? [];
	if (start === undefined || end === undefined) {
		return undefined;
	}
	const message = withoutOffset(said.replace(/^Error (?:lexing|parsing) \w+ diagram: /, ''));
	return problemOf({ message, start: Number(start), end: Number(end), found: undefined }, text);
}

function problemOf({ message, start, end, found, accepted }: Complaint, text: string): ParserProblem {
	const expected = expectedTokens(message);
	const isList = message.includes('\n');
	return {
		message: isList ? expectation(expected, found ?? text.slice(start, end).trim()) : message,
		// A list comes where a statement could begin in several ways
		span: whereItBegan(text, { start, end }, expected, isList ? undefined : accepted),
		expected,
		found,
	};
}

function unreadable(complaint: unknown, text: string): Complaint {
	const start = place(property(complaint, 'offset'), text);
	const length = property(complaint, 'length');
	return {
		message: withoutOffset(String(property(complaint, 'message'))),
		start,
		end: start + (typeof length === 'number' ? length : 0),
		found: undefined,
	};
}

function unexpected(complaint: unknown, text: string): Complaint {
	const token = property(complaint, 'token');
	const start = place(property(token, 'startOffset'), text);
	const name = property(property(token, 'tokenType'), 'name');
	return {
		message: String(property(complaint, 'message')),
		start,
		end: place(property(token, 'endOffset'), text) + 1,
		found: typeof name === 'string' ? name : undefined,
		accepted: place(property(property(complaint, 'previousToken'), 'endOffset'), text) + 1,
	};
}

/** An offset; that of the token which stands for the end of the text is NaN or negative. */
function place(offset: unknown, text: string): number {
	return typeof offset === 'number' && offset >= 0 ? offset : text.length;
}

/** Its count begins behind what Mermaid has taken out, and says nothing to a reader. */
function withoutOffset(message: string): string {
	return message.replace(/ at offset: \d+, skipped \d+ characters\.$/, '');
}

/** The tokens that a message names: `token of type 'X'`, or the first of each sequence in a numbered list. */
function expectedTokens(message: string): readonly string[] {
	const single = /^Expecting token of type '(\S+)'/.exec(message)?.[1];
	if (single !== undefined) {
		return [single];
	}
	const firsts = [...message.matchAll(/^ {2}\d+\. \[([^,\]]+)/gm)].map(([, name = '']) => name.trim());
	return [...new Set(firsts)];
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
