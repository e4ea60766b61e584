import type { SpecDocument } from '../../document/specDocument.ts';
import type { Position, Range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { statusNames } from '../../kinds/statusWords.ts';
import { bodyLines, firstContent, listMark } from '../links/bodyLines.ts';
import type { ValueForm } from '../record/record.ts';
import { statusSection } from '../status/statusSection.ts';

/** A place where a status is about to be written. */
export interface StatusPlace {
	/** What is replaced: the value, without quotes. */
	readonly range: Range;
	readonly form: ValueForm;
	/** Whether a blank has to stand before it. */
	readonly needsBlank: boolean;
}

/** The place of the status around a position; undefined elsewhere. */
export function statusPlace(document: SpecDocument, kind: Kind, position: Position): StatusPlace | undefined {
	const { frontMatter } = document;
	if (frontMatter && position.line <= frontMatter.range.end.line) {
		return position.line < frontMatter.range.end.line ? inFrontMatter(document, kind, position) : undefined;
	}
	return inField(document, kind, position) ?? inSection(document, kind, position);
}

function namesOf({ status }: Kind): readonly string[] {
	return ['status', ...(status?.fields ?? []), ...statusNames].map((name) => name.toLowerCase());
}

function inFrontMatter({ lines }: SpecDocument, kind: Kind, { line, character }: Position): StatusPlace | undefined {
	const source = lines.line(line);
	const [before = '', key = ''] = /^["']?([\p{L}][\p{L} _-]{0,30})["']?\s*:[ \t]*["']?/u.exec(source) ?? [];
	if (before === '' || !namesOf(kind).includes(key.toLowerCase()) || character < before.length) {
		return undefined;
	}
	const value = source.slice(before.length).split(/\s#/, 1)[0]?.trimEnd() ?? '';
	const closing = /["']$/.test(before) && value.endsWith(before.slice(-1)) ? 1 : 0;
	const written = before.length + value.length - closing;
	const end = source.slice(written, character).trim() === '' ? Math.max(written, character) : written;
	return place(line, character, { start: before.length, end, form: 'front-matter', needsBlank: /:$/.test(before) });
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
		const { start, end } = valueRange;
		return place(line, character, { start: start.character, end: end.character, form, needsBlank: false });
	}
	// Of an empty value the place is behind the colon, whatever blanks follow
	const start = form === 'table' ? character : Math.max(character, valueRange.start.character);
	const needsBlank = !/\s$/.test(source.slice(0, start));
	return character < valueRange.start.character && form !== 'table'
		? undefined
		: place(line, character, { start, end: start, form, needsBlank });
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
	if (source.trim() === '') {
		return place(line, character, { start: character, end: character, form: 'section', needsBlank: false });
	}
	const start = listMark(source).length || source.length - source.trimStart().length;
	const isWord = /^(?:[\p{L}\p{Extended_Pictographic} '-]|\uFE0F)*$/u.test(source.slice(start));
	return isWord
		? place(line, character, { start, end: source.trimEnd().length, form: 'section', needsBlank: false })
		: undefined;
}

function place(
	line: number,
	character: number,
	{ start, end, ...rest }: Omit<StatusPlace, 'range'> & { readonly start: number; readonly end: number },
): StatusPlace | undefined {
	const last = Math.max(end, start);
	return character < start || character > last
		? undefined
		: { range: { start: { line, character: start }, end: { line, character: last } }, ...rest };
}
