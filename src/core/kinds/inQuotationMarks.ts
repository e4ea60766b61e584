import type { LineIndex, Range } from '../document/text.ts';

/** What is said or written to somebody: `"…"`, where the first mark begins a word and the last ends one. */
const quotations =
	/(?<![\p{L}\p{N}])"(?=\S)[^"]*(?<=\S)"(?![\p{L}\p{N}])|„[^„“”"]*[“”"]|“[^“”]*”|«[^«»]*»|「[^「」]*」/gu;
/** A line that does not go on with the paragraph before it. */
const begins = /^[\s>]*(?:$|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\||`{3}|~{3})/;

/** Lines of a paragraph that are looked at on each side, and characters in all. */
const mostLines = 20;
const longestTested = 4000;

/** Words that a message has beside its gaps: fewer are a value in quotes that is still to be written. */
const fewestWords = 3;

/** Whether a gap in a text stands in a message between quotation marks: within one paragraph, item or cell. */
export function isInQuotationMarks(lines: LineIndex, { start, end }: Range): boolean {
	let first = start.line;
	while (first > 0 && start.line - first < mostLines && !begins.test(lines.line(first))) {
		first--;
	}
	let last = end.line;
	while (last + 1 < lines.count && last - end.line < mostLines && !begins.test(lines.line(last + 1))) {
		last++;
	}
	const from = lines.startOf(first);
	const text = lines.text.slice(from, Math.min(lines.endOf(last), from + longestTested));
	const [begin, stop] = [lines.offsetAt(start) - from, lines.offsetAt(end) - from];
	for (const { 0: quotation, index } of text.matchAll(quotations)) {
		if (index < begin && stop < index + quotation.length) {
			return !(quotation.includes('|') && text.trimStart().startsWith('|')) && isMessage(quotation);
		}
	}
	return false;
}

function isMessage(quotation: string): boolean {
	const words = quotation.replaceAll(/\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>/g, ' ');
	return (
		(words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords ||
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}/u.test(words)
	);
}
