import { plural } from '../../core/outline/summary.ts';
import { findingLines } from '../../core/report/findingLines.ts';
import { printable } from '../../core/report/printable.ts';
import type { Style } from '../../core/report/style.ts';
import type { CheckResult } from '../checkResult.ts';
import { summary } from './summary.ts';

/**
 * The report for a person: findings by file, then one line that sums up. Lines and columns count from 1.
 * @param shownPath how a workspace path is shown
 */
export function formatPretty(result: CheckResult, style: Style, shownPath: (path: string) => string): string {
	const lines = findingLines(result.findings, style, shownPath);
	lines.push(...uncheckedLines(result, style), ...fixedLines(result, style), summary(result, style));
	return `${lines.join('\n')}\n`;
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
