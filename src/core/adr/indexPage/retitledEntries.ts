import type { SpecDocument } from '../../document/specDocument.ts';
import { range, type TextEdit } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import { piecesWith, readList } from './form.ts';
import { markdownTitle } from './markdownTitle.ts';
import { readIndexPage } from './readPage.ts';
import { pathsOf } from './target.ts';

/**
 * Writes a new title where entries of a page's lists and tables that lead to a record say its title, in a cell of its own
 * or behind the link too.
 */
export function retitledEntries(document: SpecDocument, record: AdrRecord, title: string): TextEdit[] {
	const paths = pathsOf(record);
	return readIndexPage(document).lists.flatMap((list) =>
		readList(list, ({ path }) => (paths.includes(path) ? record : undefined)).entries.flatMap((one) =>
			piecesWith(one, 'title').map(({ start, end }) => ({
				range: range(one.entry.line, start, one.entry.line, end),
				newText: markdownTitle(title, list.form === 'table'),
			})),
		),
	);
}
