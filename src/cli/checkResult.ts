import type { UncheckedDiagrams } from '../core/diagrams/unchecked.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { IndexedDocument, UnreadDocument } from '../core/workspace/specIndex.ts';

/** What a run of `check` found: what every format is made of. */
export interface CheckResult {
	/** Absolute path of the workspace root. */
	readonly root: string;
	/** The documents of the PATHs, by path. */
	readonly documents: readonly IndexedDocument[];
	/** By path, then by place. */
	readonly findings: readonly Finding[];
	readonly unread: readonly UnreadDocument[];
	/** Number of files with diagrams that are no documents. */
	readonly diagramFiles: number;
	readonly unchecked: readonly UncheckedDiagrams[];
	/** Number of fixes that `--fix` wrote, by path; undefined without `--fix`. */
	readonly fixed: ReadonlyMap<string, number> | undefined;
	/** Size of the documents in bytes. */
	readonly bytes: number;
	/** Duration of the run. */
	readonly milliseconds: number;
}
