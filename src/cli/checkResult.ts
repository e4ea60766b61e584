import type { Finding, Severity } from '../core/rules/rule.ts';
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
	/** Number of fixes that `--fix` wrote, by path; undefined without `--fix`. */
	readonly fixed: ReadonlyMap<string, number> | undefined;
	/** Size of the documents in bytes. */
	readonly bytes: number;
	/** Duration of the run. */
	readonly milliseconds: number;
}

/** Number of findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
	const counts = { error: 0, warning: 0, hint: 0 };
	for (const finding of findings) {
		counts[finding.severity]++;
	}
	return counts;
}

/** `1 error`, `2 errors` */
export function counted(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
