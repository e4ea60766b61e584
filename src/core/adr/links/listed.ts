import { folderOf } from '../../workspace/paths.ts';
import type { AdrRecord } from '../record/record.ts';

/** A record as the listings of adr-tools name it. */
export interface ListedRecord {
	readonly record: AdrRecord;
	/** Its first heading: the number that stands in it, and the title. */
	readonly heading: string;
	/** From the folder of the listing. */
	readonly path: string;
}

/**
 * Records in the order of their paths, as adr-tools lists them.
 * @param folder the one that all of them share when not given
 */
export function listed(records: readonly AdrRecord[], folder = commonFolder(records)): readonly ListedRecord[] {
	const from = folder === '' ? 0 : folder.length + 1;
	return records
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map((record) => ({ record, heading: headingOf(record), path: record.path.slice(from) }));
}

function headingOf({ title, titlePrefix = '' }: AdrRecord): string {
	return titlePrefix + title;
}

/** The longest path that is a folder of all records. */
function commonFolder(records: readonly AdrRecord[]): string {
	let common: string[] | undefined;
	for (const { path, name } of records) {
		const folder = (name.ownFolder ? folderOf(folderOf(path)) : folderOf(path)).split('/');
		const differs = common?.findIndex((part, i) => part !== folder[i]) ?? -1;
		common = common === undefined ? folder : differs < 0 ? common : common.slice(0, differs);
	}
	return common?.join('/') ?? '';
}
