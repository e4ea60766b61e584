import type { AdrRecord } from '../record/record.ts';
import { stageOf } from '../record/stage.ts';
import { columnRole } from './columns.ts';
import { markdownTitle } from './markdownTitle.ts';
import { mayBeNumber } from './numberPlaces.ts';
import type { IndexEntry, IndexList } from './page.ts';
import { type Piece, type PieceRole, piecesOf, titleKey } from './pieces.ts';

/** An entry together with the record that it links to, and what it says of it. */
export interface ReadEntry {
	readonly entry: IndexEntry;
	readonly record: AdrRecord;
	/** By the key of the part in which they stand. */
	readonly pieces: ReadonlyMap<string, readonly Piece[]>;
}

/** A list with those of its entries whose records are there. */
export interface ReadList {
	readonly list: IndexList;
	readonly entries: readonly ReadEntry[];
	readonly form: ListForm;
}

/** How the entries of a list are written. */
export interface ListForm {
	/** Key of the part that holds the title. */
	readonly title: string | undefined;
	/** Parts that read the same in all entries. */
	readonly constant: ReadonlySet<string>;
	/** Digits of a number that is filled up with zeros; 0 where none is. */
	readonly digits: number;
}

/**
 * Reads what the entries of a list say of their records. What looks like a status where most entries say something else
 * is not one, and a title that looks like one is one where most say it.
 */
function readEntries(
	entries: readonly (readonly [IndexEntry, AdrRecord])[],
	columns: readonly string[],
): readonly ReadEntry[] {
	const read = entries.map(([entry, record]) => readEntry(entry, record, columns));
	const tallies = new Map<string, Tally>();
	for (const { pieces } of read) {
		for (const [key, part] of pieces) {
			tallies.set(key, counted(tallies.get(key) ?? { statuses: 0, lone: 0 }, part));
		}
	}
	return read.map(({ pieces, ...rest }) => ({
		...rest,
		pieces: new Map([...pieces].map(([key, part]) => [key, withRemarks(likeMost(part, tallies.get(key)))])),
	}));
}

/** By how many more entries say a status in a part than say something else, and nothing but a status than more. */
interface Tally {
	readonly statuses: number;
	readonly lone: number;
}

function counted({ statuses, lone }: Tally, part: readonly Piece[]): Tally {
	const says = (role: PieceRole): boolean => part.some((piece) => piece.role === role);
	const isMore = says('title') || says('words');
	return says('status')
		? { statuses: statuses + 1, lone: lone + (isMore ? -1 : 1) }
		: { statuses: statuses - (says('words') ? 1 : 0), lone: lone - (says('words') ? 1 : 0) };
}

function likeMost(part: readonly Piece[], tally: Tally | undefined): readonly Piece[] {
	return part.map((piece) => {
		if (piece.role === 'status' && tally && tally.statuses < 0) {
			return { ...piece, role: 'words' };
		}
		// A record may be called "Accepted"
		const stage = piece.role === 'title' && tally && tally.lone > 0 ? stageOf(piece.text) : undefined;
		return stage ? { ...piece, role: 'status', stage } : piece;
	});
}

/** Words that stand beside a title in one part are no other title. */
function withRemarks(part: readonly Piece[]): readonly Piece[] {
	return part.some(({ role }) => role === 'title')
		? part.map((piece) => (isWords(piece) ? { ...piece, role: 'remark' } : piece))
		: part;
}

function readEntry(entry: IndexEntry, record: AdrRecord, columns: readonly string[]): ReadEntry {
	const named = { record, title: titleKey(record.title), written: markdownTitle(record.title, columns.length > 0) };
	const untitled = { record, title: undefined, written: undefined };
	const pieces = entry.parts.map(({ key, start, end }) => {
		const role = columnRole(columns[Number.parseInt(key, 10)] ?? '');
		// A record may be called "Accepted"; in a column of statuses that is one
		const isTitled = role !== 'status' && role !== 'date';
		const found = piecesOf(entry.source.slice(start, end), start, isTitled ? named : untitled);
		return [key, found.map((piece) => withoutOtherNumber(piece, key, columns, record))] as const;
	});
	return { entry, record, pieces: new Map(pieces) };
}

/** A number of something else is the author's word. */
function withoutOtherNumber(piece: Piece, key: string, columns: readonly string[], record: AdrRecord): Piece {
	return piece.role === 'id' && !mayBeNumber(piece, key, columns, record) ? { ...piece, role: 'words' } : piece;
}

/** Reads the entries of a list whose records are there. */
export function readList(list: IndexList, recordOf: (entry: IndexEntry) => AdrRecord | undefined): ReadList {
	const entries = readEntries(
		list.entries.flatMap((entry) => {
			const record = recordOf(entry);
			return record ? [[entry, record] as const] : [];
		}),
		list.columns,
	);
	return { list, entries, form: formOf(list, entries) };
}

/** Reads off a list's entries how they are written. */
function formOf(list: IndexList, entries: readonly ReadEntry[]): ListForm {
	const title = titlePart(list, entries);
	const ids = entries.flatMap((one) => piecesWith(one, 'id'));
	return {
		title,
		constant: constantParts(entries),
		digits: ids.reduce((digits, { text }) => Math.max(digits, /0\d+$/.exec(text)?.[0].length ?? 0), 0),
	};
}

/** All pieces of an entry that have a role. */
export function piecesWith({ pieces }: ReadEntry, role: PieceRole): Piece[] {
	return [...pieces.values()].flatMap((part) => part.filter((piece) => piece.role === role));
}

/** The part in which most entries have the title of their record; else a link's text or column that is for it. */
function titlePart({ columns }: IndexList, entries: readonly ReadEntry[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { pieces } of entries) {
		for (const [key, part] of pieces) {
			const weight = part.some(({ role }) => role === 'title')
				? 1000
				: part.some(isWords)
					? wordsWeight(key, columns)
					: 0;
			counts.set(key, (counts.get(key) ?? 0) + weight);
		}
	}
	const [best] = [...counts].sort(([, a], [, b]) => b - a);
	return best && best[1] > 0 ? best[0] : undefined;
}

/** Whether a piece of an entry is words of its author. */
export function isWords({ role }: Piece): boolean {
	return role === 'words';
}

/** What words say for a part as the one with the title: least behind a link, where they may describe the record. */
function wordsWeight(key: string, columns: readonly string[]): number {
	const isTitle = columnRole(columns[Number.parseInt(key, 10)] ?? '') === 'title';
	return key.endsWith(' text') ? 2 : isTitle ? 3 : key === 'item tail' ? 1 : 0;
}

function constantParts(entries: readonly ReadEntry[]): ReadonlySet<string> {
	const texts = new Map<string, Set<string>>();
	for (const { entry } of entries) {
		for (const { key, start, end } of entry.parts) {
			texts.set(key, (texts.get(key) ?? new Set()).add(entry.source.slice(start, end)));
		}
	}
	return new Set(entries.length < 2 ? [] : [...texts].flatMap(([key, { size }]) => (size === 1 ? [key] : [])));
}
