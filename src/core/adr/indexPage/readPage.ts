import { plainText } from '../../document/plainText.ts';
import type { Heading, Link, SpecDocument, Table } from '../../document/specDocument.ts';
import { lineBreakOf } from '../../document/text.ts';
import { grouped } from '../../grouped.ts';
import { itemParts, rowParts } from './entryParts.ts';
import { type MarkedBlock, markedBlock } from './markers.ts';
import { numberedTable } from './numbered.ts';
import type { IndexEntry, IndexList, IndexPage } from './page.ts';
import { emptyTable, listPlace } from './place.ts';
import { pathOfTarget } from './target.ts';

const itemMark = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** A longer line is no entry that a new one could be written like. */
const longestEntry = 2_000;

/** An entry and what tells to which list it belongs. */
interface FoundEntry {
	readonly entry: IndexEntry;
	readonly table: Table | undefined;
	/** Blanks before a list item's mark. */
	readonly indent: number;
	/** What marks the item: `-`, `*`, or `.` behind a number. */
	readonly bullet: string;
}

/** Reads what a page lists of records, or where it could. Linear in the length of its text. */
export function readIndexPage(document: SpecDocument): IndexPage {
	const block = markedBlock(document);
	const indents = lineIndents(document);
	const all = findEntries(document, indents);
	const found = all.filter(({ entry }) => block === undefined || isWithin(entry.line, block));
	const lists = listsOf(document, found, indents);
	return {
		path: document.path,
		lineBreak: lineBreakOf(document.text),
		marked: block !== undefined,
		lists,
		table: lists.length === 0 ? emptyTable(document, block) : undefined,
		numbered: lists.length === 0 && block === undefined ? numberedTable(document) : undefined,
		place: document.openFrom === undefined ? listPlace(document, block) : undefined,
		openFrom: document.openFrom,
	};
}

function isWithin(line: number, { first, last }: MarkedBlock): boolean {
	return last !== undefined && line > first && line < last;
}

function findEntries(document: SpecDocument, indents: readonly number[]): FoundEntry[] {
	const rows = new Map(
		document.tables.flatMap((table) => table.rows.map((row) => [row.range.start.line, { table, row }] as const)),
	);
	const found: FoundEntry[] = [];
	for (const [line, beside] of grouped(document.links.filter(isOnOneLine), ({ range }) => range.start.line)) {
		const source = document.lines.line(line);
		const paths = beside.map(({ target }) => pathOfTarget(target, document.path));
		const path = paths.find((path) => path !== undefined);
		const row = rows.get(line);
		const mark = row ? undefined : itemMark.exec(source)?.[0];
		const own = beside.filter((_, i) => paths[i] === path);
		const [link] = own;
		if (path === undefined || !link || (!row && mark === undefined) || source.length > longestEntry) {
			continue;
		}
		const lastLine = row ? line : lastLineOf(line, indents);
		const targets = own.map(({ targetRange: { start, end } }) => ({ start: start.character, end: end.character }));
		const parts = row ? rowParts(source, row.row, own) : itemParts(source, mark ?? '', link);
		found.push({
			entry: {
				path,
				line,
				lastLine,
				lastLength: document.lines.line(lastLine).length,
				previousLength: document.lines.line(line - 1).length,
				source,
				parts,
				targets,
			},
			table: row?.table,
			indent: indents[line] ?? 0,
			bullet: mark?.trim().at(-1) ?? '',
		});
	}
	return found.sort((a, b) => a.entry.line - b.entry.line);
}

function isOnOneLine({ form, range, targetRange }: Link): boolean {
	return form === 'inline' && range.start.line === range.end.line && targetRange.start.line === range.start.line;
}

/** Blanks before the content of each line, a tab as four; -1 for a blank line. */
function lineIndents({ lines }: SpecDocument): readonly number[] {
	return Array.from({ length: lines.count }, (_, i) => {
		const line = lines.line(i);
		const content = line.search(/\S/);
		return content < 0 ? -1 : content + 3 * (line.slice(0, content).split('\t').length - 1);
	});
}

/** The last line of a list item with what is nested in it. */
function lastLineOf(line: number, indents: readonly number[]): number {
	const own = indents[line] ?? 0;
	let last = line;
	for (let next = line + 1; next < indents.length && (indents[next] === -1 || (indents[next] ?? 0) > own); next++) {
		last = indents[next] === -1 ? last : next;
	}
	return last;
}

interface OpenList {
	readonly first: FoundEntry;
	readonly entries: IndexEntry[];
	/** Its place among all lists, and that of the one that it would go on without what stands between them. */
	readonly place: number;
	readonly resumes: number | undefined;
}

/** Puts entries of one form into one list as long as nothing stands between them but what is nested in them. */
function listsOf(document: SpecDocument, found: readonly FoundEntry[], indents: readonly number[]): IndexList[] {
	const all: OpenList[] = [];
	/** Lists that may go on, the innermost last. */
	let open: OpenList[] = [];
	let before: IndexEntry | undefined;
	for (const one of found) {
		const { entry } = one;
		const lowest = before ? lowestBetween(indents, before, entry) : -1;
		open = open.filter((list) => goesOn(list, one, lowest));
		const list = open.at(-1);
		if (list && isSameForm(list.first, one)) {
			list.entries.push(entry);
		} else {
			const resumed = open.findLast((list) => isSameForm(list.first, one));
			const begun = { first: one, entries: [entry], place: all.length, resumes: resumed?.place };
			all.push(begun);
			open = [...open.filter((list) => list !== resumed), begun];
		}
		before = entry;
	}
	const headings = new HeadingsAbove(document);
	return all.map(({ first, entries, resumes }) => ({
		form: first.table ? 'table' : 'list',
		entries,
		columns: first.table?.header.cells.map(({ text }) => plainText(text)) ?? [],
		heading: headings.of(first.entry.line),
		resumes,
		loose: !first.table && entries.some(({ line }, i) => i > 0 && document.lines.line(line - 1).trim() === ''),
	}));
}

/** The fewest blanks before a line between two entries; infinite where there is none. */
function lowestBetween(indents: readonly number[], before: IndexEntry, entry: IndexEntry): number {
	let lowest = Number.POSITIVE_INFINITY;
	for (let line = before.line + 1; line < entry.line; line++) {
		const indent = indents[line] ?? -1;
		lowest = indent < 0 ? lowest : Math.min(lowest, indent);
	}
	return lowest;
}

/** Whether a list is still open where an entry stands: nothing before it stands as far left as the list. */
function goesOn({ first }: OpenList, { table, indent }: FoundEntry, lowest: number): boolean {
	return first.table ? first.table === table : first.indent < lowest && first.indent <= indent;
}

function isSameForm(first: FoundEntry, { table, indent, bullet }: FoundEntry): boolean {
	return first.table === table && (table !== undefined || (first.indent === indent && first.bullet === bullet));
}

/** Finds the nearest heading above lines that are asked for in order. */
class HeadingsAbove {
	private readonly headings: readonly Heading[];
	private next = 0;

	constructor({ headings }: SpecDocument) {
		this.headings = headings.filter(({ nested }) => !nested);
	}

	of(line: number): string {
		while ((this.headings[this.next]?.range.start.line ?? line) < line) {
			this.next++;
		}
		return this.headings[this.next - 1]?.text ?? '';
	}
}
