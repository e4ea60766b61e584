import nodePath from 'node:path';

/** The part of `node:path` that is needed here; `path.win32` and `path.posix` both fit. */
type PathModule = Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'>;

/**
 * A path of the disk as the engine writes it: relative to `root`, with `/`, `''` for the root itself.
 * `undefined` when it lies outside the root (or on another drive).
 */
export function workspacePath(root: string, absolute: string, path: PathModule = nodePath): string | undefined {
	const relative = path.relative(root, absolute);
	if (path.isAbsolute(relative) || relative === '..' || relative.startsWith(`..${path.sep}`)) {
		return undefined;
	}
	// A backslash is an ordinary character of a file name where it does not separate.
	return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}

/** Whether a workspace path is `folder` itself or lies under it; every path lies under `''`. */
export function isUnder(path: string, folder: string): boolean {
	return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
