import type { DecisionLog } from '../../core/adr/log/log.ts';
import { shortList } from '../../core/shortList.ts';
import { foldersAbove } from '../../core/workspace/paths.ts';
import { isUnder } from '../../node/paths.ts';
import { UsageError } from '../usageError.ts';
import { usualFolder } from './namedFolder.ts';

/**
 * The folder of the log that is meant: the one that a file names; else the log around the current folder; else the
 * nearest `doc/adr`; else what logs there are below the current folder or, where there are none, below a folder above.
 * @param from the current folder, from the workspace root; undefined outside of it
 * @param named what was found on the disk, from the workspace root
 * @throws UsageError when several logs are as near and none has nearly all of the records
 */
export function chooseFolder(
	logs: readonly DecisionLog[],
	from: string | undefined,
	named: { readonly folder: string | undefined; readonly isConfigured: boolean },
): string {
	if (named.folder !== undefined && named.isConfigured) {
		return named.folder;
	}
	const around = [from ?? '', ...foldersAbove(from ?? '')].find(
		(at) => at !== '' && logs.some(({ folder }) => folder === at),
	);
	return around ?? named.folder ?? nearest(logs, from ?? '') ?? join(from ?? '', usualFolder);
}

function nearest(logs: readonly DecisionLog[], from: string): string | undefined {
	for (const at of [from, ...foldersAbove(from), '']) {
		const near = logs.filter(({ folder }) => isUnder(folder, at));
		if (near.length > 0) {
			return mostOf(near);
		}
	}
	return undefined;
}

/** So much of all records a log must have to be meant without being named: the others are examples and fixtures then. */
const mostShare = 0.75;

/** The only folder, or the one with nearly all of the records. */
function mostOf(logs: readonly DecisionLog[]): string {
	const counts = new Map<string, number>();
	for (const { folder, records } of logs) {
		counts.set(folder, (counts.get(folder) ?? 0) + records.length);
	}
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	for (const [folder, count] of counts) {
		if (count >= all * mostShare) {
			return folder;
		}
	}
	const folders = [...counts.keys()].map((folder) => folder || '.');
	throw new UsageError(`there are several decision logs: ${shortList(folders)}. Name one with --dir DIR.`);
}

function join(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join('/');
}
