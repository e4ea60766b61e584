import { existsSync, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { shownPath } from './notes.ts';
import { UsageError } from './usageError.ts';

/**
 * The part of a folder's path that is there, symbolic links resolved, and the segments that are not yet.
 * @throws UsageError when a file stands in the way
 */
export function existingPart(cwd: string, folder: string): { existing: string; missing: string[] } {
	const missing: string[] = [];
	let existing = nodePath.resolve(cwd, folder);
	while (!existsSync(existing) && nodePath.dirname(existing) !== existing) {
		missing.unshift(nodePath.basename(existing));
		existing = nodePath.dirname(existing);
	}
	if (!statSync(existing).isDirectory()) {
		throw new UsageError(`${folder} can't be made: ${shownPath(cwd, existing)} is a file, not a folder.`);
	}
	return { existing: realpathSync.native(existing), missing };
}
