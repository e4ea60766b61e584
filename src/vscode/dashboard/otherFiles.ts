import type { OtherFile } from '../../core/dashboard/buildDashboard.ts';
import { countFindings } from '../../core/outline/summary.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { findingsInWords } from '../words.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** The files of a root that are no documents and have problems. */
export function otherFiles(root: WorkspaceRoot): readonly OtherFile[] {
	const byPath = new Map<string, Finding[]>();
	for (const finding of root.projectFindings) {
		byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
	}
	for (const path of [...root.diagramFiles(), ...root.codeFiles()]) {
		byPath.set(path, [...root.findings(path)]);
	}
	const found = [...byPath].map(([path, findings]): OtherFile => {
		const counts = countFindings(findings);
		return { path, counts, detail: findingsInWords({ ...counts, hint: 0 }), line: findings[0]?.range.start.line ?? 0 };
	});
	const unread = root.unread().map(({ path, problem }): OtherFile => {
		return { path, counts: { error: 0, warning: 1, hint: 0 }, detail: problem, line: 0 };
	});
	return [...found, ...unread].filter(({ counts }) => counts.error + counts.warning > 0);
}
