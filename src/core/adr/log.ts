import type { AdrRecord } from './record.ts';

/**
 * A decision log: records that are numbered together. A folder with its sub-folders, or one of several in it that count
 * on their own: sub-folders whose numbers collide, or names with another prefix (`API-001`, `CLI-001`).
 */
export interface DecisionLog {
	/** The folder in which all of its records stand, from the workspace root. */
	readonly folder: string;
	/** Prefix that the names of its records share: `API-`; empty for none. */
	readonly prefix: string;
	/** By number, then by name. */
	readonly records: readonly AdrRecord[];
}

/**
 * The folder whose records are looked at together with the one at `path`, whatever other records there are: the
 * nearest folder above it that is named for decisions (`docs/decisions` for `docs/decisions/backend/0001-x.md`), else
 * the record's own folder. A folder of one record (`0001-x/index.md`) is not one.
 */
export declare function logFolder(path: string): string;

/** The logs that records make up, by folder and prefix. Linear in their number, but for sorting. */
export declare function decisionLogs(records: readonly AdrRecord[]): readonly DecisionLog[];
