import type { SpecDocument } from '../document/specDocument.ts';

/** Lines on which the author wants no findings: of the named rules, or of all when none is named. */
export interface Suppression {
	readonly rules: readonly string[];
	/** Where the comment that says so begins. */
	readonly commentLine: number;
	/** From 0, both included. */
	readonly startLine: number;
	readonly endLine: number;
	/** Last line of this one and of all before it in their list. */
	readonly reach: number;
}

const directive = /^archspec-(disable-next-line|disable-line|disable|enable)(?:\s+(.*))?$/s;

/**
 * Reads `<!-- archspec-disable-next-line rule… -->`, `archspec-disable-line`, and `archspec-disable` up to
 * `archspec-enable` or the end. Rule ids are parted by blanks or commas; text behind ` -- ` is a reason.
 * @returns in order of their first lines
 */
export function readSuppressions(document: Pick<SpecDocument, 'comments'>): Suppression[] {
	const found: Omit<Suppression, 'reach'>[] = [];
	let open: Omit<Suppression, 'endLine' | 'reach'>[] = [];
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
			found.push({ rules, commentLine: line, startLine: after + 1, endLine: after + 1 });
		} else if (match[1] === 'disable-line') {
			found.push({ rules, commentLine: line, startLine: line, endLine: after });
		} else if (match[1] === 'disable') {
			// One that is open already covers the rest of the text until its end
			if (!open.some((block) => String(block.rules) === String(rules))) {
				open.push({ rules, commentLine: line, startLine: line });
			}
		} else {
			const ends = (block: { rules: readonly string[] }): boolean =>
				rules.length === 0 || block.rules.some((id) => rules.includes(id));
			for (const block of open.filter(ends)) {
				found.push({ ...block, endLine: line });
			}
			open = open.filter((block) => !ends(block));
		}
	}
	for (const block of open) {
		found.push({ ...block, endLine: Number.MAX_SAFE_INTEGER });
	}
	let reach = 0;
	return found
		.sort((a, b) => a.startLine - b.startLine)
		.map((area) => {
			reach = Math.max(reach, area.endLine);
			return { ...area, reach };
		});
}

/** Whether the author switched a rule off for a line. */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, line: number): boolean {
	for (let i = countStarted(suppressions, line) - 1; i >= 0; i--) {
		const area = suppressions[i];
		if (!area || area.reach < line) {
			return false;
		}
		if (line <= area.endLine && (area.rules.length === 0 || area.rules.includes(rule))) {
			return true;
		}
	}
	return false;
}

/** How many of them begin at a line or above it. */
function countStarted(suppressions: readonly Suppression[], line: number): number {
	let low = 0;
	let high = suppressions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((suppressions[middle]?.startLine ?? 0) <= line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
