import type { SpecDocument } from '../../document/specDocument.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { AdrRecord, Stage } from '../record/record.ts';
import type { DecisionLog } from './log.ts';

/** Which stage may follow which. A record without a status, or with an unknown one, may become anything. */
export type Workflow = Readonly<Record<Stage, readonly Stage[]>>;

/** What operations on records ask of the workspace root they work in. */
export interface AdrRepository {
	/** All records by path. */
	readonly records: readonly AdrRecord[];
	readonly logs: readonly DecisionLog[];
	readonly workflow: Workflow;
	/** @throws OperationError when there is no such kind */
	kind(id: string): Kind;
	/** @throws OperationError when no record stands there */
	record(path: string): AdrRecord;
	/** The log that a record belongs to. */
	logOf(record: AdrRecord): DecisionLog;
	/**
	 * The text of a Markdown file as it is now, in the editor where that holds it.
	 * @throws OperationError when it can't be read, or is a record that has changed since it was described
	 */
	document(path: string): Promise<SpecDocument>;
	/** Texts that `document` and `text` have read, by path: those that edits refer to. */
	readonly texts: ReadonlyMap<string, string>;
	/** Paths of all files that are not ignored. */
	list(): Promise<readonly string[]>;
	entry(path: string): Promise<'file' | 'directory' | 'none'>;
	/** The content of a small text file; undefined where there is none. */
	text(path: string): Promise<string | undefined>;
}
