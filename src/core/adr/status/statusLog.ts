import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { writeDate } from '../dialect/dateForm.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { addBehind, isBlank, listMark } from '../links/bodyLines.ts';
import type { RecordStatus } from '../record/record.ts';
import { isUnnamed } from './statusAtPlace.ts';
import { dateIn, type StatusValue, takeApart } from './statusValue.ts';

/** What may stand around a date that says since when a status holds. */
const dateAlone = /^[\s([,:–—-]*(?:(?:on|since|as of)\s*)?[)\]\s]*$/i;

/** What follows a status, with another day where it is nothing but the day since when that holds; else undefined. */
export function withDay(rest: string, { date: form }: Dialect, day: string | undefined): string | undefined {
	const date = dateIn(rest)?.text;
	const isDay = date !== undefined && day !== undefined && dateAlone.test(rest.replace(date, ''));
	return isDay ? rest.replace(date, dateLike(date, form, day)) : undefined;
}

function dateLike(date: string, form: string, day: string): string {
	return writeDate(day, /^\d{4}-\d\d-\d\d$/.test(date) ? 'YYYY-MM-DD' : form);
}

/** An entry behind the last one of a log of statuses, in its form; undefined where the status is none or no day is given. */
export function datedLine(
	document: SpecDocument,
	status: RecordStatus,
	dialect: Dialect,
	text: string,
	day: string | undefined,
): TextEdit | undefined {
	const value = takeApart(document.lines.slice(status.range));
	const date = dateIn(value.before + value.rest);
	const isLog = isUnnamed(document, status) && date && day !== undefined && isEntry(value);
	return isLog ? below(document, status, datedLike(value, date.text, dialect, text, day)) : undefined;
}

/** Whether a value is a status and its date, and no sentence that happens to name one. */
export function isEntry({ before, rest }: StatusValue): boolean {
	const date = dateIn(rest)?.text;
	return dateIn(before) !== undefined || (date !== undefined && dateAlone.test(rest.replace(date, '')));
}

/** Another status below the paragraph or list item of one, a list item where that is one. */
export function below(document: SpecDocument, { range }: RecordStatus, text: string): TextEdit {
	const { line } = range.start;
	const mark = listMark(document.lines.line(line));
	const apart = mark === '' && !(line > 0 && dateIn(document.lines.line(line - 1)));
	return addBehind(document, endOfBlock(document, line), (apart ? '\n\n' : '\n') + mark + text);
}

/** The entry of a log of statuses, its date where the one before has it. */
function datedLike(value: StatusValue, date: string, { date: form }: Dialect, text: string, day: string): string {
	const written = dateLike(date, form, day);
	if (value.before.includes(date)) {
		return value.before.slice(value.before.indexOf(date)).replace(date, written) + text;
	}
	const at = value.rest.indexOf(date);
	const before = dateAlone.test(value.rest.slice(0, at)) ? value.rest.slice(0, at) : ' ';
	const after = /^[)\]]/.exec(value.rest.slice(at + date.length))?.[0] ?? '';
	return `${text}${before}${written}${after}`;
}

/** The last line of the paragraph or list item that a line belongs to. */
function endOfBlock(document: SpecDocument, line: number): number {
	let end = line;
	while (
		end + 1 < document.lines.count &&
		!isBlank(document, end + 1) &&
		listMark(document.lines.line(end + 1)) === '' &&
		!document.headings.some((heading) => heading.range.start.line === end + 1)
	) {
		end++;
	}
	return end;
}
