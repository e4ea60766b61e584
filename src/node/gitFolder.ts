import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

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

/** The root of the work tree that holds `folder`: the nearest folder upward with a `.git`, if any. */
export function repositoryRoot(folder: string): string | undefined {
	return nearestWith(folder, ['.git']);
}

/**
 * The text of `info/exclude` of the repository whose work tree is `folder`; empty when there is none.
 * In a linked work tree or a submodule `.git` is a file that names the real folder (gitrepository-layout(5)).
 */
export function repositoryExcludes(folder: string): string {
	let gitFolder = path.join(folder, '.git');
	if (statSync(gitFolder, { throwIfNoEntry: false })?.isFile()) {
		gitFolder = path.resolve(
			folder,
			readOptional(gitFolder)
				.replace(/^gitdir:/u, '')
				.trim(),
		);
		gitFolder = path.resolve(gitFolder, readOptional(path.join(gitFolder, 'commondir')).trim());
	}
	return readOptional(path.join(gitFolder, 'info', 'exclude'));
}

/** The text of a small file, without a byte order mark, or an empty string when it can't be read. */
export function readOptional(file: string): string {
	try {
		return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
	} catch {
		return '';
	}
}
