import { LineIndex } from '../core/document/text.ts';
import { expectation, type ParserProblem, property, type Span } from './parserProblem.ts';
import { endOfWord, visibleSpan, whereItBegan } from './place.ts';

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
		message: expectation(expected, found),
		span: tokenSpan(text, hash, expected, found),
		expected,
		found,
	};
}

function tokenSpan(
	text: string,
	hash: unknown,
	expected: readonly string[],
	found: string | undefined,
): Span | undefined {
	const lines = new LineIndex(text);
	const accepted = acceptedToken(lines, property(hash, 'loc'));
	const token = property(hash, 'text');
	if (accepted === undefined || typeof token !== 'string') {
		return undefined;
	}
	const start = text.indexOf(token, accepted.end);
	if (start < 0) {
		return wholeLine(lines, property(hash, 'line'));
	}
	if (text.slice(accepted.start, accepted.end).trim().includes('\n')) {
		// A label or a text that ran on over lines, because its end is missing
		return visibleSpan(text, accepted.start, accepted.end);
	}
	const end = token === '' && found !== 'EOF' ? endOfWord(text, start) : start + token.length;
	return whereItBegan(text, { start, end }, expected, accepted.end);
}

/** The last token that the parser accepted; its lines count from 1. */
function acceptedToken(lines: LineIndex, loc: unknown): Span | undefined {
	const [firstLine, firstColumn, lastLine, lastColumn] = [
		property(loc, 'first_line'),
		property(loc, 'first_column'),
		property(loc, 'last_line'),
		property(loc, 'last_column'),
	];
	if (
		typeof firstLine !== 'number' ||
		typeof firstColumn !== 'number' ||
		typeof lastLine !== 'number' ||
		typeof lastColumn !== 'number'
	) {
		return undefined;
	}
	const start = lines.offsetAt({ line: firstLine - 1, character: firstColumn });
	const end = lines.offsetAt({ line: lastLine - 1, character: lastColumn });
	// Some tokens take the blanks behind them along
	const token = lines.text.slice(start, end);
	return { start, end: token.trim() === '' ? end : start + token.trimEnd().length };
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
			return whereItBegan(text, { start: at, end: endOfWord(text, at) }, [], undefined);
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
