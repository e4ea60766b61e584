import type { LineIndex } from '../../document/text.ts';

/** The text of the lines with another one in place of a part of one of them. */
export function withPart(lines: LineIndex, line: number, start: number, end: number, newText: string): string {
	const from = lines.startOf(line);
	return lines.text.slice(0, from + start) + newText + lines.text.slice(from + end);
}

/** The text of the lines with further ones at their end. */
export function withLinesAtEnd(lines: LineIndex, added: readonly string[]): string {
	const end = lines.text.trimEnd().length;
	return `${lines.text.slice(0, end)}\n${added.join('\n')}${lines.text.slice(end)}`;
}

/** The text of the lines without one of them. */
export function withoutLine(lines: LineIndex, line: number): string {
	return lines.text.slice(0, lines.startOf(line)) + lines.text.slice(lines.startOf(line + 1));
}

/** The blanks that a line begins with. */
export function indentOf(line: string): string {
	return line.slice(0, line.length - line.trimStart().length);
}
