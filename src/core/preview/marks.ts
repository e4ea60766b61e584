import type { Finding, Severity } from '../rules/rule.ts';
import type { SectionFacts, SectionState } from '../workspace/facts.ts';

/** The state of a section, to stand beside its heading. */
export interface SectionMark {
	/** Line of the heading, from 0; of a missing section the line where it would be inserted. */
	readonly line: number;
	readonly title: string;
	readonly state: SectionState;
	readonly required: boolean;
}

/** A finding, to stand beside the block it is about. */
export interface FindingMark {
	/** Line from 0. */
	readonly line: number;
	readonly severity: Severity;
	readonly message: string;
	/** Says that a diagram can't be drawn. */
	readonly breaksDiagram: boolean;
}

/** What is known of a document, by lines. */
export interface Marks {
	readonly sections: readonly SectionMark[];
	readonly findings: readonly FindingMark[];
}

/** Gathers what a page shows in the margin of a document, in order of place. */
export function marksOf(sections: readonly SectionFacts[], findings: readonly Finding[]): Marks {
	return {
		sections: sections.flatMap(withChildren),
		findings: findings.map(({ range, severity, message, rule }) => ({
			line: range.start.line,
			severity,
			message,
			breaksDiagram: severity === 'error' && rule.startsWith('diagram/'),
		})),
	};
}

function withChildren({ line, title, state, required, children }: SectionFacts): SectionMark[] {
	return [{ line, title, state, required }, ...children.flatMap(withChildren)];
}
