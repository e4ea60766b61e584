/** The types of Node's own SQLite, which are younger than the types of Node that the sources keep to. */
declare module 'node:sqlite' {
	class DatabaseSync {
		constructor(path: string);
		exec(sql: string): void;
		close(): void;
	}
}
