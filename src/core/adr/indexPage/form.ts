import type { AdrRecord } from '../record/record.ts';
import { columnRole } from './columns.ts';
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
 * is not one.
 */
export function readEntries(entries: readonly (readonly [IndexEntry, AdrRecord])[]): readonly ReadEntry[] {
	const read = entries.map(([entry, record]) => readEntry(entry, record));
	const balance = new Map<string, number>();
	for (const { pieces } of read) {
		for (const [key, part] of pieces) {
			const says = part.some(({ role }) => role === 'status') ? 1 : part.some(isWords) ? -1 : 0;
			balance.set(key, (balance.get(key) ?? 0) + says);
		}
	}
	return read.map(({ pieces, ...rest }) => ({
		...rest,
		pieces: new Map(
			[...pieces].map(([key, part]) => [key, (balance.get(key) ?? 0) < 0 ? part.map(withoutStatus) : part]),
		),
	}));
}

function withoutStatus(piece: Piece): Piece {
	return piece.role === 'status' ? { ...piece, role: 'words' } : piece;
}

function readEntry(entry: IndexEntry, record: AdrRecord): ReadEntry {
	const named = { record, title: titleKey(record.title) };
	const pieces = entry.parts.map(
		({ key, start, end }) => [key, piecesOf(entry.source.slice(start, end), start, named)] as const,
	);
	return { entry, record, pieces: new Map(pieces) };
}

/** Reads the entries of a list whose records are there. */
export function readList(list: IndexList, recordOf: (entry: IndexEntry) => AdrRecord | undefined): ReadList {
	const entries = readEntries(
		list.entries.flatMap((entry) => {
			const record = recordOf(entry);
			return record ? [[entry, record] as const] : [];
		}),
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

export function isWords({ role }: Piece): boolean {
	return role === 'words';
}

function wordsWeight(key: string, columns: readonly string[]): number {
	return key.endsWith(' text') ? 2 : columnRole(columns[Number.parseInt(key, 10)] ?? '') === 'title' ? 3 : 0;
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
