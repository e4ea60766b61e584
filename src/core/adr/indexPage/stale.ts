import { plainText } from '../../document/plainText.ts';
import { type Range, range, type TextEdit } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import type { ListForm, ReadEntry, ReadList } from './form.ts';
import { markdownTitle } from './markdownTitle.ts';
import { isRight, ownRoles } from './own.ts';
import type { Piece, PieceRole } from './pieces.ts';
import { dateLike, idLike, statusText } from './row.ts';
import type { StatusWords } from './statusWords.ts';
import { pathsOf } from './target.ts';

/** Something that an entry says of its record and that is not so. */
export interface StaleEntry {
	readonly record: AdrRecord;
	readonly what: 'title' | 'status' | 'number' | 'date';
	/** What the page says. */
	readonly text: string;
	readonly range: Range;
	readonly edit: TextEdit;
}

/**
 * What the entries of a list say of their records and is not so.
 * @param added records that get an entry of the list
 * @param marked whether a tool writes the list, so that no author chose its words
 */
export function staleEntries(
	read: ReadList,
	added: readonly AdrRecord[],
	words: StatusWords,
	marked: boolean,
): StaleEntry[] {
	const { list, entries, form } = read;
	const own = ownRoles(read, added);
	const inTable = list.form === 'table';
	return entries.flatMap((one) =>
		[...one.pieces].flatMap(([key, pieces]) =>
			pieces.flatMap((piece) => staleEntry(piece, { one, key, form, own, words, marked, inTable }) ?? []),
		),
	);
}

interface Place {
	readonly one: ReadEntry;
	readonly key: string;
	readonly form: ListForm;
	readonly own: ReadonlySet<PieceRole>;
	readonly words: StatusWords;
	readonly marked: boolean;
	readonly inTable: boolean;
}

function staleEntry(piece: Piece, place: Place): StaleEntry | undefined {
	const { record, entry } = place.one;
	const found = stalePiece(piece, place);
	if (found === undefined || found.text === '' || found.text === piece.text) {
		return undefined;
	}
	const area = range(entry.line, piece.start, entry.line, piece.end);
	return { record, what: found.what, text: piece.text, range: area, edit: { range: area, newText: found.text } };
}

function stalePiece(
	piece: Piece,
	{ one, key, form, own, words, marked, inTable }: Place,
): Pick<StaleEntry, 'what' | 'text'> | undefined {
	const { record, entry } = one;
	// What an entry says whose record was renamed is of the record as it was
	const isMoved = !pathsOf(record).includes(entry.path);
	const isOwn = (role: PieceRole): boolean => isMoved || own.has(role);
	if (piece.role === 'words') {
		const isOther = isOwn('title') && key === form.title && (marked || isOldTitle(piece.text, record));
		return isOther ? { what: 'title', text: markdownTitle(record.title, inTable) } : undefined;
	}
	if (piece.role === 'icon') {
		const meaning = words.meanings.get(piece.text);
		const { stage } = record.status ?? {};
		const icon = stage && words.icons.get(stage);
		return icon && meaning !== stage && meaning !== undefined ? { what: 'status', text: icon } : undefined;
	}
	if (!isOwn(piece.role) || isRight(piece, record) !== false) {
		return undefined;
	}
	switch (piece.role) {
		case 'id':
			return key === 'mark' ? undefined : { what: 'number', text: idLike(piece.text, record, record, form.digits) };
		case 'date':
			return { what: 'date', text: dateLike(piece.text, record) };
		case 'status':
			return { what: 'status', text: statusText(record, words, piece.text) };
		default:
			return undefined;
	}
}

/**
 * Whether an entry has a title that its record had once: most of its words are others, and the file's name has more of
 * the words that the record has now. Authors of pages shorten titles and mend their slips.
 */
function isOldTitle(text: string, { title, name }: AdrRecord): boolean {
	const [page, now, slug] = [wordsOf(plainText(text)), wordsOf(title), wordsOf(name.slug)];
	return shared(page, now) < 0.75 * page.size && shared(slug, now) > shared(slug, page);
}

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu),
	);
}

function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
	return [...words].filter((word) => others.has(word)).length;
}
