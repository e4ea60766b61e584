import { parseDocument } from '../../document/parse.ts';
import { applyEdits } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Scaffold } from '../../kinds/scaffold.ts';
import { shortList } from '../../shortList.ts';
import { noChange, OperationError, type WorkspaceChange } from '../../workspace/change.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { IndexedDocument } from '../../workspace/specIndex.ts';
import type { AdrRepository } from '../log/repository.ts';
import type { AdrRecord } from '../record/record.ts';
import { readRecordName } from '../record/recordName.ts';
import { withNumbers } from './numbered.ts';
import type { IndexEntry, IndexPage } from './page.ts';
import { readIndexPage } from './readPage.ts';
import { pathsOf } from './target.ts';
import { type IndexUpdate, indexUpdate, updateEdits } from './update.ts';

/**
 * Brings the list of records on a page up to date and leaves all else as it is: records that it lacks are added in its own
 * order and form, titles, numbers, statuses and dates that it says otherwise than its records are mended, entries of
 * records that are gone are removed. Where the page has markers, only what stands between them is looked at; where it has
 * no list, it gets one.
 * An entry whose record is gone stays where its author says something of it; notes tell of those, and of the removed ones.
 * @param path of a Markdown file
 * @param folder of the log whose records are listed; what the page lists of others stays as it is. All when not given
 * @throws OperationError when the page can't be read or there is nothing to list
 */
export async function regenerateIndex(
	repository: AdrRepository,
	path: string,
	folder?: string,
): Promise<WorkspaceChange> {
	const page = readIndexPage(await repository.document(path));
	const records = repository.records.filter((record) => record.path !== path && isBelow(record.path, folder));
	const known = new Set(records.map((record) => record.path));
	if (known.size === 0) {
		throw new OperationError('There are no decision records to list yet: make a first one.');
	}
	const unknown = page.lists
		.flatMap(({ entries }) => entries.map((entry) => entry.path))
		.filter((one) => !known.has(one) && isBelow(one, folder));
	const gone = new Set<string>();
	for (const one of new Set(unknown)) {
		if ((await repository.entry(one)) === 'none' && belongs(one, path, records)) {
			gone.add(one);
		}
	}
	if (page.lists.length === 0 && page.openFrom !== undefined) {
		throw new OperationError(
			`Close the fence or comment that begins on line ${page.openFrom + 1} of ${path} first: what follows would be a part of it.`,
		);
	}
	const update = indexUpdate(page, records, { isGone: (one) => gone.has(one) });
	const edits = updateEdits(update);
	const notes = notesOn(path, update);
	return {
		...noChange,
		edits: new Map(edits.length === 0 ? [] : [[path, edits]]),
		...(notes.length > 0 && { notes }),
	};
}

function isBelow(path: string, folder: string | undefined): boolean {
	return folder === undefined || folder === '' || path.startsWith(`${folder}/`);
}

/** What an author of the page wants to know: which lines went, and which name a record that is gone. */
function notesOn(path: string, { removed, kept }: IndexUpdate): string[] {
	const names = (entries: readonly IndexEntry[]): string =>
		shortList([...new Set(entries.map((entry) => baseName(entry.path)))]);
	return [
		...(removed.length > 0 ? [`Removed from ${path}, since the records are gone: ${names(removed)}.`] : []),
		...(kept.length > 0 ? [`${path} still lists what is gone, with words of its own: ${names(kept)}.`] : []),
	];
}

/** Whether a path is that of a record that once was, and not of another page that a list leads to. */
function belongs(path: string, page: string, records: readonly AdrRecord[]): boolean {
	const folder = folderOf(path);
	return folder === folderOf(page) || records.some((record) => folderOf(record.path) === folder);
}

/**
 * The text of an index page that lists the records: a new page made from its kind, filled.
 * @param text of the page as it would be without
 */
export function filledIndex(path: string, text: string, records: readonly AdrRecord[]): string {
	const page = readIndexPage(parseDocument(path, text));
	return applyEdits(text, updateEdits(indexUpdate(page, records, { isGone: () => false })));
}

/** A new document as it is to be written: an index page lists the records below its folder at once. */
export function withRecords(made: Scaffold, kind: Kind, documents: readonly IndexedDocument[]): Scaffold {
	if (!kind.recordIndex) {
		return made;
	}
	const folder = folderOf(made.path);
	const records = documents.flatMap(({ facts }) => facts.record ?? []);
	const below = folder === '' ? records : records.filter(({ path }) => path.startsWith(`${folder}/`));
	return { ...made, text: filledIndex(made.path, made.text, below) };
}

/**
 * The index pages in a folder that are brought up to date together: those that list records or have a place for that, a
 * table that waits for them or a tool's markers. Another page may only say what the folder is for.
 */
export function pagesToUpdate(documents: readonly IndexedDocument[], folder: string): readonly string[] {
	const pages = documents
		.flatMap(({ facts }) => facts.recordIndex ?? [])
		.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
	const records = new Set(documents.flatMap(({ facts }) => (facts.record ? pathsOf(facts.record) : [])));
	const all = documents.flatMap(({ facts }) => facts.record ?? []);
	const isListing = (page: IndexPage): boolean =>
		withNumbers(page, all).lists.some(({ entries }) =>
			entries.some((entry) => records.has(entry.path) || isLikeRecord(entry.path, folderOf(page.path))),
		);
	return pages.filter((page) => isListing(page) || page.table !== undefined || page.marked).map(({ path }) => path);
}

/** Whether a file may have been a record that is gone. */
function isLikeRecord(path: string, folder: string): boolean {
	const { number, date } = readRecordName(path);
	return folderOf(path) === folder && (number !== undefined || date !== undefined);
}
