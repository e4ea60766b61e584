/** The place of a cache, a folder that nobody else writes to. What fails there only makes the cache forget. */
export interface CacheFolder {
	/** Names of the files. */
	list(): Promise<readonly string[]>;
	/** @throws Error where there is no such file, and where it can't be read */
	read(name: string): Promise<string>;
	/** @throws Error where it can't be written */
	write(name: string, text: string): Promise<void>;
	/** @throws Error where it can't be removed */
	remove(name: string): Promise<void>;
	/** A short name of a text, another one for any other text. */
	digest(text: string): Promise<string>;
}
