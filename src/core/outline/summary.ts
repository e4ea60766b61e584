import type { Finding, Severity } from '../rules/rule.ts';
import type { DocumentFacts, SectionFacts } from '../workspace/facts.ts';

/** Number of findings by severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity. */
export function countFindings(findings: Iterable<Finding>): FindingCounts {
	const counts = { error: 0, warning: 0, hint: 0 };
	for (const { severity } of findings) {
		counts[severity]++;
	}
	return counts;
}

/** Whether a finding is counted as a problem, and not just a hint. */
export function isProblem({ severity }: Finding): boolean {
	return severity !== 'hint';
}

/** "2 errors, 1 warning": the severities that occur, worst first; empty when there are none. */
export function countsInWords(counts: FindingCounts): string {
	return (['error', 'warning', 'hint'] as const)
		.filter((severity) => counts[severity] > 0)
		.map((severity) => plural(counts[severity], severity))
		.join(', ');
}

/** "1 document", "2 documents", "2 properties". */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
	return `${count} ${count === 1 ? noun : nouns}`;
}

/**
 * Share as a whole percentage. Rounded down, and never 0 for something: 100 % means that nothing is left to do.
 * @param share 0 to 1
 */
export function percent(share: number): number {
	const rounded = Math.floor(share * 100 + 1e-9);
	return rounded === 0 && share > 0 ? 1 : rounded;
}

/** Required sections, complete and all, as completion counts them: at the top and below required ones. */
export function requiredSections(sections: readonly SectionFacts[]): { complete: number; all: number } {
	let complete = 0;
	let all = 0;
	for (const section of sections) {
		if (section.required) {
			all++;
			complete += section.state === 'complete' ? 1 : 0;
		}
		const below = requiredSections(section.children);
		all += below.all;
		complete += below.complete;
	}
	return { complete, all };
}

/**
 * The deepest section that holds a line, and those it lies in, from the top. Missing sections hold nothing.
 * @param line from 0
 */
export function sectionsAt(facts: Pick<DocumentFacts, 'sections'>, line: number): SectionFacts[] {
	const path: SectionFacts[] = [];
	let level = facts.sections;
	for (;;) {
		const found = level.findLast((section) => section.state !== 'missing' && section.line <= line);
		if (!found) {
			return path;
		}
		path.push(found);
		level = found.children;
	}
}
