import { plainText } from '../../document/plainText.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { AdrRecord, Stage } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import type { Span } from './page.ts';
import { wordOnly } from './statusWord.ts';

/**
 * What a piece of an entry says of its record; `words` are those that say none of it, or another title, and a `remark`
 * is what the author says beside the title.
 */
export type PieceRole = 'icon' | 'name' | 'id' | 'title' | 'date' | 'status' | 'words' | 'remark';

export interface Piece extends Span {
	readonly role: PieceRole;
	readonly text: string;
	/** What a status means. */
	readonly stage?: Stage | undefined;
}

/** A record and what its title is found by; undefined where none is looked for. */
export interface Named {
	readonly record: AdrRecord;
	/** Its letters and digits. */
	readonly title: string | undefined;
	/** The title as Markdown. */
	readonly written: string | undefined;
}

const icons = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*)+/u;
const box = /^\[[ xX]\]\s+/;
/** Blanks and marks that stand between what is said. */
const between = /^[\s.:;,|(\-–—/：；，、（]*(?:\*\*|__|[*_~])?/;
const id = /^(?:[A-Za-z][A-Za-z_]{0,11}[-_ ]{0,2}|#|№\s?)?(\d{1,5})(?![\p{L}\p{N}]|[.-]\d)/u;
const date = /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?!\d)/;
const endsTitle = /^(?:\*\*|__|[*_~])?(?:\s*$|\s*[|:;,)(–—：；，）（]|\.(?:\s|$)|\s-\s)/;
const closingMark = /[\s|:;,–—*_([{：；，、（-]/;
/** A word at the end that may be a status: in brackets, or behind a mark. */
const lastWords = /(?:\s[-–—|:]\s*|[([{,;:–—|]\s*|\s(?=[*_`]))([*_`]*\p{L}[^()[\]{}|,;–—]*)[)\]}]?[*_`]*$/u;
/** A status in a list is a word or two, or says by what a record is superseded. */
const longestStatus = 60;
/** A part that is longer is a text about the record. */
const longestPart = 500;

/**
 * What a part of an entry's line says of the record that it links to, in order of place.
 * @param text of the part
 * @param offset of the part in its line
 */
export function piecesOf(text: string, offset: number, named: Named): Piece[] {
	const { record } = named;
	const pieces: Piece[] = [];
	if (text.length > longestPart) {
		return [{ role: 'words', start: offset, end: offset + text.length, text }];
	}
	const add: Add = (role, start, end, stage) => {
		pieces.push({ role, start: offset + start, end: offset + end, text: text.slice(start, end), stage });
	};
	let at = box.exec(text)?.[0].length ?? 0;
	const icon = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
	const emoji = icons.exec(text.slice(at + icon));
	if (emoji) {
		add('icon', at + icon, at + icon + emoji[0].length);
		at += icon + emoji[0].length;
	}
	at += markLength(text.slice(at), named);
	const rest = text.slice(at);
	if (isNameOf(rest, record)) {
		add('name', at, at + rest.trimEnd().length);
		return pieces;
	}
	const titled = startsWithTitle(rest, named);
	if (saysTitle(rest, named)) {
		add('title', at, titled > 0 ? at + titled : endOfWords(text, at));
		return pieces;
	}
	const number = titled > 0 || date.exec(rest)?.index === 0 ? undefined : id.exec(rest);
	if (number && isId(number, rest, record)) {
		add('id', at, at + number[0].length);
		at += number[0].length;
		at += /^\]?[\s.:)|\-–—：）、]*(?:\*\*|__)?/.exec(text.slice(at))?.[0].length ?? 0;
	}
	readWords(text, at, named, add);
	return pieces;
}

type Add = (role: PieceRole, start: number, end: number, stage?: Stage) => void;

/** What stands behind icon and id: a title, a date, a status, or a title with one of them behind it. */
function readWords(text: string, from: number, named: Named, add: Add): void {
	const end = endOfWords(text, from);
	const words = text.slice(from, end);
	// Word for word first: a title may have marks, a number or a status of its own
	const behind = startsWithTitle(text.slice(from), named);
	if (behind > 0) {
		add('title', from, from + behind);
		const next = from + behind + markLength(text.slice(from + behind), named);
		readWords(text, next, { ...named, title: undefined, written: undefined }, add);
		return;
	}
	if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words)) {
		return;
	}
	if (saysTitle(words, named)) {
		add('title', from, end);
		return;
	}
	const [code = '', inCode = ''] = /^`([^`]+)`/.exec(text.slice(from)) ?? [];
	const said = date.test(inCode) ? undefined : statusIn(inCode);
	if (said || saysStatus(inCode, named)) {
		add('status', from + 1, from + 1 + inCode.length, said);
		const next = from + code.length;
		readWords(text, next + markLength(text.slice(next), named), named, add);
		return;
	}
	const day = date.exec(words);
	if (day) {
		if (day.index > 0) {
			readWords(withoutOpenCode(text.slice(0, from + day.index), from), from, named, add);
		}
		const after = from + day.index + day[0].length;
		add('date', from + day.index, after);
		const next = after + markLength(text.slice(after), named);
		readWords(text, Math.min(next, text.length), named, add);
		return;
	}
	const near = Math.max(words.length - longestStatus, 0);
	const last = lastWords.exec(words.slice(near));
	const status = last?.[1] ?? '';
	const lastStage = statusIn(status);
	const before = from + near + (last?.index ?? 0);
	const isLast = lastStage !== undefined || saysStatus(status, named);
	// A title may begin with a word for a status
	const isTitled = isLast && saysTitle(text.slice(from, before), named);
	const stage = isTitled ? undefined : statusIn(words);
	if (stage || saysStatus(words, named)) {
		const word = saysStatus(words, named) ? words.length : beforeRemark(words);
		add('status', from, from + word, stage);
		if (word < words.length) {
			add('remark', from + word + 3, end);
		}
		return;
	}
	if (last && isLast) {
		readWords(text.slice(0, before), from, named, add);
		const start = before + last[0].indexOf(status);
		add('status', start, start + status.length, lastStage);
		return;
	}
	add('words', from, end);
}

/** A text without the mark that opens code behind it: of "accepted, `" before a day. */
function withoutOpenCode(text: string, from: number): string {
	const isOpen = text.endsWith('`') && text.slice(from).split('`').length % 2 === 0;
	return isOpen ? text.slice(0, -1) : text;
}

/**
 * Where a status ends behind which its author says something else: `Accepted — ask Ann`. What names a record or a day goes
 * on with it: `Superseded — by ADR-5`.
 */
function beforeRemark(words: string): number {
	const first = words.search(/[\p{L}\p{N}]/u);
	const dash = first + words.slice(first).search(/ [-–—] /);
	const isRemark = dash > first && !/\d/.test(words) && statusIn(words.slice(first, dash)) !== undefined;
	return isRemark && statusIn(words.slice(dash + 3)) === undefined ? dash : words.length;
}

/** Where words end before blanks, marks, and brackets that open or close something else. */
function endOfWords(text: string, from: number): number {
	const words = text.slice(from);
	let end = words.length;
	while (end > 0 && isMark(words.charAt(end - 1), words)) {
		end--;
	}
	return from + end;
}

function isMark(character: string, words: string): boolean {
	const opening = { ')': '(', ']': '[', '}': '{' }[character];
	return opening === undefined ? closingMark.test(character) : !words.includes(opening);
}

/** Characters of the marks at the start of a text; a title may begin with one of its own. */
function markLength(text: string, { written }: Named): number {
	const { length } = between.exec(text)?.[0] ?? '';
	const title = written ? text.indexOf(written) : -1;
	return title < 0 ? length : Math.min(length, title);
}

/** Characters of the title, word for word, at the start of a text where other words don't go on with it; else 0. */
function startsWithTitle(text: string, { written }: Named): number {
	return written && text.startsWith(written) && endsTitle.test(text.slice(written.length)) ? written.length : 0;
}

/** Whether a number is the record's, or stands where another entry's has its own; some titles begin with a number. */
function isId([written, digits]: RegExpExecArray, text: string, { name, title }: AdrRecord): boolean {
	const isTitle = title?.startsWith(written);
	return Number(digits) === name.number || (!isTitle && endsId(text.slice(written.length)));
}

function endsId(rest: string): boolean {
	return rest === '' || /^\s*[.:)\]|–—：）、]|^\s+-/.test(rest);
}

function statusIn(words: string): Stage | undefined {
	return words !== '' && words.length <= longestStatus ? stageOf(words) : undefined;
}

/** Whether a text is the record's status, which may be a word of its team that has no stage. */
function saysStatus(text: string, { record: { status } }: Named): boolean {
	return status !== undefined && text !== '' && wordOnly(status.text).toLowerCase() === plainText(text).toLowerCase();
}

/** Whether a text is the name of the record's file, with or without its extension. */
function isNameOf(text: string, { path, name }: AdrRecord): boolean {
	const base = baseName(name.ownFolder ? folderOf(path) : path);
	const given = text.replace(/[`\s]+/g, '');
	return given !== '' && (given === base || given === base.slice(0, base.length - name.extension.length));
}

/** Whether a text is the record's title, whatever its markup, case and punctuation. */
function saysTitle(text: string, { title }: Named): boolean {
	return titleKey(plainText(text)) === title;
}

/** The letters and digits of a title; all of it where it has none. */
export function titleKey(title: string): string {
	const plain = title.normalize('NFKC').toLowerCase();
	return plain.replace(/[^\p{L}\p{N}+#]+/gu, '') || plain.trim();
}
