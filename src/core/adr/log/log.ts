import { grouped } from '../../grouped.ts';
import { baseName, folderOf, foldersAbove } from '../../workspace/paths.ts';
import { seriesLetters } from '../record/prefixLetters.ts';
import type { AdrRecord } from '../record/record.ts';
import { readRecordName } from '../record/recordName.ts';
import { countedApart } from './countedApart.ts';
import { countingFolder } from './recordFolders.ts';

/**
 * A decision log: records that are numbered together. A folder with its sub-folders, or one of several in it that count
 * on their own: sub-folders whose numbers collide, or names with another prefix (`API-001`, `CLI-001`).
 */
export interface DecisionLog {
	/** The folder in which all of its records stand, from the workspace root. */
	readonly folder: string;
	/** Prefix that the names of its records share: `API-`; empty for none. */
	readonly prefix: string;
	/** By number, then by name. */
	readonly records: readonly AdrRecord[];
}

/** What folders of decision records are called; `adr-0012-x` is the folder of one record. */
const named =
	/^(?:m?adrs?(?:[-_](?!\d).*)?|.*[-_]adrs?|(?:.*[-_])?decisions|decision[-_](?:log|records?)|entscheidungen|decisiones|decisoes|architect.*(?:adrs?|decisions?|records?))$/i;

/**
 * The folder whose records are looked at together with the one at `path`, whatever other records there are: the
 * nearest folder above it that is named for decisions (`docs/decisions` for `docs/decisions/backend/0001-x.md`), else
 * the record's own folder. A folder of one record (`0001-x/index.md`) is not one.
 */
export function logFolder(path: string): string {
	const name = readRecordName(path);
	const isNumbered = name.number !== undefined || name.date !== undefined;
	const own = name.ownFolder && isNumbered ? folderOf(folderOf(path)) : folderOf(path);
	return [own, ...foldersAbove(own)].find((folder) => named.test(baseName(folder))) ?? own;
}

/** The logs that records make up, by folder and prefix. Linear in their number, but for sorting. */
export function decisionLogs(records: readonly AdrRecord[]): readonly DecisionLog[] {
	const byFolder = grouped(records, ({ path }) => logFolder(path));
	const logs: DecisionLog[] = [];
	for (const [folder, together] of byFolder) {
		for (const series of seriesOf(together)) {
			for (const apart of countedApart(folder, series)) {
				logs.push(toLog(folder, apart));
			}
		}
	}
	return logs.sort((a, b) => compare(a.folder, b.folder) || compare(a.prefix, b.prefix));
}

/**
 * Parts the records of a folder by the prefix of their names. "ADR-" says what all of them are: such names count
 * together with names that have no prefix, and names without a number belong to the only series there is.
 */
function seriesOf(records: readonly AdrRecord[]): Iterable<readonly AdrRecord[]> {
	const series = grouped(records, ({ name }) => seriesLetters(name.prefix));
	const plain = series.get('');
	const [only, another] = [...series.keys()].filter((key) => key !== '');
	if (plain && only !== undefined && another === undefined && plain.every(({ name }) => name.number === undefined)) {
		return [records];
	}
	return series.values();
}

function toLog(folder: string, records: readonly AdrRecord[]): DecisionLog {
	const ordered = [...records].sort(byNumber);
	const newest = ordered.findLast(({ name }) => name.number !== undefined) ?? ordered.at(-1);
	return { folder: commonFolder(folder, ordered), prefix: newest?.name.prefix ?? '', records: ordered };
}

/** The deepest folder that holds all records, folders named for a status not counted. */
function commonFolder(folder: string, records: readonly AdrRecord[]): string {
	let common: string[] | undefined;
	for (const record of records) {
		const segments = countingFolder(record).split('/');
		const shared = common ?? segments;
		const end = shared.findIndex((segment, i) => segment !== segments[i]);
		common = end < 0 ? shared : shared.slice(0, end);
	}
	const found = common?.join('/') ?? folder;
	return found.length < folder.length ? folder : found;
}

/** Records with a number come first, by number; then the others, by name. */
function byNumber(a: AdrRecord, b: AdrRecord): number {
	const order = (a.name.number ?? Number.POSITIVE_INFINITY) - (b.name.number ?? Number.POSITIVE_INFINITY);
	return (Number.isNaN(order) ? 0 : order) || compare(nameOf(a), nameOf(b)) || compare(a.path, b.path);
}

function nameOf({ path, name }: AdrRecord): string {
	return baseName(name.ownFolder ? folderOf(path) : path);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
