import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument, Table } from '../../document/specDocument.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import { columnRole } from './columns.ts';
import type { MarkedBlock } from './markers.ts';
import type { EmptyTable, ListPlace } from './page.ts';

const fitting =
	/^(?:index|records?|adrs?|decisions?|decision log|decision records|architecture decision records|architectural decision records|architecture decisions|list|list of (?:adrs|decisions|records)|log|contents|table of contents|目录|索引|決定|目次)$/;
const placeholder =
	/^(?:\[[^\]]*\]|\{.*\}|<.*>|[-–—.…\s]*|[\s*_(]*(?:none|nothing(?: here)?|no (?:records|decisions|adrs|entries)|(?:noch )?keine|aucune?|ningun[oa]|nenhuma?|暂无|なし|없음)(?: (?:yet|so far|recorded|recorded yet))?[\s*_).]*)$/i;

/** The first table of records that has none yet: its columns say what belongs there, its rows hold placeholders. */
export function emptyTable(document: SpecDocument, block: MarkedBlock | undefined): EmptyTable | undefined {
	const table = document.tables.find(
		({ range, header, rows }) =>
			(block === undefined || (range.start.line > block.first && range.end.line < (block.last ?? 0))) &&
			header.cells.some(({ text }) => ['id', 'title'].includes(columnRole(plainText(text)) ?? '')) &&
			rows.every(({ cells }) => cells.every(({ text }) => placeholder.test(text))),
	);
	return table && describeTable(document, table);
}

function describeTable({ lines }: SpecDocument, { header, rows }: Table): EmptyTable {
	const line = header.range.start.line + 1;
	const lastLine = rows.at(-1)?.range.start.line ?? line;
	return {
		columns: header.cells.map(({ text }) => plainText(text)),
		line,
		length: lines.line(line).length,
		lastLine,
		lastLength: lines.line(lastLine).length,
		source: lines.line(header.range.start.line),
	};
}

/** Where a list goes on a page that has none: between the markers, below the heading that asks for it, at the end. */
export function listPlace(document: SpecDocument, block: MarkedBlock | undefined): ListPlace {
	const { lines } = document;
	if (block) {
		return {
			...endOf(document, block.first),
			heading: undefined,
			closing: block.last === undefined ? block.closing : undefined,
			followed: block.first + 1 < lines.count && lines.line(block.first + 1).trim() !== '',
			ids: block.ids,
			isBlank: false,
		};
	}
	const section = fittingSection(document.sections);
	const end = section ? lines.offsetAt(section.bodyRange.end) : lines.text.length;
	const from = section?.heading.range.end.line ?? 0;
	const last = lastWritten(document, from, lines.positionAt(end - 1).line);
	return {
		...endOf(document, last),
		heading: section ? undefined : 'Index',
		closing: undefined,
		followed: last + 1 < lines.count && lines.line(last + 1).trim() !== '',
		ids: false,
		isBlank: lines.line(last).trim() === '',
	};
}

function endOf({ lines }: SpecDocument, line: number): Pick<ListPlace, 'line' | 'character'> {
	return { line, character: lines.line(line).length };
}

function fittingSection(sections: readonly Section[]): Section | undefined {
	for (const section of sections) {
		const { level, text } = section.heading;
		const found = level > 1 && fitting.test(headingKey(text)) ? section : fittingSection(section.children);
		if (found) {
			return found;
		}
	}
	return undefined;
}

/** The last line from `from` to `until` that is not blank. */
function lastWritten({ lines }: SpecDocument, from: number, until: number): number {
	let line = until;
	while (line > from && lines.line(line).trim() === '') {
		line--;
	}
	return line;
}
