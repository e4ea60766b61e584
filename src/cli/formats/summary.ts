import { countFindings, plural } from '../../core/outline/summary.ts';
import type { Style } from '../../core/report/style.ts';
import type { CheckResult } from '../checkResult.ts';

/** A run in one line: `3 documents: 1 error, 2 hints (1 fixable with --fix) in 0.12 s`. */
export function summary(result: CheckResult, style: Style): string {
	const counts = countFindings(result.findings);
	const parts = [
		counts.error > 0 && style.red(plural(counts.error, 'error')),
		counts.warning > 0 && style.yellow(plural(counts.warning, 'warning')),
		counts.hint > 0 && style.cyan(plural(counts.hint, 'hint')),
	].filter((part) => part !== false);
	const verdict = parts.length > 0 ? parts.join(', ') : style.green('no problems');
	const fixable = result.findings.filter(({ fix }) => fix).length;
	const remedy = fixable > 0 ? ` (${fixable} fixable with --fix)` : '';
	const unread = result.unread.length > 0 ? `, ${plural(result.unread.length, 'file')} not read` : '';
	const seconds = `${(result.milliseconds / 1000).toFixed(result.milliseconds < 10_000 ? 2 : 1)} s`;
	const diagrams = result.diagramFiles > 0 ? `, ${plural(result.diagramFiles, 'file')} with diagrams` : '';
	return `${plural(result.documents.length, 'document')}${diagrams}: ${verdict}${remedy}${unread} ${style.dim(`in ${seconds}`)}`;
}
