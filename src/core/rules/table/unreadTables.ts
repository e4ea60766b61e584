import type { SpecDocument, TableRow } from '../../document/specDocument.ts';
import { readRow } from '../../document/tables.ts';
import { range, type TextEdit } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';

/** Lines that were to be a table, and that Markdown shows as text: the line of dashes has another number of cells. */
export interface UnreadTable {
	readonly header: TableRow;
	/** The line of dashes below it. */
	readonly dashes: TableRow;
	/** Give the line of dashes as many cells as the header and all rows have; undefined where they do not agree. */
	readonly edits: readonly TextEdit[] | undefined;
}

/** At most three blanks before it, or it may be code. */
const row = /^(?:\s{0,3}>){0,8} {0,3}\|/;
const dashLine = /^[\s>]*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/;
/** Where such a line may begin; tried at the start of each line alone. */
const dashesBegin = /[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/y;
/** HTML in which blank lines end nothing. */
const opensVerbatim = /<(?:pre|script|style|textarea)(?=[\s>])/i;
const closesVerbatim = /<\/(?:pre|script|style|textarea)>/i;

/** What is quoted goes on in a line without its sign, which begins nothing of its own. */
const quoted = /^ {0,3}>[\s>]*[^\s>]/;
const inQuote = /^ {0,3}>/;

/** The tables of a document that are none for their line of dashes; what stands in code, HTML and comments is left alone. */
export function unreadTables(document: SpecDocument): readonly UnreadTable[] {
	const { lines, tables } = document;
	const taken = new Set(tables.map(({ header }) => header.range.start.line));
	// Most documents have such a line in the tables alone that are read: their other lines need not be looked at
	if (!hasDashLine(document, taken)) {
		return [];
	}
	const visible = visibleLines(document);
	const found: UnreadTable[] = [];
	let verbatim = false;
	let html = false;
	for (let line = 0; line + 2 < lines.count; line++) {
		const text = visible(line);
		verbatim = verbatim ? !closesVerbatim.test(text) : leavesVerbatim(text);
		html = text.trim() !== '' && (html || /^\s{0,3}</.test(text));
		const isLazy = line > 0 && quoted.test(visible(line - 1)) && !inQuote.test(text);
		const isRow = row.test(text) && !verbatim && !html && !isLazy && !taken.has(line);
		// In a table that is read, and behind another row, a line of dashes is a row
		if (!isRow || (line > 0 && visible(line - 1).includes('|'))) {
			continue;
		}
		const below = [visible(line + 1), visible(line + 2)] as const;
		if (!below.every((one) => row.test(one)) || !dashLine.test(below[0])) {
			continue;
		}
		const rows = rowsFrom(document, line + 2, visible);
		const [header, dashes] = [readRow(lines, line, true), readRow(lines, line + 1, true)];
		const wanted = header.cells.length;
		const agree = rows.every(({ cells }) => cells.length === wanted);
		if (wanted !== dashes.cells.length && (agree || dashes.cells.length > 1)) {
			found.push({ header, dashes, edits: agree ? cellsOf(dashes, wanted, lines.line(line + 1)) : undefined });
		}
	}
	return found;
}

/** Whether a line of dashes stands elsewhere than below the header of a table. */
function hasDashLine({ lines }: SpecDocument, headers: ReadonlySet<number>): boolean {
	for (let line = 1; line < lines.count; line++) {
		dashesBegin.lastIndex = lines.startOf(line);
		if (dashesBegin.test(lines.text) && !headers.has(line - 1)) {
			return true;
		}
	}
	return false;
}

/** Whether a line leaves such HTML open; in code it is only spoken of. */
function leavesVerbatim(text: string): boolean {
	return opensVerbatim.test(text) && !closesVerbatim.test(text) && opensVerbatim.test(text.replace(/`[^`]+`/g, ''));
}

function rowsFrom({ lines }: SpecDocument, first: number, visible: (line: number) => string): TableRow[] {
	const rows: TableRow[] = [];
	for (let line = first; line < lines.count && row.test(visible(line)); line++) {
		rows.push(readRow(lines, line, true));
	}
	return rows;
}

/** Brings a line of dashes to a number of cells; undefined where a cell that would go says how its column is aligned. */
function cellsOf({ cells, range: { start, end } }: TableRow, wanted: number, source: string): TextEdit[] | undefined {
	const { line } = start;
	const isClosed = source.trimEnd().endsWith('|');
	if (cells.length < wanted) {
		const cell = /\|\s+:?-/.test(source) ? ' --- ' : '---';
		const added = (isClosed ? `${cell}|` : `|${cell}`).repeat(wanted - cells.length).trimEnd();
		return [{ range: { start: end, end }, newText: added }];
	}
	const last = cells[wanted - 1]?.range.end;
	if (!last || cells.slice(wanted).some(({ text }) => text.includes(':'))) {
		return undefined;
	}
	const bar = source.indexOf('|', last.character);
	return [{ range: range(line, isClosed ? bar + 1 : last.character, line, end.character), newText: '' }];
}
