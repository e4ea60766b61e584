import type { Finding, Severity } from '../rules/rule.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

/**
 * Findings as lines for a terminal: each file, what was found in it with lines and columns from 1, and an empty line. The
 * problem matcher `archspec` of the manifest reads them.
 * @param findings by path, then by place
 * @param shownPath how a workspace path is shown
 */
export function findingLines(
	findings: readonly Finding[],
	style: Style,
	shownPath: (path: string) => string,
): string[] {
	const paint: Record<Severity, (text: string) => string> = {
		error: style.red,
		warning: style.yellow,
		hint: style.cyan,
	};
	const lines: string[] = [];
	for (const [path, ofFile] of byPath(findings)) {
		lines.push(style.underline(printable(shownPath(path))));
		const places = ofFile.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
		const width = places.reduce((longest, place) => Math.max(longest, place.length), 0);
		ofFile.forEach(({ severity, message, rule, fix }, order) => {
			const place = style.dim((places[order] ?? '').padStart(width));
			const origin = style.dim(fix ? `${rule} (fixable)` : rule);
			lines.push(`  ${place}  ${paint[severity](severity.padEnd(7))}  ${printable(message)}  ${origin}`);
		});
		lines.push('');
	}
	return lines;
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
