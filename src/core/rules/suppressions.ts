import type { SpecDocument } from '../document/specDocument.ts';

/** Lines on which the author wants no findings: of the named rules, or of all when none is named. */
export interface Suppression {
	readonly rules: readonly string[];
	/** From 0, both included. */
	readonly startLine: number;
	readonly endLine: number;
}

const directive = /^archspec-(disable-next-line|disable-line|disable|enable)(?:\s+(.*))?$/s;

/**
 * Reads `<!-- archspec-disable-next-line rule… -->`, `archspec-disable-line`, and `archspec-disable` up to
 * `archspec-enable` or the end. Rule ids are parted by blanks or commas; text behind ` -- ` is a reason.
 */
export function readSuppressions(document: SpecDocument): Suppression[] {
	const found: Suppression[] = [];
	const open: { rules: readonly string[]; startLine: number }[] = [];
	for (const comment of document.comments) {
		const match = directive.exec(comment.text);
		if (!match) {
			continue;
		}
		const rules = (match[2] ?? '')
			.replace(/(?:^|\s)--\s.*$/s, '')
			.split(/[\s,]+/)
			.filter((id) => id !== '');
		const line = comment.range.start.line;
		const after = comment.range.end.line;
		if (match[1] === 'disable-next-line') {
			found.push({ rules, startLine: after + 1, endLine: after + 1 });
		} else if (match[1] === 'disable-line') {
			found.push({ rules, startLine: line, endLine: after });
		} else if (match[1] === 'disable') {
			open.push({ rules, startLine: line });
		} else {
			for (const block of open.splice(0)) {
				if (rules.length === 0 || block.rules.some((id) => rules.includes(id))) {
					found.push({ ...block, endLine: line });
				} else {
					open.push(block);
				}
			}
		}
	}
	return [...found, ...open.map((block) => ({ ...block, endLine: Number.MAX_SAFE_INTEGER }))];
}

/** Whether the author switched a rule off for a line. */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, line: number): boolean {
	return suppressions.some(
		(area) => area.startLine <= line && line <= area.endLine && (area.rules.length === 0 || area.rules.includes(rule)),
	);
}
