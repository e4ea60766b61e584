import { plainText } from '../../document/plainText.ts';
import type { SpecDocument, TableRow } from '../../document/specDocument.ts';
import { grouped } from '../../grouped.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { AdrRecord } from '../record/record.ts';
import { columnRole } from './columns.ts';
import { rowParts } from './entryParts.ts';
import type { IndexPage, NumberedRow, NumberedTable } from './page.ts';
import { titleKey } from './pieces.ts';

const recordNumber = /^(?:\p{L}{2,10}[-_ ]?)?(\d{1,6})$/u;

/** The first table whose rows begin with the numbers of records in a column for them, and link to none. */
export function numberedTable(document: SpecDocument): NumberedTable | undefined {
	const linked = new Set(document.links.map(({ range }) => range.start.line));
	for (const { header, rows } of document.tables) {
		const columns = header.cells.map(({ text }) => plainText(text));
		const [first, ...others] = columns.map(columnRole);
		const title = columns.findIndex((name) => columnRole(name) === 'title');
		if (first === 'id' && others.includes('title')) {
			const found = rows.map((row) =>
				linked.has(row.range.start.line) ? undefined : numberedRow(document, row, title),
			);
			const all = found.filter((row) => row !== undefined);
			if (all.length > 0 && all.length === rows.length) {
				return { columns, rows: all };
			}
		}
	}
	return undefined;
}

function numberedRow({ lines }: SpecDocument, row: TableRow, title: number): NumberedRow | undefined {
	const { line } = row.range.start;
	const source = lines.line(line);
	const [, number] = recordNumber.exec(plainText(row.cells[0]?.text ?? '').trim()) ?? [];
	return number === undefined
		? undefined
		: {
				number: Number(number),
				title: titleKey(plainText(row.cells[title]?.text ?? '')),
				entry: {
					line,
					lastLine: line,
					lastLength: source.length,
					previousLength: lines.line(line - 1).length,
					source,
					parts: rowParts(source, row, []),
					targets: [],
				},
			};
}

/**
 * A page whose table names records by their numbers alone, with the paths of those below its folder. Numbers may count
 * something else: half of the titles have to be those of the records.
 */
export function withNumbers(page: IndexPage, records: readonly AdrRecord[]): IndexPage {
	const { numbered } = page;
	if (!numbered) {
		return page;
	}
	const folder = folderOf(page.path);
	const below = records.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
	const byNumber = grouped(below, ({ name }) => name.number);
	const found = numbered.rows.flatMap(({ number, title, entry }) => {
		const [record, ...more] = byNumber.get(number) ?? [];
		return record && more.length === 0 ? [{ record, title, entry }] : [];
	});
	const titled = found.filter(({ record, title }) => title === titleKey(plainText(record.title ?? '')));
	return titled.length * 2 < numbered.rows.length
		? page
		: {
				...page,
				table: undefined,
				numbered: undefined,
				lists: [
					{
						form: 'table',
						columns: numbered.columns,
						heading: '',
						resumes: undefined,
						loose: false,
						entries: found.map(({ record, entry }) => ({ ...entry, path: record.path })),
					},
				],
			};
}
