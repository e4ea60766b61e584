import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range, TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { OperationError } from '../../workspace/change.ts';
import { writeDate } from '../dialect/dateForm.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { addBehind, isBlank, listMark } from '../links/bodyLines.ts';
import type { AdrRecord, RecordStatus, Stage } from '../record/record.ts';
import { stages } from '../record/record.ts';
import { quoteOf, yamlValue } from '../record/yamlValue.ts';
import { newStatusEdits } from './newStatus.ts';
import { dateIn, escapedFor, followsOf, type StatusValue, takeApart, withWord } from './statusValue.ts';
import { tickEdits } from './tickedStatus.ts';

/**
 * Edits that give a record another status, in the place and form in which it has one, else where the records of its
 * log have it. Only the word changes. What stands around it stays: quotes, emphasis, a comment, a remark behind it. A
 * choice that a template leaves is replaced as a whole, the record that an older status names goes with its word, and
 * an emoji becomes the log's own for the new status. In a list of statuses to choose from the tick moves.
 *
 * Where a sentence or a date follows the word ("Accepted by the board on 2024-01-02"), it tells of the old status and
 * not of the new one. In a section it stays as it is and the new status is a line of its own below it; elsewhere the
 * new status stands before it: "Deprecated. Accepted by the board …". A line of a log of statuses (`2024-01-02
 * Accepted`) is followed by one like it.
 * @param status the name of a stage, or any word
 * @param day YYYY-MM-DD of the change, for a log of statuses; without it, the last line is changed instead
 */
export function statusEdits(
	document: SpecDocument,
	record: Pick<AdrRecord, 'status' | 'links'>,
	kind: Kind,
	dialect: Dialect,
	status: string,
	day?: string,
): TextEdit[] {
	const text = wordsFor(status, dialect);
	return (
		(record.status && tickEdits(document, record.status, text)) ??
		statusTextEdits(document, record, kind, dialect, text, day)
	);
}

/** What is written for a stage or a word. */
export function wordsFor(status: string, { words }: Dialect): string {
	const stage = stageNamed(status);
	return stage === undefined ? status.trim() : words[stage];
}

/** The stage that has this name in English: as users type it, and as menus list it. */
export function stageNamed(status: string): Stage | undefined {
	const wanted = status.trim().toLowerCase();
	return stages.find((stage) => stage === wanted);
}

/** As `statusEdits`, with what is to be written itself. */
export function statusTextEdits(
	document: SpecDocument,
	{ status, links }: Pick<AdrRecord, 'status' | 'links'>,
	kind: Kind,
	dialect: Dialect,
	text: string,
	day?: string,
): TextEdit[] {
	if (!status) {
		return newStatusEdits(document, kind, dialect, text);
	}
	const value = statusValueOf(document, links, status);
	if (status.form === 'section') {
		const line = lineBelow(document, status, value, dialect, text, day);
		if (line) {
			return [line];
		}
	}
	return valueEdits(document, status, withWord(...replaced(value, text, dialect, day)));
}

/** Puts another text in the place of a status, written as its form asks for; nothing where it is the same. */
export function valueEdits(document: SpecDocument, { form, range }: RecordStatus, text: string): TextEdit[] {
	const source = document.lines.slice(range);
	if (form === 'front-matter' && /^[|>][-+\d]*$/.test(source)) {
		throw new OperationError(`In ${document.path} the status has several lines. Write it by hand.`);
	}
	const newText = form === 'front-matter' ? yamlValue(text, quoteOf(source)) : escapedFor(form, text);
	return newText === source ? [] : [{ range, newText }];
}

/**
 * The value of a status taken apart, without the quotes of YAML. The records that it names belong to its word:
 * `superseded by [ADR-5](…), [ADR-6](…)`.
 */
export function statusValueOf(
	document: SpecDocument,
	links: AdrRecord['links'],
	{ range, form }: RecordStatus,
): StatusValue {
	const source = document.lines.slice(range);
	const quote = form === 'front-matter' ? quoteOf(source).length : 0;
	const inner = source.slice(quote, source.length - quote);
	const value = takeApart(inner);
	const end = Math.max(
		...links
			.filter((link) => link.relation === 'superseded-by' && isIn(link.range, range))
			.map((link) => link.range.end.character - range.start.character - quote),
	);
	const isChoice = value.word === inner;
	if (isChoice || end <= value.before.length || end > inner.length) {
		return value;
	}
	const rest = inner.slice(end);
	return { before: value.before, word: inner.slice(value.before.length, end), rest, follows: followsOf(rest) };
}

/** The word that replaces another in a field, and the value in which it does; see `statusEdits`. */
function replaced(
	value: StatusValue,
	text: string,
	{ date: form }: Dialect,
	day: string | undefined,
): [StatusValue, string] {
	if (value.follows !== 'sentence') {
		return [value, text];
	}
	const date = dateIn(value.rest)?.text;
	if (date !== undefined && day !== undefined && dateAlone.test(value.rest.replace(date, ''))) {
		return [{ ...value, rest: value.rest.replace(date, dateLike(date, form, day)) }, text];
	}
	return [{ ...value, rest: value.word + value.rest }, `${text}${/^\p{Lu}/u.test(value.word) ? '. ' : '; '}`];
}

/** What may stand around a date that says since when a status holds. */
const dateAlone = /^[\s([,:–—-]*(?:(?:on|since|as of)\s*)?[)\]\s]*$/i;

function dateLike(date: string, form: string, day: string): string {
	return writeDate(day, /^\d{4}-\d\d-\d\d$/.test(date) ? 'YYYY-MM-DD' : form);
}

/** A line below that of the present status, where that one tells of its own time; undefined where its word is replaced. */
function lineBelow(
	document: SpecDocument,
	status: RecordStatus,
	value: StatusValue,
	dialect: Dialect,
	text: string,
	day: string | undefined,
): TextEdit | undefined {
	const entry = datedLine(document, status, dialect, text, day);
	return entry ?? (value.follows === 'sentence' && !isEntry(value) ? below(document, status, text) : undefined);
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
	const isLog = status.form === 'section' && date && day !== undefined && isEntry(value);
	return isLog ? below(document, status, datedLike(value, date.text, dialect, text, day)) : undefined;
}

/** Whether a value is a status and its date, and no sentence that happens to name one. */
function isEntry({ before, rest }: StatusValue): boolean {
	const date = dateIn(rest)?.text;
	return dateIn(before) !== undefined || (date !== undefined && dateAlone.test(rest.replace(date, '')));
}

function below(document: SpecDocument, { range }: RecordStatus, text: string): TextEdit {
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

function isIn(inner: Range, { start, end }: Range): boolean {
	return (
		inner.start.line === start.line &&
		inner.end.line === end.line &&
		inner.start.character >= start.character &&
		inner.end.character <= end.character
	);
}
