import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { workspacePath } from './paths.ts';

/**
 * Content of a file of a workspace; undefined where it is larger than `maxBytes`, missing, no plain file, or where a link
 * leads out of the workspace.
 * @param root absolute path, symbolic links resolved
 */
export function readContained(root: string, file: string, maxBytes: number): Uint8Array | undefined {
	try {
		const target = realpathSync.native(path.resolve(root, file));
		const stats = statSync(target);
		const isInside = workspacePath(root, target) !== undefined;
		return isInside && stats.isFile() && stats.size <= maxBytes ? readFileSync(target) : undefined;
	} catch {
		return undefined;
	}
}
