import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestIgnoreFile } from '../core/workspace/repositoryRules.ts';

/** The nearest folder from `start` upward in which one of `names` stands, if any. Absolute paths. */
export function nearestWith(start: string, names: readonly string[]): string | undefined {
	for (let folder = start; ; folder = path.dirname(folder)) {
		if (names.some((name) => statSync(path.join(folder, name), { throwIfNoEntry: false }))) {
			return folder;
		}
		if (path.dirname(folder) === folder) {
			return undefined;
		}
	}
}

/** The text of a small file, without a byte order mark, or an empty string when it can't be read or is no small file. */
export function readOptional(file: string): string {
	try {
		// A named pipe would be waited for without end
		const stats = statSync(file);
		if (!stats.isFile() || stats.size > largestIgnoreFile) {
			return '';
		}
		return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
	} catch {
		return '';
	}
}
