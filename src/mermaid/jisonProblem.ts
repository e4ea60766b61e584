import { LineIndex } from '../core/document/text.ts';
import { type ParserProblem, property, type Span, visibleSpan } from './parserProblem.ts';

/**
 * What a parser made by Jison refuses. Its error has a `hash`: `text` and `token` are what it met, `loc` is the last
 * token it accepted, `line` (from 0) is where the token ends. Where characters form no token at all, there is only a
 * picture of the place in the message.
 * @param text what the parser got
 * @returns undefined for an error of another parser, and for one that a diagram raised with a place made up
 */
export function jisonProblem(error: Error, text: string): ParserProblem | undefined {
	const hash = property(error, 'hash');
	const [first = '', ...rest] = error.message.split('\n');
	if (first.startsWith('Lexical error on line ')) {
		const [, said = ''] = /^Lexical error on line \d+\. (.*)$/.exec(first) ?? [];
		return { message: said, span: unreadableSpan(text, hash, rest), expected: [], found: undefined };
	}
	if (!first.startsWith('Parse error on line ')) {
		return undefined;
	}
	const found = tokenName(property(hash, 'token'));
	const expected = (asArray(property(hash, 'expected')) ?? []).map(tokenName).filter((name) => name !== undefined);
	return {
		message: `Expecting ${expected.map(quoted).join(', ')}, got ${quoted(found ?? 'unexpected text')}`,
		span: tokenSpan(text, hash),
		expected,
		found,
	};
}

function tokenSpan(text: string, hash: unknown): Span | undefined {
	const lines = new LineIndex(text);
	const loc = property(hash, 'loc');
	const lastLine = property(loc, 'last_line');
	const lastColumn = property(loc, 'last_column');
	const token = property(hash, 'text');
	if (typeof lastLine !== 'number' || typeof lastColumn !== 'number' || typeof token !== 'string') {
		return undefined;
	}
	const from = lines.offsetAt({ line: lastLine - 1, character: lastColumn });
	const start = text.indexOf(token, from);
	return start < 0 ? wholeLine(lines, property(hash, 'line')) : visibleSpan(text, start, start + token.length);
}

function wholeLine(lines: LineIndex, line: unknown): Span | undefined {
	return typeof line === 'number' ? visibleSpan(lines.text, lines.startOf(line), lines.endOf(line)) : undefined;
}

/**
 * The place that a picture shows: an excerpt of at most 20 characters before and after, without line breaks, and below it
 * as many dashes as there are characters before.
 */
function unreadableSpan(text: string, hash: unknown, [excerpt = '', dashes = '']: readonly string[]): Span | undefined {
	const line = property(hash, 'line');
	if (typeof line !== 'number' || !/^-*\^$/.test(dashes)) {
		return undefined;
	}
	const before = excerpt.slice(0, dashes.length - 1);
	const after = excerpt.slice(dashes.length - 1);
	const lines = new LineIndex(text);
	const limit = Math.min(text.length, lines.endOf(line + 1));
	for (let at = lines.startOf(line); at <= limit; at++) {
		if (isPicturedAt(text, at, before, after)) {
			return visibleSpan(text, at, endOfWord(text, at));
		}
	}
	return wholeLine(lines, line);
}

/** The ends of an excerpt that is longer than what it shows. */
const cut = /^\.\.\.|\.\.\.$/;

function isPicturedAt(text: string, at: number, before: string, after: string): boolean {
	const next = text.slice(at, at + 40).replaceAll('\n', '');
	const past = text.slice(Math.max(0, at - 40), at).replaceAll('\n', '');
	return (
		(next.startsWith(after) || next.startsWith(after.replace(cut, ''))) &&
		(past.endsWith(before) || past.endsWith(before.replace(cut, '')))
	);
}

function endOfWord(text: string, from: number): number {
	let end = from + 1;
	while (end < text.length && !/\s/.test(text.charAt(end))) {
		end++;
	}
	return end;
}

function asArray(value: unknown): readonly unknown[] | undefined {
	return Array.isArray(value) ? value : undefined;
}

/** The name of a token: some are quoted, and the end of the text is a number. */
function tokenName(token: unknown): string | undefined {
	if (token === 1 || token === "'1'") {
		return 'EOF';
	}
	return typeof token === 'string' ? token.replace(/^'(.*)'$/s, '$1') : undefined;
}

function quoted(name: string): string {
	return `'${name}'`;
}
