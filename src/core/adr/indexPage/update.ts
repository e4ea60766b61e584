import type { TextEdit } from '../../document/text.ts';
import type { AdrRecord } from '../record/record.ts';
import { readList } from './form.ts';
import { movesOf, redirected, removable, removals } from './gone.ts';
import { insertions } from './insert.ts';
import { joinedLists } from './joined.ts';
import { newList } from './newList.ts';
import { withNumbers } from './numbered.ts';
import { withOwnWords } from './ownWords.ts';
import type { IndexEntry, IndexPage } from './page.ts';
import { missingRecords } from './scope.ts';
import { type StaleEntry, staleEntries } from './stale.ts';
import { statusWordsOf } from './statusWords.ts';
import { pathsOf } from './target.ts';

/** What has to change for a page to list the records as they are. */
export interface IndexUpdate {
	/** Records that belong on the page and are not there, in order. */
	readonly missing: readonly AdrRecord[];
	/** The entry that the first of them stands next to; undefined where the page has no list. */
	readonly beside: IndexEntry | undefined;
	readonly additions: readonly TextEdit[];
	readonly stale: readonly StaleEntry[];
	/** Edits of entries whose record is gone: removed, or led to the record that has its number or title now. */
	readonly gone: readonly TextEdit[];
	/** Entries that are removed. */
	readonly removed: readonly IndexEntry[];
	/** Entries whose record is gone and that stay, since their author says something of it. */
	readonly kept: readonly IndexEntry[];
}

export interface UpdateOptions {
	/** Whether nothing stands at a path that no record has. */
	readonly isGone: (path: string) => boolean;
	/** Whether a page that lists the smaller part of a folder's records is left as it is. */
	readonly onlyWhole?: boolean;
}

/** Compares what a page lists with the records. Linear in both but for sorting. */
export function indexUpdate(
	read: IndexPage,
	records: readonly AdrRecord[],
	{ isGone, onlyWhole = false }: UpdateOptions,
): IndexUpdate {
	const page = withNumbers(read, records);
	const byPath = new Map(records.flatMap((record) => pathsOf(record).map((path) => [path, record] as const)));
	const entries = page.lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
	const there = new Set(entries.flatMap(({ entry }) => byPath.get(entry.path)?.path ?? []));
	const lost = entries.filter(({ entry: { path } }) => !byPath.has(path) && isGone(path));
	const moves = movesOf(
		lost,
		records.filter(({ path }) => !there.has(path)),
	);
	const dead = lost.filter(({ entry }) => !moves.has(entry));
	const kept = withOwnWords(dead, page);
	const removed = removable(
		page,
		dead.filter(({ entry }) => !kept.has(entry)),
	);
	const left = joinedLists(page.lists, new Set(removed.map(({ entry }) => entry)));
	const lists = left.map((list) => readList(list, (entry) => byPath.get(entry.path) ?? moves.get(entry)));
	const known = lists.flatMap(({ entries }) => entries);
	const words = statusWordsOf(known);
	const missing = missingRecords(page.path, records, new Set(known.map(({ record }) => record.path)), onlyWhole);
	const added = known.length > 0 ? insertions(page, lists, words, missing) : newList(page, missing, lost[0]);
	return {
		missing,
		beside: added.beside,
		additions: added.edits,
		stale: lists.flatMap((one) => staleEntries(one, added.byList.get(one.list) ?? [], words, page.marked)),
		gone: [...[...moves].flatMap(([entry, record]) => redirected(page, entry, record)), ...removals(page, removed)],
		removed: removed.map(({ entry }) => entry),
		kept: [...kept],
	};
}

/** All edits of an update. */
export function updateEdits({ additions, stale, gone }: IndexUpdate): TextEdit[] {
	return [...additions, ...stale.map(({ edit }) => edit), ...gone];
}
