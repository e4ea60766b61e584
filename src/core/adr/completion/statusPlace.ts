import type { SpecDocument } from '../../document/specDocument.ts';
import { type Position, type Range, range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import { statusNames } from '../../kinds/statusWords.ts';
import { bodyLines, firstContent, listMark } from '../links/bodyLines.ts';
import type { AdrRecord, ValueForm } from '../record/record.ts';
import { quoteOf } from '../record/yamlValue.ts';
import { statusValueOf } from '../status/statusAtPlace.ts';
import { type StatusValue, takeApart } from '../status/statusValue.ts';

/** A place where a status is about to be written. */
export interface StatusPlace {
	/** What is replaced: the word, without quotes and what is said around it. */
	readonly range: Range;
	/** What stands there. */
	readonly text: string;
	readonly form: ValueForm;
	/** Whether a blank has to stand before it. */
	readonly needsBlank: boolean;
}

/**
 * The place of the status around a position; undefined elsewhere, and in a sentence about it.
 * @param record as it is in this text
 */
export function statusPlace(
	document: SpecDocument,
	kind: Kind,
	position: Position,
	record: Pick<AdrRecord, 'status' | 'links'>,
): StatusPlace | undefined {
	const { frontMatter } = document;
	const known = inKnownStatus(document, position, record);
	if (known) {
		return known;
	}
	if (frontMatter && position.line < frontMatter.range.end.line) {
		return inFrontMatter(document, kind, position);
	}
	return inField(document, kind, position) ?? inSection(document, kind, position);
}

/** In the status that the record has, wherever it stands; the records that supersede it belong to its word. */
function inKnownStatus(
	document: SpecDocument,
	{ line, character }: Position,
	{ status, links }: Pick<AdrRecord, 'status' | 'links'>,
): StatusPlace | undefined {
	if (status?.range.start.line !== line) {
		return undefined;
	}
	const { form, range } = status;
	const source = document.lines.line(line);
	const quote = form === 'front-matter' ? quoteOf(document.lines.slice(range)).length : 0;
	const value = statusValueOf(document, links, status);
	return placeOf(source, { line, character }, value, { start: range.start.character + quote, form, needsBlank: false });
}

function namesOf({ status }: Kind): readonly string[] {
	return ['status', ...(status?.fields ?? []), ...statusNames].map((name) => name.toLowerCase());
}

/** What stands before the value of a status in a line of front matter: the key, the colon, a quote. */
export function statusKey(source: string, kind: Kind): string | undefined {
	const [before = '', key = ''] = /^["']?([\p{L}][\p{L} _-]{0,30})["']?\s*:[ \t]*["']?/u.exec(source) ?? [];
	return namesOf(kind).includes(key.toLowerCase()) ? before : undefined;
}

function inFrontMatter({ lines }: SpecDocument, kind: Kind, { line, character }: Position): StatusPlace | undefined {
	const source = lines.line(line);
	const before = statusKey(source, kind);
	if (before === undefined) {
		return undefined;
	}
	const value = source.slice(before.length).split(/\s#/, 1)[0]?.trimEnd() ?? '';
	const closing = /["']$/.test(before) && value.endsWith(before.slice(-1)) ? 1 : 0;
	const written = before.length + value.length - closing;
	const end = source.slice(written, character).trim() === '' ? Math.max(written, character) : written;
	return wordAt(
		source,
		{ line, character },
		{ start: before.length, end, form: 'front-matter', needsBlank: /:$/.test(before) },
	);
}

function inField(document: SpecDocument, kind: Kind, { line, character }: Position): StatusPlace | undefined {
	const field = headFields(document).find(
		({ name, range }) => range.start.line === line && namesOf(kind).includes(name.toLowerCase()),
	);
	if (!field || field.valueRange.start.line !== line) {
		return undefined;
	}
	const { valueRange, form } = field;
	const source = document.lines.line(line);
	if (field.value !== '') {
		const value = { start: valueRange.start.character, end: valueRange.end.character };
		return wordAt(source, { line, character }, { ...value, form, needsBlank: false });
	}
	// Of an empty value the place is behind the colon, whatever blanks follow
	const needsBlank = !/\s$/.test(source.slice(0, character));
	return character < valueRange.start.character && form !== 'table'
		? undefined
		: wordAt(source, { line, character }, { start: character, end: character, form, needsBlank });
}

/** The first line of the section with content, or any line where there is none yet. */
function inSection(document: SpecDocument, kind: Kind, { line, character }: Position): StatusPlace | undefined {
	const section = statusSection(document, kind);
	if (!section) {
		return undefined;
	}
	const body = bodyLines(section);
	const first = firstContent(document, body);
	// A text may end with the heading and a line break
	const end = Math.max(body.end, body.end === document.lines.count - 1 ? document.lines.count : 0);
	if (line < body.first || line >= end || (first !== undefined && first !== line)) {
		return undefined;
	}
	const source = document.lines.line(line);
	const isBlank = source.trim() === '';
	const start = isBlank ? character : listMark(source).length || source.length - source.trimStart().length;
	const value = { start, end: isBlank ? character : source.trimEnd().length };
	return wordAt(source, { line, character }, { ...value, form: 'section', needsBlank: false });
}

interface Value extends Pick<StatusPlace, 'form' | 'needsBlank'> {
	/** Characters in the line. */
	readonly start: number;
	readonly end: number;
}

function wordAt(source: string, position: Position, value: Value): StatusPlace | undefined {
	const { start, end } = value;
	const parts = takeApart(source.slice(start, end));
	// What is no word yet may become one
	const word =
		parts.word === '' && parts.follows === 'nothing' ? source.slice(start + parts.before.length, end) : parts.word;
	return placeOf(source, position, { ...parts, word }, value);
}

/** The word of a value, if the cursor is in it; that of a sentence is left alone. An emoji goes with its word, a date stays. */
function placeOf(
	source: string,
	{ line, character }: Position,
	{ before, word, follows }: StatusValue,
	{ start, form, needsBlank }: Omit<Value, 'end'>,
): StatusPlace | undefined {
	const from = start + (/\d/.test(before) ? before.length : 0);
	const to = start + before.length + word.length;
	return follows === 'sentence' || character < from || character > to
		? undefined
		: { range: range(line, from, line, to), text: source.slice(from, to), form, needsBlank };
}
