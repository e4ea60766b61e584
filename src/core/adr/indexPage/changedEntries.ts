import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import { columnRole } from './columns.ts';
import { piecesWith, type ReadEntry, readList } from './form.ts';
import { markdownTitle } from './markdownTitle.ts';
import type { IndexList } from './page.ts';
import { readIndexPage } from './readPage.ts';
import { pathsOf } from './target.ts';

/**
 * Writes a new title where entries of a page's lists and tables that lead to a record say its title, in a cell of its own
 * or behind the link too. Words that only resemble it are the author's.
 */
export function retitledEntries(document: SpecDocument, record: AdrRecord, title: string): TextEdit[] {
	return entriesOf(document, record).flatMap(({ list, one }) =>
		piecesWith(one, 'title')
			.filter(({ text }) => plainText(text) === record.title)
			.map(({ start, end }) => ({
				range: range(one.entry.line, start, one.entry.line, end),
				newText: markdownTitle(title, list.form === 'table'),
			})),
	);
}

/**
 * Writes a new number where such entries say the record's number, in a cell of its own or before the link too. The number
 * that marks an item of a list counts the items.
 * @param written what takes the place of some digits
 */
export function renumberedEntries(
	document: SpecDocument,
	record: AdrRecord,
	written: (digits: string) => string,
): TextEdit[] {
	return entriesOf(document, record).flatMap(({ list, one }) =>
		[...one.pieces]
			.filter(([key]) => isOfNumbers(key, list))
			.flatMap(([, pieces]) => pieces.filter(({ role }) => role === 'id'))
			.flatMap(({ text, end }) => {
				const [digits = ''] = /\d+$/.exec(text) ?? [];
				const place = range(one.entry.line, end - digits.length, one.entry.line, end);
				return Number(digits) === record.name.number ? [{ range: place, newText: written(digits) }] : [];
			}),
	);
}

/** Whether a part of an entry may say the record's number: before a link and in its text, the first cell, a column for it. */
function isOfNumbers(key: string, { columns }: IndexList): boolean {
	return / (?:lead|text)$/.test(key) || key === '0' || columnRole(columns[Number.parseInt(key, 10)] ?? '') === 'id';
}

function entriesOf(document: SpecDocument, record: AdrRecord): readonly { list: IndexList; one: ReadEntry }[] {
	const paths = pathsOf(record);
	return readIndexPage(document).lists.flatMap((list) =>
		readList(list, ({ path }) => (paths.includes(path) ? record : undefined)).entries.map((one) => ({ list, one })),
	);
}
