import type { DashboardEntry, DashboardList } from '../../core/dashboard/dashboard.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import type { IndexedDocument } from '../../core/workspace/specIndex.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** The id by which the dashboard names a root. */
export function rootId({ folder }: WorkspaceRoot): string {
	return folder.uri.toString();
}

/** A document as a line of the dashboard. */
export function entryOf(root: WorkspaceRoot, { facts }: IndexedDocument, detail: string): DashboardEntry {
	const title = facts.record ? recordLabel(facts.record) : facts.title;
	return { root: rootId(root), path: facts.path, line: 0, title, detail };
}

/** A list of which all is told. */
export function listOf(entries: readonly DashboardEntry[]): DashboardList {
	return { entries, all: entries.length };
}
