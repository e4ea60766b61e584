import { readRecordName } from '../record/recordName.ts';
import type { DecisionLog } from './log.ts';
import { holderOf } from './recordFolders.ts';
import type { AdrRepository } from './repository.ts';

/**
 * The next free number: one above the highest of a log.
 * @param paths of files; one that is named like a record of the log and stands among them counts, also where it is none
 * @param folder where a record of the log is going to stand; its first one too
 */
export function nextNumber(
	log: Pick<DecisionLog, 'prefix' | 'records'> | undefined,
	paths: readonly string[] = [],
	folder?: string,
): number {
	let highest = 0;
	const folders = new Set(folder === undefined ? [] : [folder]);
	for (const record of log?.records ?? []) {
		highest = Math.max(highest, record.name.number ?? 0);
		folders.add(holderOf(record));
	}
	const prefix = log?.prefix.toLowerCase();
	for (const path of paths) {
		const name = readRecordName(path);
		const isAlike = prefix === undefined || name.prefix.toLowerCase() === prefix;
		if (isAlike && name.number !== undefined && name.extension !== '' && folders.has(holderOf({ path, name }))) {
			highest = Math.max(highest, name.number);
		}
	}
	return highest + 1;
}

/** The number that the next record of a log gets, or one whose number another has as well. */
export async function nextFree(repository: Pick<AdrRepository, 'list'>, log: DecisionLog): Promise<number> {
	return nextNumber(log, await repository.list());
}
