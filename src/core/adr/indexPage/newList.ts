import { range } from '../../document/text.ts';
import { recordNumber } from '../../outline/recordLabel.ts';
import type { AdrRecord } from '../record/record.ts';
import { isOpenChoice } from '../record/stage.ts';
import { type ColumnRole, columnRole } from './columns.ts';
import type { LostEntry } from './gone.ts';
import type { Additions } from './insert.ts';
import { markdownTitle } from './markdownTitle.ts';
import type { IndexPage } from './page.ts';
import { byNumber } from './scope.ts';
import { targetLike } from './target.ts';

const alone = { beside: undefined, byList: new Map() };

/**
 * Writes the list of a page that has none: into a table that waits for it, else where the page has a place.
 * @param lost the first of the page's entries, where the records of all of them are gone
 */
export function newList(page: IndexPage, missing: readonly AdrRecord[], lost?: LostEntry): Additions {
	const records = missing.toSorted(byNumber);
	if (records.length === 0) {
		return { edits: [], ...alone };
	}
	const { table, place, lineBreak } = page;
	if (lost) {
		const { line, previousLength } = lost.entry;
		const rows = records.map((record) => entryInPlaceOf(lost, record, page.path));
		const edit =
			line === 0
				? { range: range(0, 0, 0, 0), newText: rows.map((row) => row + lineBreak).join('') }
				: {
						range: range(line - 1, previousLength, line - 1, previousLength),
						newText: rows.map((row) => lineBreak + row).join(''),
					};
		return { edits: [edit], ...alone };
	}
	if (table) {
		const rows = records.map((record) => lineBreak + tableRow(record, page.path, table.columns, table.source));
		const area = range(table.line, table.length, table.lastLine, table.lastLength);
		return { edits: [{ range: area, newText: rows.join('') }], ...alone };
	}
	if (!place) {
		return { edits: [], ...alone };
	}
	const lines = [
		...(place.heading === undefined ? [] : [`## ${place.heading}`, '']),
		...(place.ids ? records.map((record) => adrLogItem(record, page.path)) : freshTable(records, page.path)),
		...(place.closing === undefined ? [] : ['', place.closing]),
		...(place.followed ? [''] : []),
	];
	const { line, character } = place;
	const text = lines.map((one) => lineBreak + one).join('');
	return {
		edits: [{ range: range(line, character, line, character), newText: (place.isBlank ? '' : lineBreak) + text }],
		...alone,
	};
}

function entryInPlaceOf({ list, entry }: LostEntry, record: AdrRecord, page: string): string {
	const mark = /^\s*\S+\s+/.exec(entry.source)?.[0] ?? '';
	return list.form === 'table'
		? tableRow(record, page, list.columns, entry.source)
		: mark + linkTo(markdownTitle(titleWithNumber(record), false), record, page);
}

function freshTable(records: readonly AdrRecord[], page: string): string[] {
	const columns = records.some((record) => statusOf(record) !== '') ? ['Record', 'Status'] : ['Record'];
	const source = `| ${columns.join(' | ')} |`;
	return [source, source.replace(/[^|]/g, '-'), ...records.map((record) => tableRow(record, page, columns, source))];
}

/** @param header the header row, whose outer bars the new row has too */
function tableRow(record: AdrRecord, page: string, columns: readonly string[], header: string): string {
	const roles = columns.map(columnRole);
	const hasId = roles.includes('id');
	const linked = Math.max(roles.indexOf(hasId ? 'id' : 'title'), 0);
	const cells = roles.map((role, i) => {
		const title = markdownTitle(hasId ? record.title : titleWithNumber(record), true);
		const text = cellText(role, record, title);
		return i === linked ? linkTo(text || title, record, page) : text;
	});
	const row = cells.join(' | ').trimEnd();
	return header.trimStart().startsWith('|') ? `| ${row} |` : row;
}

function cellText(role: ColumnRole | undefined, record: AdrRecord, title: string): string {
	switch (role) {
		case 'id':
			return recordNumber(record);
		case 'title':
			return title;
		case 'status':
			return statusOf(record);
		case 'date':
			return record.date?.day ?? '';
		default:
			return '';
	}
}

/** As adr-log writes it. */
function adrLogItem(record: AdrRecord, page: string): string {
	const { number } = record.name;
	const title = markdownTitle(record.title, false);
	return number === undefined
		? `* ${linkTo(title, record, page)}`
		: `* ${linkTo(`ADR-${String(number).padStart(4, '0')}`, record, page)} - ${title}`;
}

function linkTo(text: string, record: AdrRecord, page: string): string {
	return `[${text}](${targetLike('x.md', page, record)})`;
}

function titleWithNumber(record: AdrRecord): string {
	const { number, prefix } = record.name;
	return number === undefined
		? record.title
		: prefix === ''
			? `${number}. ${record.title}`
			: `${recordNumber(record)}: ${record.title}`;
}

function statusOf({ status }: AdrRecord): string {
	return status && !isOpenChoice(status.text)
		? markdownTitle(status.text.charAt(0).toUpperCase() + status.text.slice(1), true)
		: '';
}
