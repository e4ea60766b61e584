import { plural } from '../../core/outline/summary.ts';
import type { Finding, Severity } from '../../core/rules/rule.ts';
import type { CheckResult } from '../checkResult.ts';
import type { Style } from '../style.ts';
import { printable } from '../terminal.ts';
import { summary } from './summary.ts';

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
		const width = places.reduce((longest, place) => Math.max(longest, place.length), 0);
		findings.forEach(({ severity, message, rule, fix }, order) => {
			const place = style.dim((places[order] ?? '').padStart(width));
			const origin = style.dim(fix ? `${rule} (fixable)` : rule);
			lines.push(`  ${place}  ${paint[severity](severity.padEnd(7))}  ${printable(message)}  ${origin}`);
		});
		lines.push('');
	}
	lines.push(...uncheckedLines(result, style), ...fixedLines(result, style), summary(result, style));
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

function uncheckedLines({ unchecked }: CheckResult, style: Style): string[] {
	return unchecked.map(({ reason, count }) =>
		style.dim(`${plural(count, 'diagram')} not checked: ${printable(reason)}`),
	);
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
