import type { Span } from './parserProblem.ts';

/** Tokens that end a statement, or the block it stands in: where they may follow, nothing is missing before. */
const statementEnd = /^(?:.*NEWLINE|NL|SPACELINE|EOF|SEMI|end|RBRACE|STRUCT_STOP|BLOCK_STOP)$/;

/**
 * Where a reader should look for an error: most often where the parser saw it, but a text that lacks its closing quote
 * goes wrong lines later, at the next one, and a statement that lacks its end at the first word of the next line.
 * @param span of what the parser did not expect
 * @param expected names of tokens that could stand there
 * @param accepted where the last token ends that the parser accepted; undefined where it does not tell
 */
export function whereItBegan(
	text: string,
	span: Span,
	expected: readonly string[],
	accepted: number | undefined,
): Span {
	const start = span.start + leadingBlanks(text, span);
	const opening = openingQuote(text, start);
	if (opening !== undefined) {
		return visibleSpan(text, opening, start);
	}
	// A parser to which line breaks mean something has accepted the one before
	const isNextLine = start < text.length && text.slice(accepted ?? start, start).includes('\n');
	const isIncomplete = expected.length > 0 && !expected.some((name) => statementEnd.test(name));
	return isNextLine && isIncomplete ? wordBefore(text, accepted ?? start) : visibleSpan(text, span.start, span.end);
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
	const from = start + leadingBlanks(text, { start, end });
	const lineBreak = text.indexOf('\n', from);
	const to = lineBreak < 0 ? end : Math.min(end, lineBreak);
	return { start: from, end: from + text.slice(from, to).trimEnd().length };
}

/** Where the word that begins at `from` ends; one character further at least. */
export function endOfWord(text: string, from: number): number {
	let end = from + 1;
	while (end < text.length && !isBlank(text, end)) {
		end++;
	}
	return Math.min(end, text.length);
}

/** The quote on an earlier line that the quote right before `offset` closes; undefined where there is none. */
function openingQuote(text: string, offset: number): number | undefined {
	if (text[offset - 1] !== '"') {
		return undefined;
	}
	let count = 0;
	let last = -1;
	for (let at = text.indexOf('"'); at < offset - 1; at = text.indexOf('"', at + 1)) {
		count++;
		last = at;
	}
	return count % 2 === 1 && text.slice(last, offset).includes('\n') ? last : undefined;
}

function leadingBlanks(text: string, { start, end }: Span): number {
	const token = text.slice(start, end);
	return token.trim() === '' ? 0 : token.length - token.trimStart().length;
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
