import { blanksAtStart, lengthWithoutBlanks } from './blanks.ts';
import { type LineIndex, lastAtMost, type Range } from './text.ts';

/** The raw content of a block's text together with where each of its characters stands in the source. */
export interface InlineText {
	readonly content: string;
	/** Source range of the content between two offsets. */
	range(start: number, end: number): Range;
}

/** Content that stands in the source as it is, from `offset` on: a table cell, an HTML block, a heading. */
export function contiguousText(lines: LineIndex, content: string, offset: number): InlineText {
	return { content, range: (start, end) => lines.rangeAt(offset + start, offset + end) };
}

/**
 * Content of a paragraph, whose lines lost the indentation and quote marks of what contains them. A line of the content
 * ends where its source line ends, so its place is counted from there, whatever stands before it (tabs included).
 * @param firstLine source line of the content's first line
 */
export function paragraphText(lines: LineIndex, content: string, firstLine: number): InlineText {
	if (!content.includes('\n')) {
		const source = lengthWithoutBlanks(lines.line(firstLine));
		return contiguousText(
			lines,
			content,
			lines.startOf(firstLine) + Math.max(source - lengthWithoutBlanks(content), 0),
		);
	}
	// Most paragraphs hold nothing whose place is asked for
	let locate: ((offset: number) => number) | undefined;
	return {
		content,
		range(start, end) {
			locate ??= lineByLine(lines, content, firstLine);
			return lines.rangeAt(locate(start), locate(end));
		},
	};
}

function lineByLine(lines: LineIndex, content: string, firstLine: number): (offset: number) => number {
	const contentStarts: number[] = [];
	const sourceStarts: number[] = [];
	let start = 0;
	for (let line = firstLine; start <= content.length; line++) {
		const lineBreak = content.indexOf('\n', start);
		const end = lineBreak < 0 ? content.length : lineBreak;
		const part = content.slice(start, end);
		const blanks = blanksAtStart(part);
		const length = Math.max(lengthWithoutBlanks(part) - blanks, 0);
		contentStarts.push(start + blanks);
		sourceStarts.push(lines.startOf(line) + Math.max(lengthWithoutBlanks(lines.line(line)) - length, 0));
		start = end + 1;
	}
	return (offset) => {
		const index = lastAtMost(contentStarts, offset);
		return (sourceStarts[index] ?? 0) + Math.max(offset - (contentStarts[index] ?? 0), 0);
	};
}
