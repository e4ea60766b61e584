/** A file that could not be read as text, and why, in words for the user. */
export interface Unreadable {
	readonly problem: string;
}

/** Tells a long computation to stop. */
export interface CancellationToken {
	readonly isCancellationRequested: boolean;
}

/**
 * The files of one workspace root, as the core sees them. Paths are relative to the root, with `/`, without `./`.
 * Nothing here throws for a missing or unreadable file.
 */
export interface Workspace {
	/** Paths of all files that are not ignored (`.gitignore`, `.git`, dependency folders). */
	list(token?: CancellationToken): Promise<readonly string[]>;
	/** Text without a byte order mark. `maxBytes` limits what is read: a larger file is `Unreadable`. */
	read(path: string, maxBytes: number): Promise<string | Unreadable>;
	/** What stands at a path, ignored files included. */
	entry(path: string): Promise<'file' | 'directory' | 'none'>;
	/** Whether version control knows that the path stood there once; `false` where there is none. */
	existedOnce(path: string): Promise<boolean>;
}
