import type { Stage, ValueForm } from '../adr/record/record.ts';
import { stageOf } from '../adr/record/stage.ts';
import type { SpecDocument, Table, TableCell } from '../document/specDocument.ts';
import { comparePositions, type Position, type Range, range } from '../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo } from '../document/yaml.ts';
import { escapeRegex } from '../escapeRegex.ts';
import { headFields } from './documentHead.ts';
import { fieldsBefore, ownValue } from './fieldsInLine.ts';
import type { Kind } from './kind.ts';
import { statusLength } from './plainStatus.ts';
import { sectionPatterns } from './sectionPattern.ts';

/** Where a named value stands. */
export interface Place {
	/** As written, markup included; of front matter the value. */
	readonly text: string;
	/** Of the text; of front matter with its quotes. */
	readonly range: Range;
	readonly form: ValueForm;
}

/** Lines of a head that are looked at: authors keep what describes a document at its top. */
const headLength = 60;

/** What stands beside the name of a status in a table's header where the statuses stand below it. */
const otherColumn = new RegExp(
	`^[*_]*(?:${[
		'date|status|author|owner|decider|decision|version|supersede(?:s|d? by)[*_:\\s]*$|title|note|comment|description',
		'meaning|definition|explanation|when|datum|fecha|data|дата|日期|日付|날짜|bedeutung|beschreibung|erläuterung|significado',
		'descripci[oó]n|signification|définition|descri[cç][aã]o|descrizione|significato|значение|описание',
		'说明|說明|含义|含義|描述|説明|意味|설명|의미',
	].join('|')})`,
	'i',
);

/** A column of who gave a status, or when: `Approved by`, `Accepted on`; a value goes on with what it names. */
const byOrWhen = /^[*_]*\p{L}+\s(?:by|on|at|date|day|von|am|durch|par|por)[*_:\s]*$/iu;

/** What stands in the header of a log of statuses, and not in one of a table that explains them. */
const logColumn =
	/^[*_]*(?:date|day|since|when[*_]*$|version|author|owner|decider|decided|approve|review|who|by|note|comment|reason|remark|datum|seit|fecha|data|дата|日期|日付|날짜)/i;

/** A year, or a day in digits. */
const dated = /(?<!\d)(?:19|20)\d{2}(?!\d)|\d[-./]\d{1,2}[-./]\d/;

/**
 * The value of the first of the names that front matter or the head of a document has: a field, a table (names in its
 * first column or its header), a line in which it follows other values, or a heading that has the value in it.
 * @param names in the order in which they are looked for, compared without case
 */
export function valueInHead(document: SpecDocument, kind: Kind, names: readonly string[]): Place | undefined {
	for (const name of names) {
		const found = fromFrontMatter(document, name) ?? fromField(document, name);
		if (found) {
			return found;
		}
	}
	if (names.length === 0) {
		return undefined;
	}
	const head = headRange(document, kind);
	return valueInLines(document, head, names);
}

/** The value of one of the names in a range of whole lines: in a table, or behind or below its name. */
export function valueInLines(document: SpecDocument, within: Range, names: readonly string[]): Place | undefined {
	return valueInTable(document, within, names) ?? fromLines(document, within, names);
}

/**
 * The value that a table in a range gives: beside its name, or under it in the last row. A table that explains several
 * statuses (`Status | Description`) gives none.
 * @param isSaid whether a line says the value: rows without dates, such as those of parts, are none then
 */
export function valueInTable(
	document: SpecDocument,
	within: Range,
	names: readonly string[],
	isSaid = false,
): Place | undefined {
	const isName = (cell: TableCell | undefined): boolean =>
		cell !== undefined &&
		names.includes(
			cell.text
				.replace(/[*_`:：\s]+/g, ' ')
				.trim()
				.toLowerCase(),
		);
	const valueIn = (table: Table): TableCell | undefined => {
		const { header, rows } = table;
		const pairs = isNamed(table) ? rows : [header, ...rows];
		const beside = pairs.find(({ cells }) => isName(cells[0]) && (cells.length === 2 || isDatedPair(cells)))?.cells[1];
		const column = header.cells.findIndex(isName);
		const isNone = column < 0 || isLegend(table, column) || (isSaid && !isLog(table));
		return beside ?? (isNone ? undefined : rows.at(-1)?.cells[column]);
	};
	for (const table of document.tables) {
		const { start } = table.range;
		if (comparePositions(start, within.start) >= 0 && comparePositions(start, within.end) < 0) {
			const cell = valueIn(table);
			const place = cell && written(document, cell.range.start, cell.range.end.character, 'table');
			if (place) {
				return place;
			}
		}
	}
	return undefined;
}

/** Whether a row has a status behind its name, and behind that no other one: `Status | Accepted | 2024-01-01`. */
function isDatedPair([, value, ...more]: readonly TableCell[]): boolean {
	return stageOf(value?.text ?? '') !== undefined && more.every(({ text }) => stageOf(text) === undefined);
}

/** Whether a table has different statuses below their name, and tells nothing of when or by whom they were given. */
function isLegend(table: Table, column: number): boolean {
	const stages = new Set(firstStages(table));
	return column === 0 && stages.size > 1 && isNamed(table) && !isLog(table);
}

/** Whether the first row of a table names its columns, and is none of its pairs of a name and a value. */
function isNamed(table: Table): boolean {
	const second = table.header.cells[1]?.text ?? '';
	const stages = new Set(firstStages(table).filter((stage) => stage !== undefined));
	return otherColumn.test(second) || byOrWhen.test(second) || (stages.size > 1 && stageOf(second) === undefined);
}

function firstStages({ rows }: Table): (Stage | undefined)[] {
	return rows.map(({ cells }) => stageOf(cells[0]?.text ?? ''));
}

function isLog({ header, rows }: Table): boolean {
	return (
		header.cells.some(({ text }) => logColumn.test(text)) ||
		rows.some(({ cells }) => cells.some(({ text }) => dated.test(text)))
	);
}

function fromFrontMatter(document: SpecDocument, wanted: string): Place | undefined {
	for (const [key, value] of Object.entries(frontMatterValues(document))) {
		if (
			key.toLowerCase() === wanted.toLowerCase() &&
			(typeof value === 'string' || typeof value === 'number') &&
			value !== ''
		) {
			const place = frontMatterOf(document)?.rangeOf(pointerTo(key));
			return place && { text: String(value), range: place, form: 'front-matter' };
		}
	}
	return undefined;
}

function fromField(document: SpecDocument, name: string): Place | undefined {
	const wanted = name.toLowerCase();
	const field = headFields(document).find(
		({ name, form, value }) =>
			name.toLowerCase() === wanted && value !== '' && !(form === 'table' && otherColumn.test(value)),
	);
	if (!field) {
		return undefined;
	}
	const { start, end } = field.valueRange;
	const behind = document.lines.line(start.line).slice(start.character, end.character);
	const isInLine = field.form !== 'table' && start.line === end.line;
	return written(document, start, isInLine ? start.character + ownValue(behind).length : end.character, field.form);
}

/**
 * From the title to the first section, that section's heading included, and the whole of a first section that the kind
 * does not know (`## Metadata`).
 */
export function headRange(document: SpecDocument, kind: Kind): Range {
	const { headings, title, lines, frontMatter } = document;
	const [first, second] = headings.filter((heading) => !heading.nested && heading !== title);
	const isKnown = first !== undefined && sectionPatterns(kind).match(first) !== undefined;
	const end = isKnown ? first.range.end.line + 1 : (second?.range.start.line ?? lines.count);
	const start = frontMatter ? frontMatter.range.end.line + 1 : 0;
	return range(start, 0, Math.min(end, start + headLength, lines.count), 0);
}

/** Marks around a name or a value. */
const marks = String.raw`(?:[\s>*_+#[\]-]|</?[a-z]+>)*`;

/** Compiled once for the names of each kind. */
const linePatterns = new WeakMap<readonly string[], LinePatterns>();

interface LinePatterns {
	readonly value: RegExp;
	readonly nameAlone: RegExp;
}

function patternsFor(names: readonly string[]): LinePatterns {
	const name = `(?:${names.map(escapeRegex).join('|')})`;
	return {
		// At the beginning of the line, or behind what separates it from another value.
		value: new RegExp(
			`(?:^|${fieldsBefore}|[·•|;]|[.,—–]\\s)${marks}${name}(?:\\*|_|</?[a-z]+>)*\\s*[:：]+${marks}(\\S.*)$`,
			'iu',
		),
		nameAlone: new RegExp(`^${marks}${name}(?:[*_:：]|</?[a-z]+>)+\\s*$`, 'iu'),
	};
}

/** What ends a value on a line of several. */
const valueEnd = /\s*(?:[·•|;]|\.\s|\s[—–]\s+[*_]*\p{L}+[*_]*[:：]).*$|(?:[\s*_\]]|<\/[a-z]+>)+$/u;

/** A value up to the next one on its line; behind a semicolon it may go on with another status: "已被 ADR-5 取代; 已接受". */
function withoutEnd(text: string): string {
	const found = valueEnd.exec(text);
	const goesOn = found?.[0].trimStart().startsWith(';') && stageOf(found[0].replace(/^[\s;]+/, '')) !== undefined;
	return found && !goesOn ? text.slice(0, found.index) : text;
}

function fromLines(document: SpecDocument, { start, end }: Range, names: readonly string[]): Place | undefined {
	const { lines, comments, fences, fields } = document;
	const patterns = linePatterns.get(names) ?? patternsFor(names);
	linePatterns.set(names, patterns);
	const hidden = [...comments, ...fences].map((one) => one.range);
	/** Of the name that stands alone on a line before. */
	let form: ValueForm | undefined;
	for (let line = start.line; line < end.line; line++) {
		const source = lines.line(line).slice(0, statusLength);
		if (hidden.some((one) => one.start.line <= line && line <= one.end.line)) {
			continue;
		}
		// Below a name without a value, a field of another name is no value of it, and no heading is
		const isOther = /^ {0,3}#/.test(source) || fields.some(({ range }) => range.start.line === line);
		const isValue = form !== undefined && !isOther;
		const found = isValue ? /^[\s>*_+-]*(\S.*)$/.exec(source) : patterns.value.exec(source);
		const value = withoutEnd(withoutEnd(ownValue(found?.[1] ?? '')));
		if (found && value !== '') {
			const character = source.length - (found[1]?.length ?? 0);
			return written(document, { line, character }, character + value.length, form ?? formOf(source));
		}
		if (patterns.nameAlone.test(source)) {
			form = formOf(source);
		} else if (source.trim() !== '') {
			form = undefined;
		}
	}
	return undefined;
}

function formOf(line: string): ValueForm {
	return /^\s*[-*+]\s/.test(line) ? 'bullet' : line.includes('**') ? 'bold' : 'plain';
}

/**
 * A value in the text without what surrounds it and is none of it: blanks, comments, a line break written as such.
 * @param end character in the line of `start`
 * @returns undefined when nothing remains
 */
export function written({ lines }: SpecDocument, start: Position, end: number, form: ValueForm): Place | undefined {
	const { line } = start;
	const source = lines.line(line).slice(0, end);
	let text = source.slice(start.character).trimEnd();
	for (let last = ''; last !== text; ) {
		last = text;
		text = text.endsWith('-->') ? text.slice(0, Math.max(text.lastIndexOf('<!--'), 0)) : text;
		text = text.replace(/(?:<br ?\/?>|\\)$/i, '').trimEnd();
	}
	let character = start.character + (text.length - text.trimStart().length);
	text = text.trimStart();
	while (text.startsWith('<!--') && text.includes('-->')) {
		const behind = text.slice(text.indexOf('-->') + '-->'.length);
		character += text.length - behind.trimStart().length;
		text = behind.trimStart();
	}
	return text === '' ? undefined : { text, range: range(line, character, line, character + text.length), form };
}
