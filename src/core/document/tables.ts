import type { TableCell, TableRow } from './specDocument.ts';
import type { LineIndex } from './text.ts';

const containerMarks = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*/;

/**
 * The cells of one row as written. A pipe separates cells unless a backslash stands before it, inside code spans too
 * (GitHub Flavored Markdown, section 4.10).
 * @param nested whether quote and list marks may stand before the row
 */
export function readRow(lines: LineIndex, line: number, nested: boolean): TableRow {
	const raw = lines.line(line);
	const first = nested ? (containerMarks.exec(raw)?.[0].length ?? 0) : raw.length - raw.trimStart().length;
	const last = raw.trimEnd().length;
	let start = raw[first] === '|' ? first + 1 : first;
	const cells: TableCell[] = [];
	const add = (end: number): void => {
		const source = raw.slice(start, end);
		const text = source.trim();
		const column = text === '' ? start + (source.length >> 1) : start + source.indexOf(text[0] ?? '');
		cells.push({
			text,
			range: { start: { line, character: column }, end: { line, character: column + text.length } },
		});
		start = end + 1;
	};
	for (let i = start; i < last; i++) {
		if (raw[i] === '|' && raw[i - 1] !== '\\') {
			add(i);
		}
	}
	if (start < last) {
		add(last);
	}
	return {
		range: { start: { line, character: Math.min(first, last) }, end: { line, character: Math.max(first, last) } },
		cells,
	};
}
