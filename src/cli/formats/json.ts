import type { SectionFacts } from '../../core/workspace/facts.ts';
import type { CheckResult } from '../checkResult.ts';

/** The report as one JSON object; its shape is `schemas/check-report.schema.json`. */
export function formatJson(result: CheckResult): string {
	const report = {
		version: 1,
		root: result.root,
		documents: result.documents.map(({ facts }) => ({
			path: facts.path,
			kind: facts.kind,
			title: facts.title,
			completion: facts.completion,
			sections: flatten(facts.sections).map(({ id, title, line, level, state }) => ({ id, title, line, level, state })),
		})),
		findings: result.findings.map(({ path, range, rule, severity, message, fix }) => ({
			path,
			range: { start: place(range.start), end: place(range.end) },
			rule,
			severity,
			message,
			fixable: fix !== undefined,
		})),
		unread: result.unread.map(({ path, problem }) => ({ path, problem })),
		...(result.fixed && { fixed: [...result.fixed].map(([path, fixes]) => ({ path, fixes })) }),
		stats: {
			documents: result.documents.length,
			bytes: result.bytes,
			milliseconds: Math.round(result.milliseconds),
		},
	};
	return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** Sections in order of place, children after their parent. */
export function flatten(sections: readonly SectionFacts[]): SectionFacts[] {
	return sections.flatMap((section) => [section, ...flatten(section.children)]);
}

function place({ line, character }: { line: number; character: number }) {
	return { line, character };
}
