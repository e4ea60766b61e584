import type { CancellationToken } from './workspace.ts';

/** A text that a file once had. */
export interface FileVersion {
	/** Where it stood, from the workspace root; undefined where that is not known. May begin with `../`. */
	readonly path?: string | undefined;
	/** Hash of the commit. */
	readonly commit: string;
	/** When its author wrote it: ISO 8601 with the author's own offset. */
	readonly date: string;
	readonly author: string;
	/** First line of the commit's message. */
	readonly subject: string;
	readonly text: string;
}

/** What version control remembers of files. */
export interface VersionHistory {
	/**
	 * Versions of a file, oldest first, also under the names it had before; empty where there is no history.
	 * @param path from the workspace root
	 */
	versions(path: string, token?: CancellationToken): Promise<readonly FileVersion[]>;
}
