import { baseName, folderOf } from '../../workspace/paths.ts';
import type { AdrRecord } from '../record/record.ts';

/** The folder in which a record stands: the one around its own folder, where it has one. */
export function holderOf({ path, name }: Pick<AdrRecord, 'path' | 'name'>): string {
	return name.ownFolder ? folderOf(folderOf(path)) : folderOf(path);
}

const status =
	/^(?:\d+[-_])?(?:drafts?|proposed|proposals?|pending|accepted|approved|active|rejected|declined|deprecated|supersed(?:ed)?|superced(?:ed)?|archived?|obsolete|retired|old)$/i;

/** Whether a folder is named for the status of what stands in it: `accepted`, `archive`. */
export function isStatusFolder(folder: string): boolean {
	return status.test(baseName(folder));
}

/** The folder whose numbers a record counts with: `docs/adr` for one in `docs/adr/superseded`. */
export function countingFolder(record: Pick<AdrRecord, 'path' | 'name'>): string {
	const holder = holderOf(record);
	return isStatusFolder(holder) ? folderOf(holder) : holder;
}
