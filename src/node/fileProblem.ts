const problems: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	ENOTDIR: 'does not exist',
	EACCES: "can't be accessed: permission denied",
	EPERM: "can't be accessed: operation not permitted",
	EROFS: 'is read-only',
	EISDIR: 'is a folder, not a file',
	ELOOP: 'is a symbolic link that leads to itself',
	ENAMETOOLONG: 'has a name that is too long for this file system',
	ENOSPC: "can't be written: no space is left on the disk",
	EDQUOT: "can't be written: the quota of the disk is used up",
	EFBIG: "can't be written: it would be larger than a file may be here",
	EEXIST: 'exists already',
	EMFILE: "can't be opened: too many files are open",
};

/** What a failed file operation means, in words for the user, to stand after the path. */
export function fileProblem(error: unknown): string {
	const code = errorCode(error);
	return problems[code] ?? `can't be used (${code || String(error)})`;
}

/** The `code` of a system error (`ENOENT`), or an empty string. */
export function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
