import { countFindings, plural } from '../../core/outline/summary.ts';
import type { Finding, Severity } from '../../core/rules/rule.ts';
import type { CheckResult } from '../checkResult.ts';
import type { Style } from '../style.ts';
import { printable } from '../terminal.ts';

/**
 * The report for a person: findings by file, then one line that sums up. Lines and columns count from 1.
 * @param shownPath how a workspace path is shown
 */
export function formatPretty(result: CheckResult, style: Style, shownPath: (path: string) => string): string {
	const paint: Record<Severity, (text: string) => string> = {
		error: style.red,
		warning: style.yellow,
		hint: style.cyan,
	};
	const lines: string[] = [];
	for (const [path, findings] of byPath(result.findings)) {
		lines.push(style.underline(printable(shownPath(path))));
		const places = findings.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
		const width = Math.max(...places.map((place) => place.length));
		findings.forEach(({ severity, message, rule, fix }, order) => {
			const place = style.dim((places[order] ?? '').padStart(width));
			const origin = style.dim(fix ? `${rule} (fixable)` : rule);
			lines.push(`  ${place}  ${paint[severity](severity.padEnd(7))}  ${printable(message)}  ${origin}`);
		});
		lines.push('');
	}
	lines.push(...fixedLines(result, style), summary(result, style));
	return `${lines.join('\n')}\n`;
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.path);
		if (group) {
			group.push(finding);
		} else {
			groups.set(finding.path, [finding]);
		}
	}
	return groups;
}

function fixedLines({ fixed }: CheckResult, style: Style): string[] {
	if (!fixed) {
		return [];
	}
	const all = [...fixed.values()].reduce((sum, count) => sum + count, 0);
	return [
		all === 0 ? 'Nothing to fix.' : style.green(`Fixed ${plural(all, 'problem')} in ${plural(fixed.size, 'file')}.`),
	];
}

function summary(result: CheckResult, style: Style): string {
	const counts = countFindings(result.findings);
	const fixable = result.findings.filter(({ fix }) => fix).length;
	const parts = [
		counts.error > 0 && style.red(plural(counts.error, 'error')),
		counts.warning > 0 && style.yellow(plural(counts.warning, 'warning')),
		counts.hint > 0 && style.cyan(plural(counts.hint, 'hint')),
	].filter((part) => part !== false);
	const verdict = parts.length > 0 ? parts.join(', ') : style.green('no problems');
	const remedy = fixable > 0 ? ` (${fixable} fixable with --fix)` : '';
	const unread = result.unread.length > 0 ? `, ${plural(result.unread.length, 'file')} not read` : '';
	const seconds = `${(result.milliseconds / 1000).toFixed(result.milliseconds < 10_000 ? 2 : 1)} s`;
	return `${plural(result.documents.length, 'document')}: ${verdict}${remedy}${unread} ${style.dim(`in ${seconds}`)}`;
}
