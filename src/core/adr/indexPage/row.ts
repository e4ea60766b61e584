import { baseName, folderOf } from '../../workspace/paths.ts';
import type { AdrRecord } from '../record/record.ts';
import { isOpenChoice } from '../record/stage.ts';
import { isWords, type ListForm, type ReadEntry } from './form.ts';
import { markdownTitle } from './markdownTitle.ts';
import type { EntryPart } from './page.ts';
import type { Piece } from './pieces.ts';
import { wordOnly } from './statusWord.ts';
import type { StatusWords } from './statusWords.ts';
import { targetLike } from './target.ts';

/** What new text of a page's list is written from. */
export interface RowStyle {
	readonly page: string;
	readonly form: ListForm;
	readonly status: StatusWords;
	readonly inTable: boolean;
	/** Columns of a table that are as wide in all rows, by place between the bars. */
	readonly widths: readonly (number | undefined)[];
}

/**
 * The line of a record, written as the line of another one.
 * @param mark number of an ordered list's item
 */
export function rowLike(sample: ReadEntry, record: AdrRecord, style: RowStyle, mark?: string): string {
	const { source, parts, targets } = sample.entry;
	const changes = [
		...targets.flatMap(({ start, end }) => [
			{ start, end, text: targetLike(source.slice(start, end), style.page, record) },
			...titleBehind(source, end),
		]),
		...parts.map((part) => ({
			start: part.start,
			end: part.end,
			text: part.key === 'mark' ? (mark ?? '') : partLike(part, sample, record, style),
		})),
	].sort((a, b) => a.start - b.start);
	let row = '';
	let at = 0;
	for (const { start, end, text } of changes) {
		row += source.slice(at, start) + text;
		at = Math.max(at, end);
	}
	row += source.slice(at);
	return style.inTable ? padded(row, style.widths) : row.trimEnd();
}

/** The title that a link has behind its target, which says of one record alone, as what is left out. */
function titleBehind(source: string, end: number): { start: number; end: number; text: string }[] {
	const [, bracket = '', title] = /^(>?)(\s{1,9}(?:"[^"]*"|'[^']*'))(?=\s{0,9}\))/.exec(source.slice(end)) ?? [];
	const start = end + bracket.length;
	return title === undefined ? [] : [{ start, end: start + title.length, text: '' }];
}

/** A part with what it says of the one record put in the place of what it says of the other. */
function partLike(part: EntryPart, sample: ReadEntry, record: AdrRecord, style: RowStyle): string {
	const text = sample.entry.source.slice(part.start, part.end);
	const pieces = sample.pieces.get(part.key) ?? [];
	if (style.form.constant.has(part.key) && !pieces.some(({ role }) => role !== 'words' && role !== 'icon')) {
		return text;
	}
	// "Sprint 3: " before a link is said of one record alone
	if (part.key.endsWith(' lead') && part.key !== style.form.title && pieces.length > 0 && pieces.every(isWords)) {
		return '';
	}
	let like = '';
	let at = 0;
	let open = 0;
	for (const piece of pieces) {
		const literal = withoutClosing(text.slice(at, piece.start - part.start), open);
		const value = pieceFor(piece, part.key, sample, record, style);
		const opening = openAtEnd(literal);
		open = value === '' ? opening : 0;
		// What comes first in a cell or link begins there; behind a link a blank goes before it
		const isFirst = like === '' && at > 0 && !part.key.endsWith(' tail');
		// At the beginning of a cell or link, a mark that opens what is left out closes nothing
		const begins = at === 0 && !part.key.endsWith(' tail');
		const closing = closingAtStart(begins ? literal.slice(0, literal.length - opening) : literal);
		like += value === '' ? closing : (isFirst ? literal.trimStart() : literal) + value;
		at = piece.end - part.start;
	}
	return like + withoutClosing(text.slice(at), open);
}

/** What a new line says in the place of a piece; empty where there is nothing to say. */
function pieceFor(piece: Piece, key: string, sample: ReadEntry, record: AdrRecord, style: RowStyle): string {
	const { form, status, inTable } = style;
	switch (piece.role) {
		case 'icon':
			return iconFor(piece.text, record, status);
		case 'name':
			return nameLike(piece.text, record);
		case 'id':
			return idLike(piece.text, sample.record, record, form.digits);
		case 'title':
			return markdownTitle(record.title, inTable);
		case 'words':
			return key === form.title ? markdownTitle(record.title, inTable) : '';
		case 'remark':
			return '';
		case 'date':
			return dateLike(piece.text, record);
		case 'status':
			return statusText(record, status, piece.text);
	}
}

function iconFor(icon: string, { status }: AdrRecord, { icons, meanings }: StatusWords): string {
	if (!meanings.has(icon) && icons.size === 0) {
		return icon;
	}
	return (status?.stage && icons.get(status.stage)) ?? '';
}

function nameLike(name: string, { path, name: { ownFolder, extension } }: AdrRecord): string {
	const base = baseName(ownFolder ? folderOf(path) : path);
	const marks = /^`*/.exec(name)?.[0] ?? '';
	const hasEnding = name.slice(0, name.length - marks.length).endsWith(extension);
	return marks + (hasEnding || ownFolder ? base : base.slice(0, base.length - extension.length)) + marks;
}

/** The record's number with the letters and zeros that another number has. */
export function idLike(id: string, { name }: AdrRecord, record: AdrRecord, digits: number): string {
	const { number, prefix } = record.name;
	if (number === undefined) {
		return '';
	}
	const letters = id.replace(/\d+$/, '');
	const isPrefix = name.prefix !== prefix && letters.toLowerCase() === name.prefix.toLowerCase();
	return (isPrefix ? prefix : letters) + String(number).padStart(digits, '0');
}

/** The record's date in the form of another one. */
export function dateLike(date: string, record: AdrRecord): string {
	const [year, month, day] = record.date?.day?.split('-') ?? [];
	if (year === undefined) {
		return '';
	}
	const mark = /[-/.]/.exec(date)?.[0] ?? '-';
	return (/^\d{4}/.test(date) ? [year, month, day] : [day, month, year]).join(mark);
}

/** The record's status in the page's word for it, else in its own, in the case of another one on the page. */
export function statusText({ status }: AdrRecord, { words }: StatusWords, like: string): string {
	const known = status?.stage && words.get(status.stage);
	if (known || !status || isOpenChoice(status.text)) {
		return known ?? '';
	}
	const own = wordOnly(status.text);
	const first = like.replace(/^[^\p{L}]+/u, '').charAt(0);
	const isLower = first !== '' && first === first.toLowerCase() && first !== first.toUpperCase();
	return isLower ? own.charAt(0).toLowerCase() + own.slice(1) : own.charAt(0).toUpperCase() + own.slice(1);
}

function openAtEnd(literal: string): number {
	return /[([{*_`]*$/.exec(literal.slice(-5))?.[0].length ?? 0;
}

function closingAtStart(literal: string): string {
	return /^[)\]}*_`]*/.exec(literal)?.[0] ?? '';
}

/** A text without the marks that closed what was left out before it. */
function withoutClosing(text: string, open: number): string {
	return text.slice(Math.min(open, closingAtStart(text).length));
}

/** A row whose cells are filled up to the widths of their columns. */
function padded(row: string, widths: readonly (number | undefined)[]): string {
	const cells = rawCells(row);
	return cells
		.map((cell, i) => {
			const width = widths[i];
			const content = cell.trimEnd();
			return width === undefined ? filled(cell) : `${content}${' '.repeat(Math.max(width - content.length, 1))}`;
		})
		.join('|');
}

/** A cell that has lost its words keeps one blank. */
function filled(cell: string): string {
	return cell.length > 0 && cell.trim() === '' ? ' ' : cell;
}

/** What stands between the bars of a row, with all blanks. */
function rawCells(row: string): readonly string[] {
	return row.split(/(?<!\\)\|/);
}

/**
 * Widths that all rows of a table have in common, by place between the bars. Cells that no row fills up with blanks are
 * as wide as each other by chance.
 */
export function commonWidths(rows: readonly string[]): readonly (number | undefined)[] {
	const cells = rows.map(rawCells);
	const isFilledUp = cells.some((row) => row.slice(1, -1).some((cell) => cell.endsWith('  ')));
	return !isFilledUp
		? []
		: (cells[0] ?? []).map(({ length }, i, all) =>
				i === 0 || i === all.length - 1 || cells.length < 2 || cells.some((row) => row[i]?.length !== length)
					? undefined
					: length,
			);
}
