import type { TextEdit } from '../document/text.ts';

/**
 * Where lines stand after edits of their text. A line is known by its first character: what is put in front of that
 * pushes the line down, what changes behind it leaves it where it is.
 * @param lines from 0; undefined stays so
 * @param edits one after the other, each in the text that those before it have left
 * @returns undefined for a line whose beginning was deleted together with other lines
 */
export function movedLines(
	lines: readonly (number | undefined)[],
	edits: readonly TextEdit[],
): readonly (number | undefined)[] {
	let moved = lines;
	for (const edit of edits) {
		const breaks = lineBreaks(edit.newText);
		moved = moved.map((line) => (line === undefined ? undefined : movedBy(line, edit, breaks)));
	}
	return moved;
}

function movedBy(line: number, { range: { start, end } }: TextEdit, breaks: number): number | undefined {
	if (start.line > line || (start.line === line && start.character > 0)) {
		return line;
	}
	if (end.line < line || (end.line === line && end.character === 0)) {
		return start.line + breaks + line - end.line;
	}
	// Words of one line that are written anew are the same line, also where its line break is with them: so an editor
	// writes what changed on disk
	const isWhole = start.line === line && end.line === line + 1 && end.character === 0 && breaks === 1;
	return start.line === end.line || isWhole ? line : undefined;
}

function lineBreaks(text: string): number {
	return text.split(/\r\n|\r|\n/).length - 1;
}
