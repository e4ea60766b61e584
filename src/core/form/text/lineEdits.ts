import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, range, type TextEdit } from '../../document/text.ts';

/** Whether nothing but blanks stands in a line. */
export function isBlankLine({ lines }: SpecDocument, line: number): boolean {
	return lines.line(line).trim() === '';
}

/** Puts new lines behind a line. */
export function linesBehind({ lines, text }: SpecDocument, line: number, added: readonly string[]): TextEdit {
	const at = lines.line(line).length;
	const lineBreak = lineBreakOf(text);
	return { range: range(line, at, line, at), newText: added.map((one) => lineBreak + one).join('') };
}

/** Puts new lines before a line. */
export function linesBefore({ text }: SpecDocument, line: number, added: readonly string[]): TextEdit {
	const lineBreak = lineBreakOf(text);
	return { range: range(line, 0, line, 0), newText: added.map((one) => one + lineBreak).join('') };
}

/** Takes lines out, with one line break. */
export function withoutLines({ lines }: SpecDocument, first: number, last: number): TextEdit {
	const isLast = last + 1 >= lines.count;
	return {
		range:
			isLast && first > 0
				? range(first - 1, lines.line(first - 1).length, last, lines.line(last).length)
				: range(first, 0, isLast ? last : last + 1, isLast ? lines.line(last).length : 0),
		newText: '',
	};
}

/**
 * Lets the content of one line take the place of another's, those between them moving up or down by one. Line breaks
 * stay where they are.
 */
export function movedLine({ lines }: SpecDocument, from: number, to: number): TextEdit[] {
	const first = Math.min(from, to);
	const last = Math.max(from, to);
	const contents: string[] = [];
	for (let line = first; line <= last; line++) {
		contents.push(lines.line(line));
	}
	const [moved = ''] = contents.splice(from - first, 1);
	contents.splice(to - first, 0, moved);
	return contents.flatMap((newText, i) => {
		const line = first + i;
		const before = lines.line(line);
		return before === newText ? [] : [{ range: range(line, 0, line, before.length), newText }];
	});
}
