import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import { columnRole } from './columns.ts';
import { piecesWith, type ReadEntry, type ReadList, readList } from './form.ts';
import { markdownTitle } from './markdownTitle.ts';
import { withNumbers } from './numbered.ts';
import { isRight } from './own.ts';
import type { Piece } from './pieces.ts';
import { readIndexPage } from './readPage.ts';
import { pathsOf } from './target.ts';

/**
 * Writes a new title where entries of a page's lists and tables that lead to a record, or have its number in a table
 * without links, say its title, in a cell of its own or behind the link too. Words that only resemble it are the author's.
 * @param records of the workspace
 */
export function retitledEntries(
	document: SpecDocument,
	record: AdrRecord,
	records: readonly AdrRecord[],
	title: string,
): TextEdit[] {
	return entriesOf(document, record, records).flatMap(({ read, one }) =>
		piecesWith(one, 'title')
			.filter(({ text }) => plainText(text) === record.title)
			.map(({ start, end }) => ({
				range: range(one.entry.line, start, one.entry.line, end),
				newText: markdownTitle(title, read.list.form === 'table'),
			})),
	);
}

/**
 * Writes a new number where entries of a list of the log say the record's number, in a cell of its own or before the
 * link too, and most entries say theirs there. The number that marks an item of a list counts the items.
 * @param records of the workspace
 * @param written what takes the place of some digits
 */
export function renumberedEntries(
	document: SpecDocument,
	record: AdrRecord,
	records: readonly AdrRecord[],
	written: (digits: string) => string,
): TextEdit[] {
	return entriesOf(document, record, records).flatMap(({ read, one }) =>
		[...one.pieces]
			.filter(([key]) => isOfNumbers(key, read))
			.flatMap(([key, pieces]) => pieces.filter((piece) => piece.role === 'id' && isWhole(piece, key, one)))
			.flatMap(({ text, end }) => {
				const [digits = ''] = /\d+$/.exec(text) ?? [];
				const place = range(one.entry.line, end - digits.length, one.entry.line, end);
				return Number(digits) === record.name.number ? [{ range: place, newText: written(digits) }] : [];
			}),
	);
}

/**
 * Whether most entries say their records' numbers in a part: before a link and in its text, in the first cell, or in a
 * column for it. Where no header says so, one alone may be chance.
 */
function isOfNumbers(key: string, { list: { columns }, entries }: ReadList): boolean {
	const isColumn = columnRole(columns[Number.parseInt(key, 10)] ?? '') === 'id';
	if (!isColumn && key !== '0' && !/ (?:lead|text)$/.test(key)) {
		return false;
	}
	const answers = entries.flatMap(({ pieces, record }) =>
		(pieces.get(key) ?? []).filter(({ role }) => role === 'id').map((piece) => isRight(piece, record)),
	);
	const right = answers.filter((answer) => answer === true).length;
	return 2 * right > answers.length && (isColumn || right > 1);
}

/** Whether no other words go on with a number, as in "2 teams". */
function isWhole({ end }: Piece, key: string, { entry: { parts, source }, pieces }: ReadEntry): boolean {
	const behind = source.slice(end, parts.find((part) => part.key === key)?.end);
	return !/^[\s*_`]*[\p{L}\p{N}]/u.test(behind) || pieces.get(key)?.some(({ role }) => role === 'title') === true;
}

/** The entries of a record, each with all of its list. */
function entriesOf(
	document: SpecDocument,
	record: AdrRecord,
	records: readonly AdrRecord[],
): readonly { read: ReadList; one: ReadEntry }[] {
	const byPath = new Map(records.flatMap((one) => pathsOf(one).map((path) => [path, one] as const)));
	return withNumbers(readIndexPage(document), records)
		.lists.map((list) => readList(list, ({ path }) => byPath.get(path)))
		.flatMap((read) => read.entries.filter((one) => one.record === record).map((one) => ({ read, one })));
}
